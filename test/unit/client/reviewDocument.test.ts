import assert from 'node:assert/strict';
import { frontMatterEnd, isReview } from '../../../client/src/reviewDocument.ts';
import { isReview as serverIsReview } from '../../../server/src/review/isReview.ts';

function documentOf(path: string, text: string, languageId = 'markdown') {
  const lines = text.split(/\r\n|\r|\n/);
  return {
    languageId,
    uri: { path },
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] ?? '' }),
  };
}

const frontMatter = (...lines: string[]) => ['---', ...lines, '---', '', '# Alder', ''].join('\n');

describe('what the client takes for a review', () => {
  const cases: readonly (readonly [name: string, path: string, text: string, expected: boolean])[] = [
    ['a file named so', '/a/alder.review.md', '# Alder\n', true],
    ['a file named so in capitals', '/a/ALDER.REVIEW.MD', '', true],
    ['another file', '/a/readme.md', '# Read me\n', false],
    ['an untitled document with the key', '/Untitled-1', frontMatter('title: Alder', 'reviewType: lcspr'), true],
    ['the key without a value', '/Untitled-1', frontMatter('reviewType:'), true],
    ['the key in quotation marks', '/Untitled-1', frontMatter('"reviewType": lcspr'), true],
    ['the key below another key', '/Untitled-1', frontMatter('a:', '  reviewType: lcspr'), false],
    ['the key in a word', '/Untitled-1', frontMatter('reviewTypes: lcspr'), false],
    ['the key in the text below', '/Untitled-1', `${frontMatter('title: Alder')}\nreviewType: lcspr\n`, false],
    ['front matter that is not closed', '/Untitled-1', '---\nreviewType: lcspr\n', true],
    ['front matter closed with dots', '/Untitled-1', '---\ntitle: x\n...\nreviewType: lcspr\n', false],
    ['a line before the front matter', '/Untitled-1', `\n${frontMatter('reviewType: lcspr')}`, false],
    ['nothing at all', '/Untitled-1', '', false],
  ];
  for (const [name, path, text, expected] of cases) {
    for (const [ending, eol] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`${expected ? 'is' : 'is not'} ${name}, and the server agrees (${ending})`, () => {
        const written = text.replaceAll('\n', eol);
        assert.equal(isReview(documentOf(path, written)), expected);
        assert.equal(serverIsReview(path, written), expected);
      });
    }
  }

  it('is not a document in another language', () => {
    assert.equal(isReview(documentOf('/a/alder.review.md', '', 'plaintext')), false);
  });
});

describe('where the front matter ends', () => {
  const cases: readonly (readonly [name: string, text: string, line: number | undefined])[] = [
    ['closed with dashes', '---\ntitle: x\n---\n\n# Alder\n', 2],
    ['closed with dots and spaces', '---\ntitle: x\n...  \n', 2],
    ['empty', '---\n---\n', 1],
    ['behind a byte order mark', '\uFEFF---\ntitle: x\n---\n', 2],
    ['not closed', '---\ntitle: x\n', undefined],
    ['not there', '# Alder\n\n---\n\n---\n', undefined],
    ['nothing at all', '', undefined],
  ];
  for (const [name, text, line] of cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`${name} (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
        assert.equal(frontMatterEnd(documentOf('/a/alder.review.md', text.replaceAll('\n', eol))), line);
      });
    }
  }
});
