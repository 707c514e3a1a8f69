import assert from 'node:assert/strict';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { addSentence } from '../../../server/src/rules/recommendation/addedSentence.ts';

describe('a sentence added to a text', () => {
  for (const [name, text] of [
    ['is not there', 'title: Alder'],
    ['is empty', 'text:'],
    ['is a list', 'text: [Redesign the form]'],
  ] as const) {
    it(`changes nothing where the text ${name}`, () => {
      const review = parseReview(`---\n${text}\n---\n`);
      assert.deepEqual(addSentence(review, review.frontMatter.root, 'text', 'Then look at [what].'), []);
    });
  }
});
