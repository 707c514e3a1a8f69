import assert from 'node:assert/strict';
import { writeWorkbook } from '../../../../server/src/export/xlsx/writeWorkbook.ts';
import { type ChosenTables, readChronology } from '../../../../server/src/import/chronology/readChronology.ts';
import { whenWords } from '../../../../server/src/import/chronology/readWhen.ts';
import { UnreadableFile } from '../../../../server/src/import/table.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const csv = (...lines: string[]) => bytes(lines.join('\r\n'));
const read = (files: Readonly<Record<string, Uint8Array>>, chosen: Partial<ChosenTables> = {}) =>
  readChronology(
    Object.entries(files).map(([name, content]) => ({ name, content })),
    { columns: {}, agencies: {}, ...chosen },
  );

/** The rows in few words, as a person would read them out. */
function rows(files: Readonly<Record<string, Uint8Array>>, chosen: Partial<ChosenTables> = {}): string[] {
  return read(files, chosen).entries.map(
    ({ when, written, agency, what }) =>
      `${when === undefined ? `(${written})` : whenWords(when)} | ${agency} | ${what}`,
  );
}

/** The heading that each role was found under. */
function rolesIn(...headings: string[]): Record<string, string> {
  const texts = headings.map((heading) => (/date/i.test(heading) ? '03/04/2025' : 'Some words of a person on the day'));
  const { tables } = read({ 'a.csv': csv(headings.join(','), texts.join(',')) });
  const roles = Object.entries(tables[0]?.columns.roles ?? {});
  return Object.fromEntries(roles.map(([role, at]) => [role, headings[at] ?? '']));
}

const refuses = (files: Readonly<Record<string, Uint8Array>>, sentence: RegExp) =>
  assert.throws(
    () => read(files),
    (error) => error instanceof UnreadableFile && sentence.test(error.message),
  );

