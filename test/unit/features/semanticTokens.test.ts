import assert from 'node:assert/strict';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  semanticTokens,
  semanticTokensDelta,
  semanticTokensInRange,
} from '../../../server/src/features/semanticTokens.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const HEAD = '---\nreviewType: lcspr\n';

/** The places of the tokens and whether each gives an id, read as an editor reads them. */
function placesOf({ data }: SemanticTokens): readonly { readonly range: Range; readonly gives: boolean }[] {
  let line = 0;
  let character = 0;
  return Array.from({ length: data.length / 5 }, (_, token) => {
    const [lines = 0, characters = 0, length = 0, type, modifiers] = data.slice(token * 5, token * 5 + 5);
    assert.equal(type, 0);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    return {
      range: { start: { line, character }, end: { line, character: character + length } },
      gives: modifiers === 1,
    };
  });
}

/** Ids that the texts below can name; they stand in the first line behind the head. */
const GIVEN = 'findings: [{id: ⟦F1⟧}, {id: ⟦F2⟧}, {id: ⟦F12⟧}]\nlinesOfEnquiry: [{id: ⟦L1⟧}]\n';

/** Every marked place is coloured, and nothing else. */
const coloured: readonly (readonly [name: string, source: string])[] = [
  [
    'an entry and what names it',
    `${HEAD}linesOfEnquiry: [{id: ⟦L1⟧}, {id: ⟦L2⟧}]\nfindings:\n  - id: ⟦F1⟧\n    answers: [⟦L1⟧, "⟦L2⟧"]\n---\n`,
  ],
  ['citations in the text', `${HEAD}${GIVEN}---\n\nPlans ended 👶 [⟦F1⟧, ⟦F12⟧] early [⟦F2⟧][⟦L1⟧].\n`],
  ['a citation in a sentence of the front matter', `${HEAD}${GIVEN}recommendations:\n  - text: As [⟦F1⟧] says\n---\n`],
  ['the heading of a finding', `${HEAD}${GIVEN}---\n\n### Finding ⟦F1⟧: Plans end early\n`],
  ['a suppression', `${HEAD}${GIVEN}suppressions:\n  - {rule: a/b, at: ⟦F1⟧, reason: c}\n---\n`],
  ['a table', `${HEAD}${GIVEN}---\n\n| a | b |\n| - | - |\n| [⟦F1⟧] | [⟦F2⟧] |\n`],
  ['behind a byte order mark', `\ufeff${HEAD}findings:\n  - id: ⟦F1⟧\n---\n\n[⟦F1⟧]\n`],
  [
    'front matter that is not closed',
    `${HEAD}linesOfEnquiry: [{id: ⟦L1⟧}]\nfindings:\n  - id: ⟦F1⟧\n    answers: [⟦L1⟧]`,
  ],
  ['front matter that is broken', `${HEAD}findings:\n  - id: ⟦F1⟧\n    title: "Plans\n  - id: ⟦F2⟧\n---\n\n[⟦F1⟧]\n`],
  ['no id that leads to nothing', `${HEAD}${GIVEN}---\n\nPlans ended early [F9], [⟦F1⟧, S1].\n`],
  ['no front matter', 'Plans ended early [F1].\n'],
  ['no code', `${HEAD}${GIVEN}---\n\n\`[F1]\` and\n\n    [F1]\n\n\`\`\`\n[F1]\n\`\`\`\n`],
  [
    'no links',
    `${HEAD}${GIVEN}---\n\n[F1](notes.md), [notes](F1.md "[F1]"), https://a.example/F1, [see [F1]](notes.md)\n`,
  ],
  ['no bare addresses', `${HEAD}${GIVEN}---\n\nSee https://a.example/[F1]/x and [⟦F1⟧].\n`],
  ['no comments', `${HEAD}${GIVEN}# F1\n---\n\n<!-- [F1] -->\n`],
  ['no words that are no ids', `${HEAD}${GIVEN}goodPractice: [{what: F1}]\n---\n\nF1 [the worker] [X1]\n`],
  ['no id that is written with signs that stand for others', `${HEAD}findings:\n  - id: "F\\u0031"\n---\n`],
  ['nothing of an empty document', ''],
];

/** What an editor holds after it has made the changes. */
function changed(data: readonly number[], { edits }: SemanticTokensDelta): number[] {
  const result = [...data];
  for (const { start, deleteCount, data: inserted = [] } of edits) result.splice(start, deleteCount, ...inserted);
  return result;
}

describe('semantic tokens', () => {
  for (const [name, source] of coloured) {
    inBothLineEndings(`colour ${name}`, async (eol) => {
      const { ask, marked } = openedReview(source, eol);
      const places = placesOf((await ask(semanticTokens)) as SemanticTokens);
      assert.deepEqual(
        places.map(({ range }) => range),
        marked,
      );
    });
  }

  inBothLineEndings('tell where an id is given', async (eol) => {
    const source = `${HEAD}findings:\n  - id: F1\nrecommendations:\n  - {id: R1, findings: [F1]}\n---\n\n[F1]\n`;
    const places = placesOf((await openedReview(source, eol).ask(semanticTokens)) as SemanticTokens);
    assert.deepEqual(
      places.map(({ gives }) => gives),
      [true, true, false, false],
    );
  });

  inBothLineEndings('are those of the range that is asked for', async (eol) => {
    const { ask, marked } = openedReview(
      `${HEAD}findings: [{id: F1}, {id: F2}]\n---\n\n[F1]\n\n⟦[⟦F2⟧]⟧\n\n[F1]\n`,
      eol,
    );
    const [range, place] = marked;
    assert.ok(range !== undefined);
    const places = placesOf((await ask(semanticTokensInRange, { range })) as SemanticTokens);
    assert.deepEqual(places, [{ range: place, gives: false }]);
  });

  const REVIEW = `${HEAD}linesOfEnquiry:\n  - id: L1\nfindings:\n  - id: F1\n    answers: [L1]\n---\n\nPlans ended [F1, L1] and F1 was known.\n`;
  for (const [name, before, after] of [
    ['typed at the top', 'reviewType: lcspr', 'reviewType: lcspr\nstage: draft'],
    ['taken out', '[F1, L1] and', 'and'],
    ['put in', 'and F1 was', 'and [F1, L1] was'],
    ['that lost what they lead to', '  - id: L1\n', ''],
    ['that are the same', 'Plans ended', 'Plans ended'],
  ] as const) {
    inBothLineEndings(`come as the change that was made: ids ${name}`, async (eol) => {
      const { ask, open } = openedReview(REVIEW, eol);
      const first = (await ask(semanticTokens)) as Required<SemanticTokens>;
      const edit = (text: string) => text.replaceAll('\n', eol);
      const text = open.review.text.replace(edit(before), () => edit(after));
      // As the server does it: the document stays, its text is another.
      TextDocument.update(open.document, [{ text }], 2);
      Object.assign(open, { review: parseReview(text, open.review) });
      const delta = (await ask(semanticTokensDelta, { previousResultId: first.resultId })) as SemanticTokensDelta;
      const whole = (await ask(semanticTokens)) as SemanticTokens;
      assert.notEqual(delta.resultId, first.resultId);
      assert.equal(delta.edits.length, before === after ? 0 : 1);
      assert.deepEqual(changed(first.data, delta), whole.data);
    });
  }

  it('come whole where the answer before is not known', async () => {
    const { ask } = openedReview(REVIEW);
    await ask(semanticTokens);
    const answer = (await ask(semanticTokensDelta, { previousResultId: 'of another time' })) as SemanticTokens;
    assert.equal(placesOf(answer).length, 5);
  });
});
