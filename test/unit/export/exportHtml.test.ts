import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { example, htmlOf, reviewWith } from './exported.ts';

describe('the HTML page', () => {
  it('allows its own style sheet by its hash and nothing else', async () => {
    const { content } = await htmlOf(example('strong'));
    const css = /<style>([\s\S]*?)<\/style>/.exec(content)?.[1] ?? '';
    const hash = createHash('sha256').update(css, 'utf8').digest('base64');
    const policy = `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;`;
    assert.ok(content.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
    assert.ok(content.indexOf('Content-Security-Policy') < content.indexOf('<style>'));
  });

  it('names a draft in its title', async () => {
    const { content } = await htmlOf(reviewWith('', ''));
    assert.match(content, /<title>Draft: Alder – Local child safeguarding practice review<\/title>/);
  });

  it('keeps dates in one piece', async () => {
    const { content } = await htmlOf(reviewWith('dates: {notified: 2026-03-01, incident: 2026-02}', ''));
    assert.match(content, /<time datetime="2026-03-01">1 March 2026<\/time>/);
    assert.match(content, /<time datetime="2026-02">February 2026<\/time>/);
  });

  it('gives a reference the name of what it leads to', async () => {
    const { content } = await htmlOf(reviewWith('sources:\n  - {id: S1, description: "A \\"file\\""}', 'See [S1].'));
    const title = 'A &quot;file&quot;';
    assert.ok(content.includes(`<a href="#s1" aria-label="S1: ${title}"><span title="${title}">S1</span></a>`));
  });
});