describe('reading chronologies', () => {
  it('knows the columns by the words of many agencies', () => {
    assert.deepEqual(
      rolesIn('Date of event', 'Time', 'Event', 'Agency', 'Source of information', 'Comments/analysis'),
      {
        date: 'Date of event',
        time: 'Time',
        what: 'Event',
        agency: 'Agency',
        source: 'Source of information',
        comment: 'Comments/analysis',
      },
    );
    assert.deepEqual(rolesIn('DATE/TIME', 'Contact', 'Practitioner', 'Organisation'), {
      date: 'DATE/TIME',
      what: 'Contact',
      practitioner: 'Practitioner',
      agency: 'Organisation',
    });
    assert.deepEqual(rolesIn('Entry', 'Date of birth', 'Date recorded', 'Entry date', 'Recorded by'), {
      date: 'Entry date',
      what: 'Entry',
      practitioner: 'Recorded by',
    });
    assert.deepEqual(rolesIn('Date', 'Significant event', 'Agency comment'), {
      date: 'Date',
      what: 'Significant event',
      comment: 'Agency comment',
    });
    assert.deepEqual(rolesIn('When', 'What happened', 'Who'), {
      date: 'When',
      what: 'What happened',
      practitioner: 'Who',
    });
  });

  it('finds the headings below titles and notes, and passes over headings that are repeated', () => {
    const file = csv(
      'Police chronology,,',
      'Period,1 March 2024 to 1 March 2025,',
      'Prepared for the review,,',
      ',,',
      'No.,Date,Details',
      '1,3/4/2025,A call.',
      'No.,Date,Details',
      '2,4/4/2025,A visit.',
      ',,',
    );
    assert.deepEqual(rows({ 'a.csv': file }), ['3 April 2025 |  | A call.', '4 April 2025 |  | A visit.']);
    assert.deepEqual(
      read({ 'a.csv': file }).entries.map(({ place }) => place),
      ['a.csv, row 6', 'a.csv, row 8'],
    );
  });

  it('tells the columns by what is in them where there are no headings', () => {
    assert.deepEqual(rows({ 'a.csv': csv('1,3/4/2025,A call.', '2,4/4/2025,A longer text.') }), [
      '3 April 2025 |  | A call. Column A: 1',
      '4 April 2025 |  | A longer text. Column A: 2',
    ]);
  });

  it('takes semicolons, tabs, a byte order mark and older encodings', () => {
    const text = 'Date;Event\r\n3/4/25;"Crèche; closed"';
    const row = ['3 April 2025 |  | Crèche; closed'];
    assert.deepEqual(rows({ 'a.csv': bytes(text) }), row);
    assert.deepEqual(rows({ 'a.csv': bytes(`\uFEFF${text}`) }), row);
    assert.deepEqual(rows({ 'a.csv': Uint8Array.from(text, (sign) => sign.charCodeAt(0)) }), row);
    assert.deepEqual(rows({ 'a.csv': bytes('Date\tEvent\n3/4/25\tCrèche; closed\n') }), row);
  });

  it('reads workbooks with their date cells, sheet by sheet', () => {
    const sheet = (name: string, titles: string[], cells: ({ day: string } | string)[][]) => ({
      name,
      columns: titles.map((title) => ({ title, width: 10 })),
      rows: cells,
    });
    const content = writeWorkbook({
      title: 'x',
      audience: 'x',
      madeOn: '2026-11-24',
      sheets: [
        sheet('Log', ['Date', 'Event', 'Agency'], [[{ day: '2025-04-03' }, 'A call.', 'Police']]),
        sheet('Codes', ['Code', 'Meaning'], [['HV', 'Health visitor']]),
        sheet('Late', ['Date', 'Event', 'Agency'], [['2 Apr 2025', 'A visit.', 'School']]),
      ],
    });
    const { entries, problems, tables } = read({ 'log.xlsx': content });
    assert.deepEqual(
      entries.map(({ place, source, agency }) => `${place} ${source} ${agency}`),
      ['log.xlsx, sheet "Late", row 2 log.xlsx School', 'log.xlsx, sheet "Log", row 2 log.xlsx Police'],
    );
    assert.deepEqual(problems, ['log.xlsx, sheet "Codes": no column of dates was found, so it was not read.']);
    assert.equal(tables[0]?.key, tables[1]?.key);
  });

  it('merges files by date, month and hour, and keeps the order of a file where dates are the same', () => {
    const police = csv('Date,Time,Event', '4/4/2025,,B', '4/4/2025,09:00,D', 'April 2025,,A');
    const school = csv(
      'Date,Details,Agency',
      '04/04/2025 08:30,C,School',
      '04/04/2025 09:00,E,School',
      '2026,F,School',
    );
    const { entries } = read({ 'police.csv': police, 'school.csv': school });
    assert.equal(entries.map(({ what }) => what).join(''), 'ABCDEF');
    assert.deepEqual([...new Set(entries.map(({ source }) => source))], ['police.csv', 'school.csv']);
  });

  it('drops no row: one whose date cannot be read stays below the one above it', () => {
    const file = csv(
      'Date,Event',
      ',Before all',
      '4/4/2025,B',
      ',more of B',
      'Spring 2024,C',
      '3/4/2025,A',
      '5/4/2025,',
    );
    assert.deepEqual(rows({ 'a.csv': file }), [
      '() |  | Before all',
      '3 April 2025 |  | A',
      '4 April 2025 |  | B',
      '() |  | more of B',
      '(Spring 2024) |  | C',
      '5 April 2025 |  | ',
    ]);
  });

  it('takes other columns along under their headings, and says which it does not', () => {
    const file = csv(
      'Ref,Date,Event,Child seen?,Significance,Comments/analysis,Worker,Child,DOB',
      '1,3/4/2025,A call,Yes,Y,Nobody asked why.,Duty worker,X,1/1/2020',
      '2,4/4/2025,A visit,,N,,,X,1/1/2020',
    );
    const { entries, problems } = read({ 'a.csv': file });
    assert.deepEqual(
      entries.map(({ what, isMarked }) => [what, isMarked]),
      [
        ['A call. Worker: Duty worker. Comments/analysis: Nobody asked why. Child seen?: Yes', true],
        ['A visit', false],
      ],
    );
    assert.deepEqual(problems, ['a.csv: not taken over: the columns "Ref", "Child", "DOB".']);
  });

  it('uses the columns that were chosen, and leaves out a table that was', () => {
    const file = csv('Date,Event,Log', '3/4/2025,Type 1,A call.');
    const { key, columns } = read({ 'a.csv': file }).tables[0] ?? assert.fail();
    const chosen = {
      columns: { [key]: { ...columns, roles: { date: 0, what: 2 }, others: [] } },
      agencies: { 'a.csv': 'Police' },
    };
    assert.deepEqual(rows({ 'a.csv': file }, chosen), ['3 April 2025 | Police | A call.']);
    assert.deepEqual(rows({ 'a.csv': file }, { columns: { [key]: null } }), []);
  });

  it('says where the month may come first', () => {
    const first = read({ 'a.csv': csv('Date,Event', '04/25/2025,B', '04/05/2025,A') });
    assert.deepEqual(
      first.entries.map(({ when }) => when?.first),
      ['2025-04-05', '2025-04-25'],
    );
    assert.match(first.problems.join(), /^a\.csv: the dates in the column "Date" are read with the month first, as/);
    const mixed = read({ 'a.csv': csv('Date,Event', '04/25/2025,B', '25/04/2025,C', '04/05/2025,D') });
    assert.deepEqual(
      mixed.entries.map(({ when }) => when?.first),
      ['2025-04-25', '2025-04-25', '2025-05-04'],
    );
    assert.match(
      mixed.problems.join(),
      /read with the day first, but in some only the month first makes sense \(rows 2\)/,
    );
    assert.deepEqual(read({ 'a.csv': csv('Date,Event', '04/05/2025,D', '25/05/2025,D') }).problems, []);
  });

  it('says in a sentence that names the file what cannot be read', () => {
    refuses({ 'a.csv': bytes('') }, /^"a\.csv" was not read\. The file is empty\.$/);
    refuses({ 'a.csv': bytes('Name,Colour\nA,red\n') }, /^"a\.csv" holds no table of a chronology: no column of dates/);
    refuses({ 'a.csv': bytes('just words') }, /holds no table of a chronology/);
    refuses({ 'b.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4, 0) }, /^"b\.xlsx" was not read\. The file is damaged/);
    refuses({ 'b.xlsx': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0) }, /protected with a password/);
    refuses({ 'c.pdf': bytes('%PDF-1.7') }, /^"c\.pdf" was not read\. The file is no spreadsheet/);
    const many = `Date,Event\n${'3/4/2025,A\n'.repeat(20_001)}`;
    refuses({ 'a.csv': bytes(many) }, /more than 20,000 rows/);
  });

  it('keeps hostile cells as text, without signs that no text has', () => {
    const hostile = [
      '=HYPERLINK("x")',
      '+1',
      '@SUM',
      '<script>x</script>',
      'a\u0000b\u0007c',
      '\u202Egnp.exe',
      '\uD800',
    ];
    const lines = hostile.map((text) => `3/4/2025,"${text.replaceAll('"', '""')}"`);
    assert.throws(() => read({ 'a.csv': csv('Date,Event', ...lines) }), UnreadableFile);
    const texts = hostile
      .filter((text) => !text.includes('\u0000'))
      .map((text) => `3/4/2025,"${text.replaceAll('"', '""')}"`);
    assert.deepEqual(
      read({ 'a.csv': csv('Date,Event', ...texts) }).entries.map(({ what }) => what),
      ['=HYPERLINK("x")', '+1', '@SUM', '<script>x</script>', 'gnp.exe', '\uFFFD'],
    );
    const long = 'word '.repeat(200_000).trim();
    assert.equal(read({ 'a.csv': csv('Date,Event', `3/4/2025,${long}`) }).entries[0]?.what, long);
  });
});
