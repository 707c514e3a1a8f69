import assert from 'node:assert/strict';
import { newDocument } from '../../../server/src/export/pdf/document.ts';
import { Letters } from '../../../server/src/export/pdf/fonts.ts';
import { missingCharacters, pdfNotes } from '../../../server/src/export/pdf/pdfNotes.ts';
import { runningOf } from '../../../server/src/export/pdf/running.ts';
import { writePdf } from '../../../server/src/export/pdf/writePdf.ts';
import type { Diagram, Inline, ReportModel, Table } from '../../../server/src/export/report.ts';
import { example, modelOf, withCrlf } from './exported.ts';
import { clock, fonts, objectsOf, pageCount, paragraph, pdfOf, reportOf, rolesOf, words } from './pdf.ts';

const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';

function table(rows: readonly (readonly string[])[], columns = 2): Table {
  return {
    kind: 'table',
    name: 'actions',
    caption: 'Actions',
    columns: Array.from({ length: columns }, (_, at) => ({ title: words(`Column ${at}`), width: 'normal' })),
    groups: [{ heading: words('Group'), rows: rows.map((cells) => ({ anchor: undefined, cells: cells.map(words) })) }],
  };
}

describe('the PDF', () => {
  it('says what it is: tagged, in British English, designed to PDF/UA-1, with its title', async () => {
    const pdf = await pdfOf(reportOf([]));
    assert.match(pdf, /\/MarkInfo/);
    assert.match(pdf, /\/Marked true/);
    assert.match(pdf, /\/Lang \(en-GB\)/);
    assert.match(pdf, /\/DisplayDocTitle true/);
    assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
    assert.match(pdf, /xml:lang="x-default">Draft: Alder/);
    assert.equal([...pdf.matchAll(/\/Tabs \/S/g)].length, pageCount(pdf));
  });

  it('writes a title with marks of XML as it is', async () => {
    const report = reportOf([]);
    const pdf = await pdfOf({ ...report, cover: { ...report.cover, title: 'A <b> & C' } });
    assert.match(pdf, /A &lt;b&gt; &amp; C/);
  });

  it('has an element of the structure for each part', async () => {
    const pdf = await pdfOf(
      reportOf([
        paragraph({ kind: 'link', href: 'https://example.org/', title: undefined, content: words('there') }),
        paragraph({ kind: 'image', source: DOT, alt: 'A dot' }),
        { kind: 'list', from: 1, items: [[paragraph(...words('First'))], [paragraph(...words('Second'))]] },
        { kind: 'quote', blocks: [paragraph(...words('Said'))] },
        { kind: 'code', text: 'x\ny' },
        table([['A1', 'Do it']]),
      ]),
    );
    const roles = rolesOf(pdf);
    for (const [role, count] of Object.entries({
      H1: 1,
      H2: 2,
      TOC: 1,
      TOCI: 1,
      L: 2,
      LI: 2,
      BlockQuote: 1,
      Code: 1,
    })) {
      assert.equal(roles[role], count, role);
    }
    for (const [role, count] of Object.entries({ Table: 1, Caption: 1, THead: 1, TBody: 1, TR: 3, TH: 4, TD: 1 })) {
      assert.equal(roles[role], count, role);
    }
    assert.equal(roles.Figure, 1);
    assert.equal(roles.Link, 2);
    assert.match(pdf, /\/Alt \(A dot\)/);
    assert.match(pdf, /\/ListNumbering \/Decimal/);
    assert.equal([...pdf.matchAll(/\/Scope \/(?:Row|Column)/g)].length, 4);
    assert.match(pdf, /\/ColSpan 2/);
  });

  const thread = (height: number): Diagram => ({
    kind: 'diagram',
    title: 'The golden thread',
    description: 'How it is joined',
    width: 484,
    height,
    columns: [{ title: 'Asked', x: 0 }],
    boxes: [
      { id: 'L1', lines: ['Why 😀\u0000?'], x: 0, y: 18, width: 106, height: 31, isLoose: true },
      { id: '', lines: ['1 action'], x: 126, y: 18, width: 106, height: 31, isLoose: false },
    ],
    links: [{ from: { x: 106, y: 33 }, to: { x: 126, y: 33 } }],
  });

  it('draws the golden thread as one picture with words for it', async () => {
    const pdf = await pdfOf(reportOf([thread(300), table([['A1', 'Do it']])]));
    assert.equal(rolesOf(pdf).Figure, 1);
    assert.match(pdf, /\/Alt \(The golden thread\. How it is joined\)/);
    assert.match(pdf, /\/BBox \[/);
    assert.equal(pageCount(pdf), 3);
  });

  it('has only the table where the picture is too tall for a page, and says so', async () => {
    const report = reportOf([thread(3000), table([['A1', 'Do it']])]);
    assert.equal(rolesOf(await pdfOf(report)).Figure, undefined);
    assert.match(pdfNotes(report, fonts).join(' '), /golden thread is too tall for a page/);
  });

  it('gives each link a place in the structure and words', async () => {
    const links = [...objectsOf(await pdfOf(modelOf(example('rapid')))).values()].filter((body) =>
      body.includes('/Subtype /Link'),
    );
    assert.ok(links.length > 50);
    for (const link of links) {
      assert.match(link, /\/StructParent \d+/);
      assert.match(link, /\/Contents \(.+\)/s);
    }
  });

  it('gives headings the level of their section, six at the most', async () => {
    let sections: ReportModel['sections'] = [];
    for (let level = 9; level > 1; level--) {
      sections = [{ anchor: `l${level}`, title: 'Deep', heading: words('Deep'), blocks: [], sections }];
    }
    const roles = rolesOf(await pdfOf(reportOf([], { sections })));
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].map((level) => roles[`H${level}`]),
      [1, 2, 1, 1, 1, 4],
    );
  });

  it('has the headings as bookmarks', async () => {
    const pdf = await pdfOf(reportOf([]));
    assert.match(pdf, /\/Title \(One\)/);
    assert.match(pdf, /\/Outlines/);
  });

  it('is the same to the byte for the same report and moment, with LF and with CRLF', async () => {
    const bytes = (text: string) => writePdf(modelOf(text), { fonts, clock });
    const first = await bytes(example('rapid'));
    assert.deepEqual(await bytes(example('rapid')), first);
    assert.deepEqual(await bytes(withCrlf(example('rapid'))), first);
  });

  it('breaks a row that is higher than a page, and repeats the header unread', async () => {
    const pdf = await pdfOf(
      reportOf([
        table([
          ['A1', 'Many words of one cell. '.repeat(900)],
          ['A2', 'End'],
        ]),
      ]),
    );
    assert.ok(pageCount(pdf) > 4);
    assert.equal(rolesOf(pdf).TH, 5);
    assert.ok([...pdf.matchAll(/\/Artifact <<\n\/Type \/Pagination/g)].length > pageCount(pdf));
  });

  it('shows a table of very many columns row by row', async () => {
    const cells = Array.from({ length: 500 }, (_, at) => `v${at}`);
    const roles = rolesOf(await pdfOf(reportOf([table([cells], 500)])));
    assert.equal(roles.Table, undefined);
    assert.equal(roles.LI, 500);
  });

  it('shows a character that the font lacks by a sign, and says what it was', async () => {
    const pdf = await pdfOf(reportOf([paragraph(...words('Name: مريم'))]));
    assert.match(pdf, /\/Span <<\n\/ActualText \(/);
  });

  it('marks every page of a draft and of a restricted copy, and has the organisation’s own line', () => {
    const { cover } = reportOf([]);
    const letters = new Letters(newDocument({}), fonts);
    const running = runningOf(cover, { footer: 'A partnership' }, letters);
    assert.deepEqual(running, { title: 'Alder', mark: 'Draft – Restricted', foot: 'A partnership' });
    const open = { ...cover, draftMark: undefined, isRestricted: false, title: 'Long '.repeat(99) };
    assert.equal(runningOf(open, undefined, letters).mark, undefined);
    assert.match(runningOf(open, undefined, letters).title, /^Long [\s\S]+…$/);
  });

  const hostile = 'a\u0000\u0007\ud800\u202e\u200f \\ )( <b> \u{10ffff}\u0301 👩‍👩‍👧';
  const bad: Inline[] = [
    ...words(hostile),
    { kind: 'image', source: 'data:image/png;base64,iVBORw0KGgo=', alt: hostile },
    { kind: 'image', source: 'data:image/jpeg;base64,/9j/4AAQ', alt: '' },
    { kind: 'link', href: '#nowhere', title: hostile, content: words('nowhere') },
    { kind: 'link', href: 'https://[', title: undefined, content: [] },
    { kind: 'reference', id: 'S9', anchor: 'gone', title: hostile },
    { kind: 'code', text: 'x'.repeat(20_000) },
  ];

  it('is whole whatever stands in the report', async () => {
    const list = (depth: number): Parameters<typeof reportOf>[0] =>
      depth === 0 ? [paragraph(...bad)] : [{ kind: 'list', from: undefined, items: [list(depth - 1), []] }];
    const pdf = await pdfOf(
      reportOf([
        paragraph(...bad),
        ...list(60),
        { kind: 'code', text: hostile },
        { kind: 'facts', facts: [] },
        { kind: 'quote', blocks: [] },
        table([]),
        table([[hostile.repeat(50)], []]),
        table([], 0),
      ]),
    );
    assert.match(pdf, /%%EOF\s*$/);
    assert.ok(!pdf.includes('NaN') && !pdf.includes('undefined'));
  });

  it('has a page for a report without anything', async () => {
    const report = reportOf([], { sections: [] });
    const pdf = await pdfOf({ ...report, cover: { ...report.cover, title: '' } });
    assert.equal(pageCount(pdf), 1);
    assert.match(pdf, /Untitled review/);
  });
});

describe('what a PDF cannot show', () => {
  it('names the characters once each, with the heading they stand under', () => {
    const report = reportOf([paragraph(...words('Łucja, Siân, 😀 and 😀'))]);
    assert.deepEqual(missingCharacters(report, fonts), [{ character: '😀', heading: 'One' }]);
    assert.match(pdfNotes(report, fonts)[0] ?? '', /^The PDF has no letters for “😀” under “One”/);
  });

  it('names pictures that cannot be part of it', () => {
    const gif = { kind: 'image', source: 'data:image/gif;base64,R0lGODdh', alt: 'A plan' } as const;
    assert.match(pdfNotes(reportOf([paragraph(gif)]), fonts).join(' '), /The picture “A plan” cannot be part of a PDF/);
    assert.deepEqual(pdfNotes(reportOf([paragraph({ kind: 'image', source: DOT, alt: '' })]), fonts), []);
  });

  it('says that Hebrew is better read elsewhere', () => {
    assert.match(pdfNotes(reportOf([paragraph(...words('שלום'))]), fonts).join(' '), /^The PDF sets Hebrew words/);
  });

  it('has nothing to say of the examples', () => {
    assert.deepEqual(pdfNotes(modelOf(example('strong')), fonts), []);
  });
});
