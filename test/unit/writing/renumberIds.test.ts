import assert from 'node:assert/strict';
import { inBothLineEndings } from '../features/openedReview.ts';
import { refusal, run, textAfter } from './guided.ts';

const BEFORE = `---
reviewType: lcspr
linesOfEnquiry:
  - id: L2
sources:
  - id: S5
    gaps:
      - id: G9
        affects: [F7, F3]
        explanation: As in [F7], and Section F3 of the form.
findings:
  - id: "F7" # the first
    answers: ['L2']
    evidence:
      case: [S5]
  - id: F3
    title: Form F7 was not sent
suppressions:
  - rule: finding/untriangulated
    at: F3
    reason: "[F3] rests on little"
---

## Findings

<!-- review-ignore finding/single-source -- F7 and [F3] are short -->
### F7 Plans

Section F7 of the form says so [F7, F3] and \`[F7]\`; see [the F7 form] and [L2; S5].

### Finding F3
`;

const AFTER = `---
reviewType: lcspr
linesOfEnquiry:
  - id: L1
sources:
  - id: S1
    gaps:
      - id: G1
        affects: [F1, F2]
        explanation: As in [F1], and Section F3 of the form.
findings:
  - id: "F1" # the first
    answers: ['L1']
    evidence:
      case: [S1]
  - id: F2
    title: Form F7 was not sent
suppressions:
  - rule: finding/untriangulated
    at: F2
    reason: "[F2] rests on little"
---

## Findings

<!-- review-ignore finding/single-source -- F7 and [F3] are short -->
### F1 Plans

Section F7 of the form says so [F1, F2] and \`[F7]\`; see [the F7 form] and [L1; S1].

### Finding F2
`;

describe('renumber ids', () => {
  inBothLineEndings('everywhere at once, and nothing that only looks like one', (eol) => {
    const now = textAfter(BEFORE.replaceAll('\n', eol), 'renumberIds');
    assert.equal(now, AFTER.replaceAll('\n', eol));
  });

  it('swaps ids without mixing them up', () => {
    const before = '---\nreviewType: lcspr\nfindings:\n  - id: F2\n  - id: F1\n---\n\n[F1] and [F2].\n';
    assert.equal(
      textAfter(before, 'renumberIds'),
      '---\nreviewType: lcspr\nfindings:\n  - id: F1\n  - id: F2\n---\n\n[F2] and [F1].\n',
    );
  });

  it('changes nothing a second time, and says so', () => {
    const next = run(AFTER, 'renumberIds');
    assert.ok(next.kind === 'written' && next.edits.length === 0);
    assert.match(next.said ?? '', /in order already/);
  });

  it('numbers the actions of all recommendations as one row', () => {
    const before =
      '---\nreviewType: lcspr\nrecommendations:\n  - id: R1\n    actions: [{id: A4}, {id: A2}]\n  - id: R3\n    actions:\n      - id: A1\n---\n';
    const now = textAfter(before, 'renumberIds');
    assert.deepEqual(now.match(/[AR]\d/g), ['R1', 'A1', 'A2', 'R2', 'A3']);
  });

  it('says what was done', () => {
    const next = run('---\nreviewType: lcspr\nfindings:\n  - id: F4\n---\n', 'renumberIds');
    assert.ok(next.kind === 'written');
    assert.equal(next.said, 'F4 is now F1.');
  });

  it('is refused where an id is given twice', () => {
    assert.match(
      refusal('---\nreviewType: lcspr\nfindings:\n  - id: F4\n  - id: F4\n---\n', 'renumberIds'),
      /F4 is given to more than one/,
    );
  });

  it('is refused where a reference to nothing would come to mean something', () => {
    assert.match(
      refusal('---\nreviewType: lcspr\nfindings:\n  - id: F4\n---\n\n[F1]\n', 'renumberIds'),
      /^F1 is referred to/,
    );
  });

  it('is refused where a thing has the id of another kind', () => {
    const before = '---\nreviewType: lcspr\nfindings:\n  - id: R1\nrecommendations:\n  - id: R2\n---\n';
    assert.match(refusal(before, 'renumberIds'), /^The finding R1/);
  });
});
