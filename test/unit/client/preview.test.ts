import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { markdownItReview } from '../../../client/src/preview/markdownItReview.ts';

/** The preview's own way with front matter: a token for it, shown as a table here. */
function preview(): ReturnType<typeof MarkdownIt> {
  const markdown = new MarkdownIt({ html: true });
  markdown.block.ruler.before('fence', 'front_matter', (state, start, _end, silent) => {
    const close = start === 0 ? /^---\n[\s\S]*?\n---(?:\n|$)/.exec(state.src) : null;
    if (close === null || silent) return close !== null;
    const token = state.push('front_matter', '', 0);
    token.map = [0, close[0].split('\n').length - 1];
    state.line = token.map[1];
    return true;
  });
  markdown.renderer.rules.front_matter = () => '<table class="frontmatter"></table>';
  return markdownItReview(markdown);
}

const REVIEW = `---
reviewType: lcspr
title: A review of <b>Alder</b> & Birch
stage: signOff
partnership: {name: Alderbrook Safeguarding Children Partnership}
children:
  - {id: C1, pseudonym: Alder}
period: {from: 2024-09, to: 2026-06-01}
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
findings:
  - id: F1
    title: Plans end when the tasks are done
  - id: F2
recommendations:
  - id: R1
    text: Change when a plan may end.
    actions:
      - id: A1
        action: Rewrite the closing form.
        owner: {role: Head of service}
        due: 2026-12-01
        status: inProgress
evaluation:
  measures:
    - {id: M1, tests: [R1, A1], method: reAudit}
---

## Findings

### F1 Plans end when the tasks are done

It ended early [F1, F2] and \`[F1]\` is code, [F9] is unknown, [F1](https://example.org) is a link.
`;

const as = (path: string) => ({ currentDocument: { path } });

describe('the preview of a review', () => {
  for (const [name, text] of [
    ['LF', REVIEW],
    ['CRLF', REVIEW.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`shows the front matter as a summary in place of a table (${name})`, () => {
      const page = preview().render(text, as('/a/x.review.md'));
      assert.ok(!page.includes('class="frontmatter"'));
      assert.match(page, /A review of &lt;b&gt;Alder&lt;\/b&gt; &amp; Birch/);
      assert.match(page, /<dt>Stage<\/dt><dd>For sign-off<\/dd>/);
      assert.match(page, /<dt>Period<\/dt><dd>September 2024 to 1 June 2026<\/dd>/);
      assert.match(page, /Findings \(2\)/);
      assert.match(page, /Rewrite the closing form\. <em>\(Head of service, due 1 December 2026, in progress\)<\/em>/);
      assert.match(page, /Re-audit for R1, A1/);
      assert.match(page, /F2<\/strong><\/span> Nothing written yet/);
    });
  }

  it('leads from an id to its entry, and from there to its section', () => {
    const page = preview().render(REVIEW, as('/a/x.review.md'));
    assert.match(
      page,
      /early \[<a href="#practice-review-F1"[^>]*>F1<\/a>, <a href="#practice-review-F2"[^>]*>F2<\/a>\]/,
    );
    assert.match(
      page,
      /<code>\[F1\]<\/code> is code, \[F9\] is unknown, <a href="https:\/\/example\.org">F1<\/a> is a link/,
    );
    assert.match(page, /<h3><span id="practice-review-section-F1"><\/span>F1 Plans/);
    assert.match(page, /<span id="practice-review-F1"><a href="#practice-review-section-F1">/);
    assert.match(page, /<span id="practice-review-F2"><strong>F2/);
  });

  it('knows a review by its front matter where it has no name', () => {
    assert.match(preview().render(REVIEW, {}), /practice-review-summary/);
    assert.match(preview().render(REVIEW), /practice-review-summary/);
  });

  it('leaves other Markdown as it is', () => {
    const page = preview().render('---\ntitle: Notes\n---\n\n[F1] and text\n', as('/a/notes.md'));
    assert.match(page, /class="frontmatter"/);
    assert.match(page, /<p>\[F1\] and text<\/p>/);
  });

  it('leaves a review without front matter as it is', () => {
    assert.equal(preview().render('Text [F1]\n', as('/a/x.review.md')), '<p>Text [F1]</p>\n');
  });

  it('shows front matter that cannot be read as far as it can be', () => {
    const page = preview().render('---\nreviewType: lcspr\ntitle: "Open\nstage: draft\n---\n', as('/a/x.review.md'));
    assert.match(page, /<dt>Kind of review<\/dt><dd>Local child safeguarding practice review<\/dd>/);
    assert.match(page, /<dt>Stage<\/dt><dd>Draft<\/dd>/);
  });
});
