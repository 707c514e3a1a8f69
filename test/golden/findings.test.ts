import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';

const FOLDER = join('test', 'golden');
/** `UPDATE_FINDINGS=1` writes what is found now, to be read before it is committed. */
const updating = process.env.UPDATE_FINDINGS !== undefined;

/** Every finding of a review in one line each, so that any drift of any rule shows in a diff. */
function findingsOf(text: string): string {
  const review = parseReview(text);
  const starts = [0, ...[...text.matchAll(/\r\n|\n/g)].map(({ 0: end, index }) => index + end.length)];
  const lines = check(review, defaultConfiguration('2026-11-24')).map(({ start, severity, rule, message }) => {
    const line = starts.findLastIndex((lineStart) => lineStart <= start);
    return `${line + 1}:${start - (starts[line] ?? 0) + 1} ${severity} ${rule.id} ${message}\n`;
  });
  return lines.length === 0 ? 'Nothing.\n' : lines.join('');
}

describe('all that is found in a whole review', () => {
  for (const name of readdirSync('examples').filter((file) => file.endsWith('.review.md'))) {
    it(`is what was found before: ${name}`, () => {
      const found = findingsOf(readFileSync(join('examples', name), 'utf8'));
      const golden = join(FOLDER, name.replace('.review.md', '.findings.txt'));
      if (updating) writeFileSync(golden, found);
      assert.equal(found, existsSync(golden) ? readFileSync(golden, 'utf8') : 'There is no golden file yet.');
    });
  }
});
