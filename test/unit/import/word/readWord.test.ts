import assert from 'node:assert/strict';
import { bodyOf, cell, field, grid, head, listed, par, raw, row, run, words } from './rawWord.ts';

const level = (at: number, format: string, text: string, start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = `<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)')}${level(2, 'decimal', '%1.%2.%3', 4)}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Mine"/></w:abstractNum>
  <w:abstractNum w:abstractNumId="3"><w:styleLink w:val="Mine"/>${level(0, 'upperRoman', '%1.', 3)}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`;

describe('lists of a Word document', () => {
  it('keep the numbers that Word shows: after text, in a list of the same shape, and where a list begins anew', () => {
    const made = raw(
      [
        listed('one', 1),
        listed('two', 1),
        words('Between.'),
        listed('three', 5),
        listed('anew', 2),
        listed('next', 2),
      ].join(''),
      { numbering },
    );
    assert.equal(bodyOf(made), '1. one\n2. two\n\nBetween.\n\n3. three\n1) anew\n2) next');
  });

  it('keep their levels, and letters are said to be numbers now', () => {
    const made = raw([listed('one', 1), listed('a', 1, 1), listed('b', 1, 1), listed('two', 1)].join(''), {
      numbering,
    });
    assert.equal(bodyOf(made), '1. one\n   1. a\n   2. b\n2. two');
    assert.match(made.summary, /counted with letters: 2\./);
  });

  it('of a style that a list refers to are counted by that style', () => {
    assert.equal(bodyOf(raw(listed('x', 4), { numbering })), '3. x');
  });

  it('that count paragraphs as 4.12 keep these numbers, which the text refers to, and those of the headings', () => {
    const heading = (text: string) =>
      words(text, '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>');
    const made = raw(
      [heading('Background'), listed('First.', 3, 1), listed('See 1.1.', 3, 1), heading('Analysis')].join(''),
      { numbering },
    );
    assert.equal(bodyOf(made), '## 1 Background\n\n1.1 First.\n\n1.2 See 1.1.\n\n## 2 Analysis');
    const alone = raw([heading('Background'), words('x')].join(''), { numbering });
    assert.match(bodyOf(alone), /^## Background$/m);
    assert.match(alone.summary, /Headings that Word numbers by itself: 1\. The numbers were left out\./);
  });
});

describe('fields, forms and contents of a Word document', () => {
  it('a list of contents is set aside, in a field over several paragraphs and in a content control', () => {
    const start =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const toc =
      par(`${start}${run('Introduction 1')}`) +
      words('Analysis 2') +
      par('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${words('Findings 3')}</w:sdtContent></w:sdt>`;
    const made = raw(toc + control + words('Text.'));
    assert.equal(bodyOf(made), 'Text.');
    for (const line of ['Introduction 1', 'Analysis 2', 'Findings 3'])
      assert.ok(made.summary.includes(`“${line}”`), line);
  });

  it('a list of contents without an end takes no more than what comes before the next heading', () => {
    const made = raw(
      par('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>') +
        head('Analysis') +
        words('Text.'),
    );
    assert.equal(bodyOf(made), '## Analysis\n\nText.');
  });

  it('links, results of fields, ticked boxes and chosen lines are text; questions nobody answered are told', () => {
    const box = (mark: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${mark}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const made = raw(
      par(
        field(' HYPERLINK "https://example.org/a" ', run('guide')) + run(' on page ') + field(' PAGEREF x ', run('7')),
      ) +
        par(`${box('<w:checked/>')}${run(' yes ')}${box('<w:default w:val="0"/>')}${run(' no')}`) +
        par(`<w:fldSimple w:instr=" DATE ">${run('1 May 2026')}</w:fldSimple>`) +
        par(
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click to write.')}</w:sdtContent></w:sdt>${run('Kept.')}`,
        ) +
        `<w:sdt><w:sdtPr/><w:sdtContent>${words('In a control.')}</w:sdtContent></w:sdt>` +
        par(`<w:smartTag>${run('Tagged')}</w:smartTag><w:customXml>${run(' too.')}</w:customXml>`),
    );
    assert.equal(
      bodyOf(made),
      '[guide](<https://example.org/a>) on page 7\n\n☑ yes ☐ no\n\n1 May 2026\n\nKept.\n\nIn a control.\n\nTagged too.',
    );
    assert.match(made.summary, /Questions of a form that nobody has answered:\n\n- Click to write\./);
  });
});

describe('signs and drawings of a Word document', () => {
  it('tabs, breaks, hyphens, spaces that do not break and signs of symbol fonts are text', () => {
    const made = raw(
      par(
        `${run('A')}<w:r><w:tab/></w:r>${run('B')}<w:r><w:br/></w:r>${run('C')}<w:r><w:br w:type="page"/></w:r>${run('D')}` +
          `<w:r><w:noBreakHyphen/></w:r>${run('E so\u00adft F\u00a0G')}<w:r><w:softHyphen/></w:r>` +
          '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:sym w:font="Other" w:char="F099"/></w:r>',
      ) + words('\uf0fe done'),
    );
    assert.equal(bodyOf(made), 'A B\\\nC D\u2011E soft F\u00a0G✓≥□\n\n☑ done');
    assert.match(made.summary, /Signs of a symbol font that could not be read: 1\./);
  });

  it('text in Arabic or Hebrew stays in its order; marks that turn the direction are left out and said', () => {
    const made = raw(par(run('שלום', '<w:rtl/>') + run(' and \u202Eevil\u202C x')));
    assert.equal(bodyOf(made), 'שלום and evil x');
    assert.match(made.summary, /turn the direction of the text: 2\./);
  });

  it('equations are one line, and said', () => {
    const m = (name: string, inside: string) => `<m:${name}>${inside}</m:${name}>`;
    const t = (text: string) => m('r', m('t', text));
    const fraction = m('f', m('num', t('a+1')) + m('den', t('b')));
    const power = m('sSup', m('e', t('x')) + m('sup', t('2')));
    const made = raw(
      par(`${run('So ')}${m('oMath', fraction + power + m('rad', m('e', t('9'))))}`) +
        m('oMathPara', m('oMath', t('c'))),
    );
    assert.equal(bodyOf(made), 'So (a+1)/bx^2√9\n\nc');
    assert.match(made.summary, /Equations: 2\./);
  });

  it('all text boxes of a drawing follow its paragraph once, with pictures, charts and files counted', () => {
    const box = (text: string) =>
      `<wps:wsp><wps:txbx><w:txbxContent>${words(text)}</w:txbxContent></wps:txbx></wps:wsp>`;
    const drawing = `<mc:AlternateContent><mc:Choice><w:drawing><wpg:wgp>${box('One.')}${box('Two.')}</wpg:wgp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${words('One.')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const chart = '<w:drawing><a:graphicData><c:chart r:id="rchart"/></a:graphicData></w:drawing>';
    const made = raw(
      par(`<w:r>${drawing}</w:r>${run('Beside.')}<w:r>${chart}</w:r><w:r><w:object/></w:r>`) +
        par('<w:r><w:drawing><a:blip/></w:drawing></w:r>') +
        par('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') +
        par('<w:r><w:pict><v:shape><v:textpath string="Drawn letters"/></v:shape></w:pict></w:r>') +
        '<w:altChunk r:id="x"/>',
      { chart: '<c:chart><a:t>Calls by month</a:t><c:strCache><c:pt><c:v>May</c:v></c:pt></c:strCache></c:chart>' },
    );
    assert.equal(bodyOf(made), 'Beside.\n\nOne.\n\nTwo.\n\nDrawn letters');
    for (const sentence of [
      /Text boxes: 2\./,
      /Charts: 1\./,
      /Embedded files, such as a spreadsheet: 1\./,
      /Embedded documents that were not read: 1\./,
      /^1 picture is not in the review/m,
      /Calls by month, May/,
    ]) {
      assert.match(made.summary, sentence);
    }
  });

  it('headers, footers and their drawn words are told, and text that a style hides', () => {
    const made = raw(par(run('seen') + run(' unseen', '<w:rStyle w:val="H"/>')), {
      header: `<w:hdr>${words('Confidential')}<w:p><w:r><w:pict><v:textpath string="DRAFT"/></w:pict></w:r></w:p></w:hdr>`,
      styles: '<w:styles><w:style w:styleId="H"><w:name w:val="Hid"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    });
    assert.equal(bodyOf(made), 'seen');
    assert.match(made.summary, /Hidden text:\n\n- unseen/);
    assert.match(made.summary, /Headers and footers:\n\n- Confidential DRAFT/);
  });
});

describe('tables and notes of a Word document', () => {
  it('merged cells, rows that begin later, tables in tables, titles over a table and deleted rows lose no word', () => {
    const inner = grid(row(cell(words('in')), cell(words('side'))));
    const made = raw(
      grid(
        row(cell(words('Over all'), '<w:gridSpan w:val="3"/>')),
        row(cell(words('A')), cell(words('B')), cell(words('C'))),
        row(cell(words('down'), '<w:vMerge w:val="restart"/>'), cell(words('wide'), '<w:gridSpan w:val="2"/>')),
        row(cell(words(''), '<w:vMerge/>'), cell(words('b') + inner), cell(words('c | d'))),
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(words('late'))}</w:tr>`,
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(words('gone'))}</w:tr>`,
      ),
    );
    assert.equal(
      bodyOf(made),
      'Over all\n\n| A | B | C |\n| --- | --- | --- |\n| down | wide |  |\n|  | b / in / side | c \\| d |\n|  |  | late |',
    );
    assert.match(made.summary, /Merged cells: 2\./);
    assert.match(made.summary, /Tables inside a table: 1\./);
    assert.match(made.summary, /left out:\n\n- gone/);
  });

  it('footnotes and endnotes follow the text, one that is missing is said, and one in an entry stands there in brackets', () => {
    const note = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const made = raw(
      head('Analysis') +
        par(run('One') + note(1) + run(', two') + note(1, 'endnote') + run(', three') + note(9)) +
        head('Recommendations') +
        grid(
          row(cell(words('Recommendation')), cell(words('Lead'))),
          row(cell(par(run('1. Write down what was seen') + note(2) + run('.'))), cell(words('Head of service'))),
        ),
      {
        footnotes: `<w:footnotes><w:footnote w:id="1">${words('First.')}</w:footnote><w:footnote w:id="2">${words('See the guide.')}</w:footnote></w:footnotes>`,
        endnotes: `<w:endnotes><w:endnote w:id="1">${words('At the end.')}</w:endnote></w:endnotes>`,
      },
    );
    assert.match(bodyOf(made), /^One\[\^1\], two\[\^2\], three\[\^3\]$/m);
    assert.match(
      bodyOf(made),
      /\[\^1\]: First\.\n\n\[\^2\]: At the end\.\n\n\[\^3\]: \(This note is empty in the Word document\.\)$/,
    );
    assert.match(made.text, /text: "?Write down what was seen \(note: See the guide\.\)\./);
  });

  it('headings that leave out a level are closed up, and text beside paragraphs is read', () => {
    const made = raw(`${head('Background')}${head('Deep', 4)}${words('x')}${head('Analysis')}${run('loose')}`);
    assert.equal(bodyOf(made), '## Background\n\n### Deep\n\nx\n\n## Analysis\n\nloose');
    assert.match(made.summary, /Headings that left out a level: 1\./);
  });
});
