import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/definition.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const REVIEW = (finding: string, body: string) => `---
reviewType: lcspr
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
findings:
  - ${finding}
---

## Findings

${body}
`;

const cases: readonly (readonly [name: string, source: string])[] = [
  ['from a citation in the text', REVIEW('id: ⟦F1⟧\n    title: Plans end early', 'Plans ended early [F‸1].')],
  ['from a heading', REVIEW('id: ⟦F1⟧\n    title: Plans end early', '### F1‸ Plans end early')],
  ['from the entry itself', REVIEW('id: ⟦F‸1⟧\n    title: Plans end early', 'Nothing.')],
];

describe('definition', () => {
  for (const [name, source] of cases) {
    inBothLineEndings(name, async (eol) => {
      const { ask, open, marked } = openedReview(source, eol);
      assert.deepEqual(await ask(definition), { uri: open.uri, range: marked[0] });
    });
  }

  inBothLineEndings('is silent where no id stands', async (eol) => {
    assert.equal(await openedReview(REVIEW('id: F1', 'Plans ‸ended early [F1].'), eol).ask(definition), null);
  });

  inBothLineEndings('is silent at an id that nothing defines', async (eol) => {
    assert.equal(await openedReview(REVIEW('id: F1', 'Plans ended early [F‸9].'), eol).ask(definition), null);
  });
});
