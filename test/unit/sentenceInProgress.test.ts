import assert from 'node:assert/strict';
import { sentenceInProgress, typedAt } from '../../server/src/features/sentenceInProgress.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';

const FRONT = '---\nreviewType: lcspr\n---\n\n';

describe('where an author is typing', () => {
  for (const [name, before, after, at] of [
    ['a letter more', 'The visit', 'The visits', 10],
    ['a letter in between', 'The vist was', 'The visit was', 8],
    ['a letter taken back', 'The visits', 'The visit', 9],
    ['a letter like its neighbour', 'aab', 'aaab', 3],
    ['nothing', 'same', 'same', 4],
    ['a paste', 'The visit', 'The visit was made on 4 March', undefined],
    ['another text', 'The visit', 'Something else here', undefined],
  ] as const) {
    it(name, () => assert.equal(typedAt(before, after), at));
  }

  // Long texts are compared piece by piece: every place around the ends of the pieces is tried.
  const long = Array.from({ length: 9_000 }, (_, index) => String.fromCharCode(97 + ((index * 7) % 26))).join('');
  for (const at of [0, 1, 4_095, 4_096, 4_097, 4_904, 8_191, 8_192, 8_999, 9_000]) {
    it(`a letter typed at ${at} of a long text, and taken back`, () => {
      const typed = `${long.slice(0, at)}X${long.slice(at)}`;
      assert.equal(typedAt(long, typed), at + 1);
      assert.equal(typedAt(typed, long), at);
    });
  }
});

describe('the sentence in progress', () => {
  for (const [name, body, expected] of [
    ['is the last one of a paragraph while it has no end', 'It was so. She rang|', 'She rang'],
    ['goes on over a space', 'It was so. She rang |', 'She rang'],
    ['is none once it has its full stop', 'It was so. She rang.|', undefined],
    ['is none in the middle of a sentence that has one', 'It was| so. She rang', undefined],
    ['is none in a comment', '<!-- ask her|', undefined],
    ['is the whole of an item without a stop', '- one\n- two|', 'two'],
  ] as const) {
    it(name, () => {
      const marked = `${FRONT}${body}`;
      const offset = marked.indexOf('|');
      const review = parseReview(marked.replace('|', ''));
      const found = sentenceInProgress(review, offset);
      assert.equal(found && review.text.slice(found.start, found.end), expected);
    });
  }
});
