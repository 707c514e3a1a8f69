import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlight } from '../../../server/src/features/documentHighlight.ts';
import { references } from '../../../server/src/features/references.ts';
import { CURSOR, inBothLineEndings, openedReview } from './openedReview.ts';

/** Each place is marked; the first one gives the id or the pseudonym, the others use it. */
const ids = (at: number) =>
  withCursor(
    `---
reviewType: lcspr
findings:
  - id: ⟦F1⟧
    title: Plans end early
  - {id: F12, title: 'As ⟦F1⟧ says [⟦F1⟧]'}
recommendations:
  - id: R1
    findings: ["⟦F1⟧", F12]
suppressions:
  - {rule: a/b, at: ⟦F1⟧, reason: F1}
---

Plans ended early [⟦F1⟧, F12]. F1 \`[F1]\`

## ⟦F1⟧ Plans end early

<!-- [F1] -->
👶 [⟦F1⟧]
`.replace('As ⟦F1⟧ says', 'As F1 says'),
    at,
  );

const pseudonyms = (at: number) =>
  withCursor(
    `---
reviewType: lcspr
children:
  - {id: C1, pseudonym: ⟦Linnet⟧}
title: "⟦Linnet⟧'s case"
immediateAction: >-
  A visit to
  ⟦Linnet⟧.
---

# ⟦Linnet⟧

Linnets, \`Linnet\` and ⟦Linnet⟧'s school 👶 ⟦Linnet⟧
`,
    at,
  );

/** The cursor after the first letter of the nth marked place. */
function withCursor(source: string, nth: number): string {
  let count = 0;
  return source.replace(/⟦(.)/g, (mark, letter: string) => (count++ === nth ? `⟦${letter}${CURSOR}` : mark));
}

describe('references and highlights', () => {
  for (const [thing, source, count] of [
    ['an id', ids, 7],
    ['a pseudonym', pseudonyms, 6],
  ] as const) {
    for (let place = 0; place < count; place++) {
      inBothLineEndings(`of ${thing}, from place ${place + 1} of ${count}`, async (eol) => {
        const { ask, open, marked } = openedReview(source(place), eol);
        assert.equal(marked.length, count);
        const all = marked.map((range) => ({ uri: open.uri, range }));
        assert.deepEqual(await ask(references, { context: { includeDeclaration: true } }), all);
        assert.deepEqual(await ask(references, { context: { includeDeclaration: false } }), all.slice(1));
        assert.deepEqual(
          await ask(documentHighlight),
          marked.map((range, index) => ({
            range,
            kind: index === 0 ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          })),
        );
      });
    }
  }

  const silent: readonly (readonly [name: string, source: string])[] = [
    ['plain words', '---\nreviewType: lcspr\n---\n\nPlain ‸words.'],
    ['an id in code', '---\nreviewType: lcspr\nfindings: [{id: F1}]\n---\n\n`[F‸1]`'],
    ['a longer word', '---\nreviewType: lcspr\nchildren: [{pseudonym: Linnet}]\n---\n\nLin‸nets'],
    ['a number as a pseudonym', '---\nreviewType: lcspr\nchildren: [{pseudonym: 7}]\n---\n\nOn 7‸ May'],
    ['a document without front matter', '‸F1'],
  ];
  for (const [name, source] of silent) {
    inBothLineEndings(`none of ${name}`, async (eol) => {
      const { ask } = openedReview(source, eol);
      assert.equal(await ask(references, { context: { includeDeclaration: true } }), null);
      assert.equal(await ask(documentHighlight), null);
    });
  }

  inBothLineEndings('of an id that nothing is given, wherever it is used', async (eol) => {
    const { ask, open, marked } = openedReview('---\nreviewType: lcspr\n---\n\n[⟦F‸9⟧] and [⟦F9⟧]', eol);
    assert.deepEqual(
      await ask(references, { context: { includeDeclaration: false } }),
      marked.map((range) => ({ uri: open.uri, range })),
    );
  });
});
