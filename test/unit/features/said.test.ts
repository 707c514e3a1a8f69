import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { markupOf } from '../../../server/src/features/clientSupport.ts';
import { ownWords, type Paragraph, written } from '../../../server/src/features/hover/said.ts';

const markdown = (paragraphs: readonly Paragraph[]) => written(paragraphs, 'markdown').value;
/** With all that an editor may turn into a link by itself. */
const reader = new MarkdownIt({ html: true, linkify: true });

describe('what is said where the cursor rests', () => {
  for (const text of [
    'a *b* _c_ ~~d~~',
    '<script>alert(1)</script> &amp; <b>',
    '[a](command:evil) ![b](c.png)',
    '`code` and ``more``',
    '# not a heading',
    '- not a list',
    '+ not a list',
    '1. not a list',
    '2) not a list',
    '> not a quotation',
    '=== not a heading',
    '| a | b |',
    'https://example.org www.example.org someone@example.org',
    'a \\ b \\* c',
    '$(sync) $x$',
  ]) {
    it(`shows as it stands: ${text}`, () => {
      const html = reader.render(markdown([[text]]));
      const shown = html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&');
      assert.equal(shown, `<p>${text}</p>\n`);
    });
  }

  it('is on one line, whatever line endings there are in it', () => {
    assert.equal(markdown([['a\r\nb\n\n- c']]), 'a b - c');
    assert.equal(written([['a\r\nb']], 'plaintext').value, 'a b');
  });

  it('stands out, is exact, leads somewhere and is listed', () => {
    const said: readonly Paragraph[] = [
      [{ strong: 'A*' }, ' b ', { code: 'c' }],
      { list: [['one'], [{ link: 'two', to: 'file:///a b/c<d>.md' }]] },
    ];
    assert.equal(markdown(said), '**A\\*** b `c`\n\n- one\n- [two](<file:///a%20b/c%3Cd%3E.md>)');
    assert.equal(written(said, 'plaintext').value, 'A* b c\n\n- one\n- two: file:///a b/c<d>.md');
  });

  it('puts more backticks around than stand in a code', () => {
    assert.equal(markdown([[{ code: 'a`b' }]]), '``a`b``');
    assert.equal(markdown([[{ code: '`a`' }]]), '`` `a` ``');
  });

  it('takes backticks in words of this project for marks', () => {
    assert.deepEqual(ownWords('in `why` or'), ['in ', { code: 'why' }, ' or']);
    assert.deepEqual(ownWords('`why`'), [{ code: 'why' }]);
  });

  it('is in the form that the editor likes best, and plain where it names none', () => {
    assert.equal(markupOf(['markdown', 'plaintext']), 'markdown');
    assert.equal(markupOf(['plaintext', 'markdown']), 'plaintext');
    assert.equal(markupOf([]), 'plaintext');
    assert.equal(markupOf(undefined), 'plaintext');
  });
});
