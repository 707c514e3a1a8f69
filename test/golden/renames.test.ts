import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rename } from '../../server/src/features/rename.ts';
import { inBothLineEndings, openedReview } from '../unit/features/openedReview.ts';
import { applied, editsOf } from '../unit/features/renamed.ts';

const strong = readFileSync(join('examples', 'strong.review.md'), 'utf8');
/** `UPDATE_FINDINGS=1` writes what is changed now, to be read before it is committed. */
const updating = process.env.UPDATE_FINDINGS !== undefined;

/** Each edit: its line and columns counted from 1, the new words, and what stands around the place. */
function listed(text: string, answer: unknown): string {
  const lines = text.split(/\r?\n/);
  return editsOf(answer)
    .map(({ range: { start, end }, newText }) => {
      const line = lines[start.line] ?? '';
      const around = line.slice(Math.max(0, start.character - 20), end.character + 20).trim();
      return `${start.line + 1}:${start.character + 1}-${end.character + 1} ${newText} | ${around}\n`;
    })
    .join('');
}

describe('renames in the strong example', () => {
  for (const [file, key, oldName, newName] of [
    ['id.renames.txt', 'id', 'F1', 'F7'],
    ['pseudonym.renames.txt', 'pseudonym', 'Linnet', 'Rowan Jay'],
  ] as const) {
    inBothLineEndings(`are those of ${file}, and the way back gives the same bytes`, async (eol) => {
      const golden = join('test', 'golden', file);
      const before = openedReview(strong.replace(`${key}: ${oldName}\n`, `${key}: ‸${oldName}\n`), eol);
      const answer = await before.ask(rename, { newName });
      if (updating) writeFileSync(golden, listed(before.text, answer));
      assert.equal(listed(before.text, answer), readFileSync(golden, 'utf8'));
      const text = applied(before.text, answer);
      const after = openedReview(text.replace(`${key}: ${newName}${eol}`, `${key}: ‸${newName}${eol}`), eol);
      assert.equal(applied(text, await after.ask(rename, { newName: oldName })), before.text);
    });
  }
});
