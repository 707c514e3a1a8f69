import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Folder, smallReview } from './commandLine.ts';

interface Node {
  readonly id?: string;
  readonly end?: string;
  readonly next: readonly Node[];
}

describe('practice-review thread', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('shows each line of enquiry with what follows from it, in 80 columns', () => {
    folder.write('strong.review.md', readFileSync('examples/strong.review.md', 'utf8'));
    const { code, out, err } = folder.run('thread', 'strong.review.md');
    assert.deepEqual([code, err], [0, '']);
    assert.ok(out.split('\n').every((line) => line.length <= 80));
    assert.match(
      out,
      /^L1 {2}How did the agencies[\s\S]*\n {2}F1 {2}Plans[\s\S]*\n {4}R1 {2}Redesign[\s\S]*\n {6}A1 {2}/,
    );
    assert.doesNotMatch(out, /yet$/m);
    assert.doesNotMatch(out, /From no line of enquiry/);
  });

  it('says where the thread ends and gives the reasons of the author, for programs too', () => {
    folder.write(
      'a.review.md',
      smallReview(
        'draft',
        'Text.',
        `linesOfEnquiry:
  - id: L1
    question: Why?
    unansweredBecause: The records were lost.
  - id: L2
    question: How?
findings:
  - id: F1
    title: Loose
recommendations:
  - id: R1
    text: Do it.
    findings: [F1]
    response: rejected
    responseReason: No money.
`,
      ),
    );
    const { out } = folder.run('thread', 'a.review.md');
    assert.equal(
      out,
      `L1  Why?
  > The records were lost.

L2  How?
  > No finding answers it yet

From no line of enquiry
  F1  Loose
    R1  Do it. (not accepted)
      > No money.
`,
    );
    const json: { lines: Node[]; loose: Node[] } = JSON.parse(
      folder.run('thread', 'a.review.md', '--format', 'json').out,
    );
    assert.deepEqual(
      json.lines.map(({ id, end }) => [id, end]),
      [
        ['L1', 'The records were lost.'],
        ['L2', 'No finding answers it yet'],
      ],
    );
    assert.equal(json.loose[0]?.next[0]?.id, 'R1');
  });

  it('calls nothing missing in a rapid review, and says so where there is nothing', () => {
    folder.write('rapid.review.md', readFileSync('examples/rapid.review.md', 'utf8'));
    assert.doesNotMatch(folder.run('thread', 'rapid.review.md').out, /yet|From no line/);
    folder.write('empty.md', '');
    assert.match(folder.run('thread', 'empty.md').out, /no lines of enquiry, findings or recommendations yet/);
    assert.equal(folder.run('thread').code, 2);
    assert.match(folder.run('thread', 'gone.md').err, /There is no file or folder gone\.md/);
  });
});
