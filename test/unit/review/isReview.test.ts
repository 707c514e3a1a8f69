import assert from 'node:assert/strict';
import { isReview } from '../../../server/src/review/isReview.ts';

const reviews: readonly [why: string, name: string, text: string][] = [
  ['its name', 'file:///c%3A/Reviews/Alder.review.md', ''],
  ['its name, in capitals', 'file:///ALDER.REVIEW.MD', '# Text'],
  ['its name, in a virtual folder', 'vscode-vfs://host/alder.review.md?ref=1', ''],
  ['its key', 'untitled:Untitled-1', '---\nreviewType: lcspr\n---\n'],
  ['its key, with no value yet', 'untitled:Untitled-1', '---\nreviewType:\n---\n'],
  ['its key, as the front matter is being written', 'untitled:Untitled-1', '---\ntitle: A\nreviewType: lcspr'],
  ['its key, after a byte order mark and in CRLF', 'a.md', '\uFEFF---\r\ntitle: A\r\nreviewType: lcspr\r\n---\r\n'],
  ['its key, in quotation marks', 'a.md', '---\n"reviewType": lcspr\n---\n'],
];

const others: readonly [why: string, name: string, text: string][] = [
  ['an ordinary page', 'README.md', '# Reviews\n\nreviewType: lcspr\n'],
  ['a page with other front matter', 'a.md', '---\ntitle: reviewType: lcspr\n---\nreviewType: lcspr\n'],
  ['a key below another key', 'a.md', '---\nx:\n  reviewType: lcspr\n---\n'],
  ['a comment', 'a.md', '---\n# reviewType: lcspr\n---\n'],
  ['a longer key', 'a.md', '---\nreviewTypes: lcspr\n---\n'],
  ['front matter that does not open the document', 'a.md', '\n---\nreviewType: lcspr\n---\n'],
  ['front matter that closes with dots', 'a.md', '---\ntitle: A\n...\nreviewType: lcspr\n'],
  ['a name that ends in another way', 'file:///review.md', ''],
  ['an empty document', 'untitled:Untitled-1', ''],
];

describe('a document is a review', () => {
  for (const [why, name, text] of reviews) it(`by ${why}`, () => assert.equal(isReview(name, text), true));
  for (const [why, name, text] of others) it(`not as ${why}`, () => assert.equal(isReview(name, text), false));
});
