import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/definition.ts';
import { bareEditor } from '../../protocol/capabilities.ts';
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

/** The places marked: what is shown, the id in it, and the id at the cursor, in the order in which they stand. */
const ENTRY = '⟦id: ⟦F1⟧\n    title: Plans end early⟧';
const toEntry: readonly (readonly [name: string, source: string])[] = [
  ['a citation in the text', REVIEW(ENTRY, 'Plans ended early [⟦F‸1⟧].')],
  ['just behind a citation', REVIEW(ENTRY, 'Plans ended early [⟦F1⟧‸].')],
  ['the second of two citations', REVIEW(ENTRY, 'Plans ended early [L1, ⟦‸F1⟧].')],
  ['a heading', REVIEW(ENTRY, '### ⟦F1⟧‸ Plans end early')],
  ['a heading that names the kind', REVIEW(ENTRY, '### Finding ⟦F‸1⟧: Plans end early')],
  ['a list of the front matter', REVIEW(`${ENTRY}\nrecommendations:\n  - {id: R1, findings: [⟦‸F1⟧]}`, '')],
  ['a reference in quotes', REVIEW(`${ENTRY}\nrecommendations:\n  - {id: R1, findings: ["⟦‸F1⟧"]}`, '')],
  ['a suppression', REVIEW(`${ENTRY}\nsuppressions:\n  - {rule: a/b, at: ⟦F‸1⟧, reason: c}`, '')],
  ['a citation in the front matter', REVIEW(`${ENTRY}\nimmediateAction: As [⟦F‸1⟧] says`, '')],
  ['beside letters beyond the first plane', REVIEW(ENTRY, '👶👶 [⟦F‸1⟧]')],
];

describe('definition', () => {
  for (const [name, source] of toEntry) {
    inBothLineEndings(`from ${name} to the entry`, async (eol) => {
      const { ask, open, marked } = openedReview(source, eol);
      const [targetRange, targetSelectionRange, originSelectionRange] = marked;
      assert.deepEqual(await ask(definition), [
        { originSelectionRange, targetUri: open.uri, targetRange, targetSelectionRange },
      ]);
    });
  }

  inBothLineEndings('from the entry itself to the text headed by it', async (eol) => {
    const source = REVIEW('id: ⟦F‸1⟧\n    title: Plans end early', '⟦### ⟦F1⟧ Plans end early\n\nText.\n⟧');
    const { ask, open, marked } = openedReview(source.replace(/\n$/, ''), eol);
    const [originSelectionRange, targetRange, targetSelectionRange] = marked;
    assert.deepEqual(await ask(definition), [
      { originSelectionRange, targetUri: open.uri, targetRange, targetSelectionRange },
    ]);
  });

  inBothLineEndings('stays at an entry that no heading is bound to', async (eol) => {
    const { ask, open, marked } = openedReview(REVIEW('⟦id: ⟦F‸1⟧⟧', 'Nothing.'), eol);
    const [targetRange, place] = marked;
    assert.deepEqual(await ask(definition), [
      { originSelectionRange: place, targetUri: open.uri, targetRange, targetSelectionRange: place },
    ]);
  });

  inBothLineEndings('is a plain place for an editor that knows no links', async (eol) => {
    const source = REVIEW('id: ⟦F1⟧\n    title: Plans end early', 'Plans ended early [F‸1].');
    const { ask, open, marked } = openedReview(source, eol, { capabilities: bareEditor });
    assert.deepEqual(await ask(definition), { uri: open.uri, range: marked[0] });
  });

  const silent: readonly (readonly [name: string, source: string])[] = [
    ['where no id stands', REVIEW('id: F1', 'Plans ‸ended early [F1].')],
    ['at an id that nothing defines', REVIEW('id: F1', 'Plans ended early [F‸9].')],
    ['at an id in code', REVIEW('id: F1', '`[F‸1]`')],
    ['at an id in a comment', REVIEW('id: F1', '<!-- [F‸1] -->')],
    ['in an empty document', '‸'],
  ];
  for (const [name, source] of silent) {
    inBothLineEndings(`is silent ${name}`, async (eol) => {
      assert.equal(await openedReview(source, eol).ask(definition), null);
    });
  }
});
