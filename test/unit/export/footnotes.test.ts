import assert from 'node:assert/strict';
import { plainText } from '../../../server/src/export/report.ts';
import { htmlOf, modelOf, reviewWith, textOf, withCrlf } from './exported.ts';

function notesOf(body: string): string[] {
  return modelOf(reviewWith('', body)).footnotes.map(({ content }) => plainText(content));
}

describe('the footnotes of a report', () => {
  for (const [name, eol] of [
    ['LF', (text: string) => text],
    ['CRLF', withCrlf],
  ] as const) {
    it(`are numbered in the order of the text, wherever they are defined (${name})`, async () => {
      const text = eol(
        reviewWith(
          '',
          '# One\n\nFirst.[^b] Second.[^a]\n\n[^a]: What *a* says,\nover two lines.\n\n# Two\n\nAgain.[^b]\n\n[^b]: What b says.\n\n    With more.\n\nThe end.',
        ),
      );
      const { footnotes, sections } = modelOf(text);
      assert.deepEqual(
        footnotes.map(({ number, content }) => [number, plainText(content)]),
        [
          [1, 'What b says. With more.'],
          [2, 'What a says, over two lines.'],
        ],
      );
      const [first] = sections[1]?.blocks ?? [];
      assert.ok(first?.kind === 'paragraph');
      assert.deepEqual(first.content.at(-1), { kind: 'footnote', number: 1, isFirst: false });
      const html = (await htmlOf(text)).content;
      assert.match(
        html,
        /First\.<sup><a href="#note-1" id="note-1-in-text" role="doc-noteref" aria-label="Note 1">1<\/a><\/sup>/,
      );
      assert.match(html, /<li id="note-1">What b says\.<br>With more\. <a href="#note-1-in-text" role="doc-backlink"/);
      assert.match(html, /<a href="#notes">Notes<\/a>/);
      assert.ok(!textOf(html).includes('[^'));
    });
  }

  it('stay as they are written where there is no definition, or where nothing refers to one', async () => {
    const { content } = await htmlOf(reviewWith('', 'See [^1] here.\n\n[^2]: Nobody refers to this.'));
    assert.ok(textOf(content).includes('See [^1] here.'));
    assert.ok(textOf(content).includes('[^2]: Nobody refers to this.'));
    assert.ok(!content.includes('doc-endnotes'));
  });

  it('keep the second text of a label that is given twice', async () => {
    const { content } = await htmlOf(reviewWith('', 'See.[^1]\n\n[^1]: The first.\n\n[^1]: The second.'));
    assert.ok(content.includes('<li id="note-1">The first.'));
    assert.ok(textOf(content).includes('The second.'));
  });

  it('end at a list, a heading, a quotation and the next footnote', () => {
    assert.deepEqual(notesOf('A[^1] B[^2].\n\n[^1]: One.\n[^2]: Two.\n- a list'), ['One.', 'Two.']);
    assert.deepEqual(notesOf('A[^1].\n\n[^1]: One.\n> said'), ['One.']);
  });

  it('cite ids, and do not hold one another', () => {
    const { footnotes } = modelOf(
      reviewWith('findings:\n  - id: F1\n    title: Heard', 'A word.[^1]\n\n[^1]: As [F1] says.[^1]'),
    );
    const [footnote] = footnotes;
    assert.equal(plainText(footnote?.content ?? []), 'As [F1] says.[^1]');
    assert.ok(footnote?.content.some(({ kind }) => kind === 'reference'));
  });

  it('leave nothing of their marks in the title of a section', () => {
    const { sections } = modelOf(reviewWith('', '# Analysis[^1]\n\nText.\n\n[^1]: Said.'));
    assert.equal(sections[0]?.title, 'Analysis');
  });
});
