import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block } from '../../../server/src/export/report.ts';
import { plainText } from '../../../server/src/export/report.ts';
import { htmlOf, modelOf, reviewWith, withCrlf } from './exported.ts';

const source = 'sources:\n  - id: S1\n    description: Nursery records';

/** The blocks of a body without a heading, and the notes. */
function read(body: string): { blocks: readonly Block[]; notes: readonly string[] } {
  const { opening, notes } = modelOf(reviewWith(source, body));
  return { blocks: opening, notes };
}

/** The text of all paragraphs and code, for a body without a heading. */
function words(body: string): string {
  return read(body)
    .blocks.map((block) =>
      block.kind === 'paragraph' ? plainText(block.content) : block.kind === 'code' ? block.text : '',
    )
    .join('\n');
}

describe('the Markdown of a report', () => {
  for (const [name, eol] of [
    ['LF', (text: string) => text],
    ['CRLF', withCrlf],
  ] as const) {
    it(`turns a citation into a link to its entry (${name})`, () => {
      const { opening, notes } = modelOf(eol(reviewWith(source, 'As told [S1, S9] and [the duty worker].')));
      const [paragraph] = opening;
      assert.ok(paragraph?.kind === 'paragraph');
      assert.deepEqual(paragraph.content, [
        { kind: 'text', text: 'As told [' },
        { kind: 'reference', id: 'S1', anchor: 's1', title: 'Nursery records' },
        { kind: 'text', text: ', S9] and [the duty worker].' },
      ]);
      assert.deepEqual(notes, ['The text cites S9, which is not defined at the top of the document.']);
    });
  }

  it('leaves an escaped bracket and code as they are written', () => {
    const [paragraph] = read('See \\[S1\\] and `[S1]`.').blocks;
    assert.ok(paragraph?.kind === 'paragraph');
    assert.ok(!paragraph.content.some(({ kind }) => kind === 'reference'));
    assert.equal(plainText(paragraph.content), 'See [S1] and [S1].');
  });

  it('leaves out comments and nothing else', () => {
    const { blocks, notes } = read('<!-- private -->\n\nOne <!-- private --> two.\n\n<!-- a --> three <!-- b -->');
    assert.equal(JSON.stringify(blocks).includes('private'), false);
    assert.equal(
      words('<!-- private -->\n\nOne <!-- private --> two.\n\n<!-- a --> three <!-- b -->'),
      'One  two.\nthree',
    );
    assert.equal(notes.length, 1);
  });

  it('shows a comment that is never closed, since it would swallow the rest', () => {
    const { notes } = read('<!-- open\n\nThe rest.');
    assert.equal(words('<!-- open\n\nThe rest.'), '<!-- open\n\nThe rest.');
    assert.equal(notes.length, 1);
  });

  it('shows HTML letter by letter and says so once', () => {
    const body = '<div onclick="x()">\nHello\n</div>\n\nA <b>bold</b> word.';
    assert.equal(words(body), '<div onclick="x()">\nHello\n</div>\nA <b>bold</b> word.');
    assert.equal(read(body).notes.length, 1);
  });

  it('follows web, mail and own addresses only, and keeps the words of the others', () => {
    const links = (body: string) =>
      JSON.stringify(modelOf(reviewWith(source, `${body}\n\n## Key events\n\nE.`)).opening);
    assert.match(links('[a](https://example.org/x "T")'), /"href":"https:\/\/example.org\/x","title":"T"/);
    assert.match(links('[a](mailto:a@example.org)'), /"href":"mailto:/);
    assert.match(links('[a](#key-events)'), /"href":"#h-key-events"/);
    assert.match(links('[a](#S1)'), /"href":"#s1"/);
    assert.match(links('[](https://example.org)'), /"content":\[\{"kind":"text","text":"https:\/\/example.org"\}\]/);
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      'data:text/html,x',
      'file:///etc',
      '../a.md',
      '#no',
      '//x.example',
      'vbscript:x',
    ]) {
      const { blocks, notes } = read(`[words](${address} "tip")`);
      assert.equal(JSON.stringify(blocks).includes('"href"'), false, address);
      assert.match(words(`[words](${address} "tip")`), /^words \(.* tip\)$/);
      assert.equal(notes.length, 1, address);
    }
  });

  it('finds a link definition that stands in another section', () => {
    const { sections } = modelOf(
      reviewWith('', '## Analysis\n\nSee [the guide][g].\n\n## Appendix\n\n[g]: https://example.org/g'),
    );
    assert.match(JSON.stringify(sections), /"href":"https:\/\/example.org\/g"/);
  });

  it('holds pictures that are in the file and describes the others', () => {
    const inside = 'data:image/png;base64,iVBORw0KGgo=';
    assert.deepEqual(read(`![A plan](${inside})`).blocks, [
      { kind: 'paragraph', content: [{ kind: 'image', source: inside, alt: 'A plan' }] },
    ]);
    for (const outside of [
      'https://example.org/t.png',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'plan.png',
      `${inside}"x`,
    ]) {
      const { notes } = read(`![A plan](<${outside}>)`);
      assert.equal(words(`![A plan](<${outside}>)`), '[Picture: A plan]');
      assert.equal(notes.length, 1);
    }
  });

  it('keeps lists, quotations, tables and code', () => {
    const kinds = read('3. c\n4. d\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n```\n\n---\n\nEnd').blocks;
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['list', 'quote', 'table', 'code', 'rule', 'paragraph'],
    );
    assert.equal(kinds[0]?.kind === 'list' && kinds[0].from, 3);
  });

  it('makes a page of any text, with the elements of a report and no other', async () => {
    const pieces = fc.constantFrom(
      '<script>',
      '</style>',
      '<!--',
      '-->',
      '<',
      '"',
      "'",
      '&',
      '[S1]',
      '[',
      ']',
      '(',
      ')',
      '](',
      '![',
      'javascript:',
      '# ',
      '## F1 ',
      '- ',
      '> ',
      '| a |\n|---|\n',
      '`',
      '**',
      '_',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      ' ',
      'word',
      '---\n',
      'id: ',
      'title: ',
      '\u0000',
      '\ud800',
      '<svg onload=x>',
      '<https://x>',
      '&lt;',
      '\\',
    );
    const allowed =
      /^(?:html|head|meta|title|style|body|a|div|header|p|h[1-6]|dl|dt|dd|nav|ol|ul|li|main|section|table|caption|thead|tbody|tr|th|td|footer|em|strong|s|code|pre|hr|blockquote|br|time|img|span)$/;
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), fc.boolean(), async (parts, opened) => {
        const { content } = await htmlOf((opened ? '---\ntitle: x\n' : '') + parts.join(''));
        for (const [, name = ''] of content.matchAll(/<\/?([a-z][^\s>]*)/gi)) assert.match(name, allowed);
        assert.equal(/<[^>]*\son\w+=/i.test(content.replace(/"[^"]*"/g, '""')), false);
      }),
      { numRuns: 300 },
    );
  });
});
