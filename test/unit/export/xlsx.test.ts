import assert from 'node:assert/strict';
import { planTitles } from '../../../server/src/export/actionPlanTable.ts';
import { actionPlanXlsx } from '../../../server/src/export/xlsx/actionPlanXlsx.ts';
import { columnName } from '../../../server/src/export/xlsx/sheetXml.ts';
import { sheetNames } from '../../../server/src/export/xlsx/workbook.ts';
import { readXlsx } from '../../../server/src/import/xlsx/readXlsx.ts';
import { versionsOfSize } from '../../bench/typicalReview.ts';
import { example, modelOf, reviewWith, withCrlf } from './exported.ts';
import { rowsOf, unzipped } from './unzipped.ts';

const written = (text: string) => actionPlanXlsx(modelOf(text));
const strong = () => written(example('strong')).content;

/** A review with one action that says this. */
const withAction = (fields: string) =>
  reviewWith(`recommendations:\n  - id: R1\n    actions:\n      - ${fields}`, 'Text.');

describe('the action plan as XLSX', () => {
  it('has every part that it names, and each is XML', () => {
    const parts = unzipped(strong());
    assert.deepEqual(Object.keys(parts), [
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      ...[1, 2, 3, 4, 5, 6].map((number) => `xl/worksheets/sheet${number}.xml`),
    ]);
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    assert.ok(named.length > 8 && named.every((name) => name !== undefined && name in parts));
  });

  it('has a sheet of all actions, one for each partner that has some, and the recommendations and measures', () => {
    const { sheets } = readXlsx(strong());
    assert.deepEqual(
      sheets.map(({ name, rows }) => [name, rows.length - 1]),
      [
        ['Action plan', 10],
        ['Wendlemere Council', 6],
        ['Wendlemere Integrated Care Boar', 2],
        ['Wendlemere Police', 2],
        ['Recommendations', 6],
        ['Measures', 8],
      ],
    );
  });

  it('gives each action in a row, its day as a date', () => {
    for (const text of [example('strong'), withCrlf(example('strong'))]) {
      const [titles = [], first = []] = rowsOf(written(text).content);
      const row = Object.fromEntries(titles.map((title, at) => [title, first[at]]));
      assert.deepEqual(row, {
        'Ref.': 'A1',
        Recommendation:
          'R1 Redesign the step-down decision so that no plan for an unborn baby or an infant ends until a service manager has recorded what has changed for the child.',
        'What will be done':
          'Replace the closing form with a half-page statement of change, tested with two teams before use.',
        Owner: 'Head of service for assessment',
        Agency: 'Wendlemere Council',
        Due: { day: '2027-02-26' },
        Status: 'In progress',
        'How practice will be different':
          "Social workers and their managers argue from the child's week and no longer from a list of tasks.",
        'Kind of change': 'Process',
        Evidence: undefined,
        [planTitles.review]: 'WSCP-LCSPR-2026-02',
        [planTitles.sentId]: 'A1',
        [planTitles.sentStatus]: 'In progress',
        [planTitles.sentEvidence]: undefined,
      });
    }
  });

  it('can be filled in: list of states, header in sight, filter, landscape with the header on each page', () => {
    const parts = unzipped(strong());
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    assert.match(sheet, /<formula1>"Not started,In progress,Complete,Overdue,Abandoned"<\/formula1>/);
    assert.match(sheet, /<dataValidation type="list"[^>]* sqref="G2:G11">/);
    assert.match(sheet, /<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"\/>/);
    assert.match(sheet, /<autoFilter ref="A1:N11"\/>/);
    assert.match(sheet, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    assert.equal(sheet.match(/<col [^>]*hidden="1"\/>/g)?.length, 4);
    assert.ok([...sheet.matchAll(/<row [^>]*>/g)].every(([row]) => row.includes('customHeight="1"')));
    const order = [
      ...sheet.matchAll(
        /<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|autoFilter|dataValidations|pageMargins|pageSetup|headerFooter)[ >]/g,
      ),
    ];
    assert.equal(
      order.map(([, name]) => name).join(' '),
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter dataValidations pageMargins pageSetup headerFooter',
    );
    assert.match(parts['xl/workbook.xml'] ?? '', /_xlnm.Print_Titles" localSheetId="1">'Wendlemere Council'!\$1:\$1</);
    assert.match(
      parts['docProps/core.xml'] ?? '',
      /<dc:title>Linnet and Sorrel: action plan<\/dc:title>.*2026-11-24T00:00:00Z/,
    );
  });

  it('is the same file twice, whatever the time', () => assert.deepEqual(strong(), strong()));

  it('shows text as written: no formula, no markup, no control characters', () => {
    const { content, notes } = written(
      withAction('{id: A1, action: "=HYPERLINK(\\"x\\")", evidence: "@a <b> & \\u0007\\uD800 \\u202Eabc _x0041_"}'),
    );
    const sheet = unzipped(content)['xl/worksheets/sheet1.xml'] ?? '';
    assert.doesNotMatch(sheet, /<f[ >]/);
    const [, row = []] = rowsOf(content);
    assert.ok(row.includes('=HYPERLINK("x")'));
    assert.ok(row.includes('@a <b> & \uFFFD \u202Eabc _x0041_'));
    assert.match(notes.join(), /^One action has a text that begins with a sign such as = or \+\./);
  });

  it('cuts a text that no cell can hold, and says so', () => {
    const { content, notes } = written(withAction(`{id: A1, evidence: ${'😀'.repeat(500_000)}}`));
    const [, row = []] = rowsOf(content);
    const cell = row.find((value) => typeof value === 'string' && value.endsWith('[…]'));
    assert.ok(typeof cell === 'string' && cell.length <= 32_767 && cell.length > 32_700);
    assert.doesNotMatch(cell, /\p{Cs}/u);
    assert.deepEqual(notes, ['A text of A1 is longer than a cell can hold and was cut after 32,763 characters.']);
  });

  it('keeps what is no day as it was written, and days that spreadsheets do not know', () => {
    for (const [due, cell] of [
      ['2027-02', 'February 2027'],
      ['when staff allow', 'when staff allow'],
      ['1850-02-03', '1850-02-03'],
      ['1900-03-01', { day: '1900-03-01' }],
    ] as const) {
      const [titles = [], row = []] = rowsOf(written(withAction(`{id: A1, due: ${due}}`)).content);
      assert.deepEqual(row[titles.indexOf('Due')], cell);
    }
  });

  it('is a whole file for a review with no action, with nothing at all, and with forty actions', () => {
    const [forty = ''] = versionsOfSize({ words: 100, actions: 40 }, 1);
    for (const [text, rows] of [
      ['', 1],
      [reviewWith('actions: 3', ''), 1],
      [forty, 41],
    ] as const) {
      const { content } = written(text);
      unzipped(content);
      assert.equal(rowsOf(content).length, rows);
    }
  });

  it('gives sheets names that are allowed and different', () => {
    const long = 'The Integrated Care Board of Wendlemere';
    assert.deepEqual(sheetNames(['Police', 'POLICE', "'a/b:[c]*?\\'", long, long, '', 'History', "Pupils' "]), [
      'Police',
      'POLICE (2)',
      'a b c',
      'The Integrated Care Board of We',
      'The Integrated Care Board o (2)',
      'Sheet',
      'Sheet History',
      'Pupils',
    ]);
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnName), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
