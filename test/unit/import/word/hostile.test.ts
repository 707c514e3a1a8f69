import assert from 'node:assert/strict';
import { Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { type ImportedReview, reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { UnreadableFile } from '../../../../server/src/import/table.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';
import { parseReview } from '../../../../server/src/review/parseReview.ts';
import { htmlOf, textOf } from '../../export/exported.ts';
import { docx, heading, p, table } from './documents.ts';
import { bodyOf, cell, grid, head, par, raw, rawWord, row, run, words } from './rawWord.ts';

const body = (xml: string) =>
  zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${xml}</w:body></w:document>`) });
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const old = (inside = '') => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16(`xE${inside}x`)]);

/** A file that is read must give a review that can be read, with its text in it. */
function read(content: Uint8Array): ImportedReview {
  const made = reviewFromWord(readWord(content));
  assert.deepEqual(parseReview(made.text).frontMatter.problems, []);
  return made;
}

const REFUSED: readonly (readonly [what: string, content: () => Uint8Array | Promise<Uint8Array>, sentence: RegExp])[] =
  [
    ['an empty file', () => new Uint8Array(), /^The file is empty\.$/],
    ['the old format', () => old(), /old Word format \(\.doc\)\. Open it in Word, save it as/],
    ['a password', () => old('EncryptedPackage'), /protected with a password\. Open it in Word/],
    ['rich text', () => strToU8('{\\rtf1 text}'), /no Word document \(\.docx\)/],
    ['a PDF', () => strToU8('%PDF-1.7'), /no Word document/],
    ['a web page named .docx', () => strToU8('<html><body>Text</body></html>'), /no Word document/],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), /no Word document/],
    [
      'an OpenDocument text',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      /no Word document/,
    ],
    ['a zip of nothing', () => zipSync({}), /no Word document/],
    ['a file cut off', async () => (await docx([p('Text')])).slice(0, -200), /damaged/],
    [
      'bytes turned over',
      async () => (await docx([p('Text')])).map((byte, at) => (at > 300 && at < 900 ? byte ^ 0x5a : byte)),
      /damaged/,
    ],
    ['only the first bytes of a zip', () => new Uint8Array([0x50, 0x4b, 3, 4]), /damaged/],
    ['XML without an end', () => body('<w:p>'), /damaged/],
    ['XML that ends twice', () => body('</w:p></w:p>'), /damaged/],
    ['a tag without an end', () => body('<w:p w:a="x'), /damaged/],
    [
      'a document type',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>') }),
      /damaged/,
    ],
    [
      'entities that grow',
      () =>
        zipSync({
          'word/document.xml': strToU8(
            '<!DOCTYPE x [<!ENTITY a "bb"><!ENTITY c "&a;&a;">]><w:document>&c;</w:document>',
          ),
        }),
      /damaged/,
    ],
    [
      'a file of the machine as an entity',
      () => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>') }),
      /damaged/,
    ],
    [
      'controls nested 5,000 deep',
      () => body('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)),
      /far more than a report/,
    ],
    [
      'tables nested 500 deep',
      () => body('<w:tbl><w:tr><w:tc>'.repeat(500) + '</w:tc></w:tr></w:tbl>'.repeat(500)),
      /far more than a report/,
    ],
    [
      'a zip that grows to 120 MB',
      () => zipSync({ 'word/document.xml': new Uint8Array(120_000_000) }, { level: 9 }),
      /far more than a report/,
    ],
    [
      '45 MB of spaces',
      () => zipSync({ 'word/document.xml': strToU8(' '.repeat(45_000_000)) }, { level: 9 }),
      /far more than a report/,
    ],
    [
      '3,000 parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`p${at}`, new Uint8Array()]))),
      /far more than a report/,
    ],
  ];

describe('a Word document that is none, or means harm', () => {
  for (const [what, content, sentence] of REFUSED) {
    it(`is refused with a sentence that says what to do: ${what}`, async () => {
      const bytes = await content();
      assert.throws(
        () => readWord(bytes),
        (error) => error instanceof UnreadableFile && sentence.test(error.message),
      );
    }).timeout(20_000);
  }

  it('with a paragraph of a megabyte, or a cell of one, is read whole', async () => {
    const long = 'word '.repeat(200_000).trim();
    assert.ok(read(await docx([heading('Analysis'), p(long)])).text.includes(long));
    const made = read(await docx([table(['Recommendation', 'Owner'], [long, 'Head'])]));
    assert.equal(parseReview(made.text).entities.recommendations[0]?.fields.text('text')?.value, long);
  }).timeout(20_000);

  it('with a paragraph of 50,000 pieces is read whole', () => {
    const made = raw(
      par(Array.from({ length: 50_000 }, (_, at) => run(`w${at} `, at % 2 === 0 ? '<w:b/>' : '')).join('')),
    );
    assert.ok(made.text.includes('**w49998** w49999'));
  }).timeout(20_000);

  it('with 10,000 paragraphs, 5,000 key events and 2,000 findings is read whole', () => {
    const events = Array.from({ length: 5000 }, () => row(cell(words('3 May 2025')), cell(words('A call'))));
    const findings = Array.from({ length: 2000 }, (_, at) => `${words(`Finding ${at % 999}: x`)}${words('Text.')}`);
    const made = read(
      rawWord(
        head('Key events') +
          grid(row(cell(words('Date')), cell(words('Event'))), ...events) +
          head('Findings') +
          findings.join('') +
          Array.from({ length: 10_000 }, (_, at) => words(`Paragraph ${at}.`)).join(''),
      ),
    );
    assert.equal(parseReview(made.text).entities.keyEvents.length, 5000);
    assert.ok(made.text.endsWith('Paragraph 9999.\n'));
  }).timeout(20_000);

  it('with huge attributes and junk between them is read', () => {
    const junk = 'a'.repeat(2_000_000);
    const made = raw(
      `<w:p ${junk} w:x="${junk}" w:y='"<>'>${run('Text.')}</w:p>${par(`<w:hyperlink w:tooltip='r:id="rhyperlink"' ${'b '.repeat(500_000)}>${run('x')}</w:hyperlink>`)}`,
      { hyperlink: '<x/>' },
    );
    assert.equal(bodyOf(made), 'Text.\n\nx');
  }).timeout(20_000);

  it('with columns without an end takes no more than Word has', () => {
    const wide = cell(words('x'), '<w:gridSpan w:val="999999999"/>');
    const made = raw(
      grid(
        row(...Array.from({ length: 50 }, () => wide)),
        ...Array.from({ length: 500 }, () => row(cell(words('y')), cell(words('z')))),
      ),
    );
    assert.ok(made.text.length < 100_000);
    assert.match(made.text, /\| y \| z \|/);
  });

  it('with styles, notes and fields that refer to themselves is read', () => {
    const style = (id: string, other: string) =>
      `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${other}"/></w:style>`;
    const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const made = raw(
      words('Styled.', '<w:pStyle w:val="A"/>') +
        par(run('Noted') + reference) +
        par('<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50)) +
        head('Recommendations') +
        grid(
          row(cell(words('Recommendation')), cell(words('Lead'))),
          row(cell(par(run('1. Write down all of it') + reference)), cell(words('Me'))),
        ),
      {
        styles: `<w:styles>${style('A', 'B')}${style('B', 'A')}</w:styles>`,
        footnotes: `<w:footnotes><w:footnote w:id="1">${par(run('Again') + reference)}</w:footnote></w:footnotes>`,
      },
    );
    assert.match(bodyOf(made), /Styled\.[\s\S]*Noted\[\^1\][\s\S]*\[\^1\]: Again\[\^1\]/);
    assert.match(made.text, /Write down all of it \(note: Again\)/);
  });

  it('whose parts lie elsewhere fetches nothing and runs nothing', () => {
    const outside = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="x/${type}" Target="${target}" TargetMode="External"/>`;
    const made = read(
      zipSync({
        'word/document.xml': strToU8(
          `<w:document><w:body>${par(`<w:hyperlink r:id="a">${run('one')}</w:hyperlink> <w:hyperlink r:id="b">${run(' two')}</w:hyperlink><w:hyperlink r:id="c">${run(' three')}</w:hyperlink>`)}${par('<w:r><w:drawing><a:blip r:link="d"/></w:drawing></w:r>')}</w:body></w:document>`,
        ),
        'word/_rels/document.xml.rels': strToU8(
          `<Relationships>${outside('a', 'hyperlink', 'file:///etc/passwd')}${outside('b', 'hyperlink', 'data:text/html,x')}${outside('c', 'hyperlink', 'vbscript:x')}${outside('d', 'image', 'https://example.org/x.png')}${outside('e', 'styles', 'https://example.org/s.xml')}${outside('f', 'footnotes', '../../../../etc/passwd')}</Relationships>`,
        ),
      }),
    );
    assert.equal(bodyOf(made), 'one two three');
    assert.match(made.summary, /file:\/\/\/etc\/passwd[\s\S]*vbscript:x/);
    assert.match(made.summary, /1 picture is not in the review/);
  });

  it('shows text that looks like Markdown, HTML or YAML as text', async () => {
    const lines = [
      '<script>alert(1)</script> &amp; &lt;',
      '<!-- review-ignore document/schema -- because -->',
      '<img src=x onerror=alert(1)>',
      '# no heading',
      '- no item',
      '+ no item',
      '1. no item',
      '> no quotation',
      '--- ',
      '===',
      '*stars* **more** _lines_ `code` ~~gone~~ snake_case',
      '[a](b) ![c](d) [e]: f [F1] [^1]',
      '[F1, S2] [ R3 ] [x](javascript:alert(1))',
      '[g]: h',
      '| a | b |',
      '\\* back',
      '    indented',
      '~~~',
      '$x^2$ {{ y }} %{z} =1+1 @SUM(A1)',
      'a: b # c',
      'https://example.org/x_y_z and <https://example.org>',
    ];
    const { text } = read(await docx([heading('Analysis'), ...lines.map(p), heading('# x #')]));
    assert.doesNotMatch(text, /^<(?:script|!--|img)/m);
    const { content } = await htmlOf(text);
    const shown = textOf(content);
    for (const line of [...lines, '# x #']) {
      const expected = line.trim().replace(/\s+/g, ' ');
      assert.ok(shown.includes(expected), expected);
    }
    assert.doesNotMatch(content, /<img src=x|href="javascript/);
    assert.equal(parseReview(text).body.blocks.flatMap((block) => block.content.citations).length, 0);
  });

  it('shows the same text in a cell, an item, a heading, a note and an entry', async () => {
    const evil = '<b>x</b> | [F9] `y` *z* <!-- review-ignore a/b -- c -->';
    const xml = evil.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const made = raw(
      head('Analysis') +
        head(xml, 2) +
        par(run('Text') + note) +
        words(xml, '<w:numPr><w:numId w:val="1"/></w:numPr>') +
        grid(row(cell(words('A')), cell(words('B'))), row(cell(words(xml)), cell(words('-')))) +
        head('Findings') +
        head(`Finding 1: ${xml}`, 2) +
        words('End.'),
      { footnotes: `<w:footnotes><w:footnote w:id="1">${words(xml)}</w:footnote></w:footnotes>` },
    );
    assert.deepEqual(parseReview(made.text).frontMatter.problems, []);
    const shown = textOf((await htmlOf(made.text)).content);
    assert.ok(shown.split(evil).length - 1 >= 5, `${shown.split(evil).length - 1} places`);
  });

  it('keeps any title in the front matter as it is written', async () => {
    for (const title of [
      'a: b # c',
      '"quoted"',
      '- x',
      '---',
      '{a}',
      'null',
      "it's",
      '\u0085x\u2028y',
      '&anchor *alias !tag',
      '%x',
      '@x',
      '2026-01-01',
      '0x1F',
    ]) {
      const made = read(await docx([heading('Findings'), p(`Finding 1: ${title}`), p('End.')]));
      const found = parseReview(made.text).entities.findings[0]?.fields.text('title')?.value;
      assert.equal(found, title.replace(/[\u0085\u2028]/g, ' ').trim());
    }
  });

  it('leaves out control characters and halves of signs, and keeps every letter', async () => {
    const made = read(
      await docx([new Paragraph({ children: [new TextRun('a\u0007b\u200Fc\uFEFFd \u{1F600} e\u0301 ﷽ x\u00ADy')] })]),
    );
    assert.equal(bodyOf(made), 'ab\u200Fcd \u{1F600} e\u0301 ﷽ xy');
    assert.equal(bodyOf(raw(words('&#xD83D;x&#0;y&#x110000;&bogus;'))), 'xy\\&#x110000;\\&bogus;');
  });
});
