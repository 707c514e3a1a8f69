import assert from 'node:assert/strict';
import { withoutQuotations } from '../../../server/src/prose/quotations.ts';

/** The author's own words, with one space for each quotation. */
function own(text: string): string {
  const result = withoutQuotations(text);
  assert.equal(result.length, text.length, 'an offset has moved');
  return result.replace(/\s{2,}/g, ' _ ').trim();
}

describe('the words of others', () => {
  const CASES: readonly (readonly [text: string, own: string])[] = [
    ['He said "come in" to her.', 'He said _ to her.'],
    ['He said “come in” to her.', 'He said _ to her.'],
    ['He said ‘come in, it isn’t far’ to her.', 'He said _ to her.'],
    ["He said 'come in, it isn't far' to her.", 'He said _ to her.'],
    ['She wrote *come when he is there* on it.', 'She wrote _ on it.'],
    ['She wrote _come when he is there_ on it.', 'She wrote _ on it.'],
    ['It was "one\nor two" things.', 'It was _ things.'],
    // Not quotations.
    ["The agencies' files and Wren's card.", "The agencies' files and Wren's card."],
    ['The agencies’ files and Wren’s card.', 'The agencies’ files and Wren’s card.'],
    ['A mark of 5" that nobody closed.', 'A mark of 5" that nobody closed.'],
    ['A **very important** and *small* thing.', 'A **very important** and *small* thing.'],
  ];
  for (const [text, expected] of CASES) {
    it(`are told from the author's own: ${text.replace('\n', ' ')}`, () => assert.equal(own(text), expected));
  }
});
