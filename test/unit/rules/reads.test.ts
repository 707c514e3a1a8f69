import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contextOf } from '../../../server/src/check.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { Review } from '../../../server/src/review/review.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { configuration, readFixtures } from '../../fixtures/fixtureFiles.ts';

const examples = readdirSync('examples').filter((name) => name.endsWith('.review.md'));
const reviews = [
  ...readFixtures()
    .filter(({ eol }) => eol === '\n')
    .map(({ text }) => text),
  ...examples.map((name) => readFileSync(join('examples', name), 'utf8')),
].map((text) => parseReview(text));

/** The review, and whether anything of its body was looked at: the blocks, or the ids that the text refers to. */
function watched(review: Review): { readonly review: Review; wasBodyRead(): boolean } {
  let read = false;
  const ids = { ...review.ids };
  const reference = review.ids.references;
  Object.defineProperty(ids, 'references', {
    get: () => {
      read = true;
      return reference;
    },
  });
  const copy = { ...review, ids };
  Object.defineProperty(copy, 'body', {
    get: () => {
      read = true;
      return review.body;
    },
  });
  return { review: copy, wasBodyRead: () => read };
}

describe('what a rule reads', () => {
  for (const rule of rules) {
    if (rule.checkSuppressions !== undefined) continue;
    it(`is the front matter alone where it says so, and says so where it is: ${rule.id}`, () => {
      const readsBody = reviews.some((review) => {
        const copy = watched(review);
        Array.from(rule.check(copy.review, contextOf(review, configuration)));
        return copy.wasBodyRead();
      });
      assert.equal(rule.reads === 'frontMatter', !readsBody);
    });
  }
});
