import assert from 'node:assert/strict';
import { headingElement, html, styleElement } from '../../../server/src/export/html.ts';

describe('the HTML builder', () => {
  it('escapes every value, in text and in attributes', () => {
    const hostile = `"><script>alert('1')</script>&amp;`;
    assert.equal(
      html`<p title="${hostile}">${hostile}</p>`.toString(),
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;">' +
        '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;</p>',
    );
  });

  it('keeps what it built itself, joins lists and leaves out nothing', () => {
    const items = ['a & b', 'c'].map((item) => html`<li>${item}</li>`);
    assert.equal(html`<ul>${items}${undefined}</ul>${3}`.toString(), '<ul><li>a &amp; b</li><li>c</li></ul>3');
  });

  it('is not taken in by something that only looks like HTML it built', () => {
    const lookalike = { toString: () => '<script>' } as unknown as string;
    assert.throws(() => html`${lookalike}`.toString());
  });

  it('replaces what may not stand in a page', () => {
    assert.equal(html`${'a\u0000b\u001bc\ud800d\te\nf'}`.toString(), 'a\ufffdb\ufffdc\ufffdd\te\nf');
    assert.equal(html`${'😀 ł é'}`.toString(), '😀 ł é');
  });

  it('has headings of the levels 1 to 6 only', () => {
    assert.equal(headingElement(9, 'x"y', 'A<B').toString(), '<h6 id="x&quot;y">A&lt;B</h6>');
    assert.equal(headingElement(0, undefined, 'A').toString(), '<h1>A</h1>');
  });

  it('refuses a style sheet that could end its element', () => {
    assert.throws(() => styleElement('</style><script>'), /must not contain/);
  });
});
