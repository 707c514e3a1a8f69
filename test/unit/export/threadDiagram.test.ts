import assert from 'node:assert/strict';
import { htmlPage } from '../../../server/src/export/htmlPage.ts';
import { threadDiagram } from '../../../server/src/export/threadDiagram.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { example, modelOf, reviewWith } from './exported.ts';

const THREAD = `linesOfEnquiry:
  - {id: L1, question: Why did the plan end?}
  - {id: L2, question: Why was it late?, unansweredBecause: The records are lost.}
findings:
  - {id: F1, title: Plans end early, answers: [L1]}
  - {id: F2, title: Nobody asked, answers: [L9]}
  - {id: F3, title: Nothing joined}
recommendations:
  - id: R1
    text: Change when a plan may end.
    findings: [F1]
    actions:
      - {id: A1, action: Write the form, status: complete}
      - {id: A2, action: Use the form}`;

describe('the diagram of the golden thread', () => {
  it('joins what is joined, and shows what is not with a broken border', () => {
    const diagram = threadDiagram(parseReview(reviewWith(THREAD, '')));
    assert.ok(diagram !== undefined);
    assert.deepEqual(
      diagram.boxes.map(({ id, isLoose }) => [id, isLoose]),
      [
        ['L1', false],
        ['L2', false],
        ['F1', false],
        ['F2', true],
        ['F3', true],
        ['R1', false],
        ['', false],
      ],
    );
    assert.equal(diagram.links.length, 3);
    assert.equal(diagram.boxes.at(-1)?.lines.join(' '), '2 actions: 1 complete, 1 not started');
    assert.match(
      diagram.description,
      /How 2 lines of enquiry, 3 findings, 1 recommendation and 2 actions are joined\. A broken/,
    );
  });

  it('keeps every box apart and every word inside its box', () => {
    const diagram = threadDiagram(parseReview(example('strong')));
    assert.ok(diagram !== undefined);
    for (const box of diagram.boxes) {
      assert.ok(box.x + box.width <= diagram.width && box.y + box.height <= diagram.height + 0.001);
      for (const line of box.lines) assert.ok(line.length <= 22, line);
      for (const other of diagram.boxes) {
        const apart = other.x !== box.x || other.y >= box.y + box.height || box.y >= other.y + other.height;
        assert.ok(other === box || apart, `${box.id} and ${other.id}`);
      }
    }
  });

  it('is not drawn where nothing can be joined', () => {
    assert.equal(
      threadDiagram(parseReview(reviewWith('linesOfEnquiry:\n  - {id: L1, question: Why?}', ''))),
      undefined,
    );
    assert.equal(threadDiagram(parseReview('')), undefined);
  });

  it('shows words as they are written', async () => {
    const page = await htmlPage(modelOf(reviewWith(THREAD.replace('Plans end early', '<script>&"x"'), '')));
    assert.match(page, /<text x="[\d.]+" y="[\d.]+">&lt;script&gt;&amp;&quot;x&quot;<\/text>/);
    assert.ok(!page.includes('<script'));
  });
});
