import { readSpreadsheet } from '../spreadsheet.ts';
import { UnreadableFile } from '../table.ts';
import { type ChronologyEntry, chronologyEntries } from './chronologyEntries.ts';
import { type ChronologyTable, chronologyTable } from './chronologyTable.ts';
import type { Columns } from './columns.ts';

/** A file as an agency sent it. */
export interface ChronologyFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What an author says of the tables. */
export interface ChosenTables {
  /** By the keys of tables; null for one that is to be left out. Without an order of day and month, its dates show it. */
  readonly columns: Readonly<Record<string, ChosenColumns | null>>;
  /** By the places of tables: the agency of rows that name none. */
  readonly agencies: Readonly<Record<string, string>>;
}

export type ChosenColumns = Omit<Columns, 'monthFirst'> & Partial<Pick<Columns, 'monthFirst'>>;

/** A table for somebody who is to say what its columns tell. */
export interface TableOutline extends Pick<ChronologyTable, 'place' | 'key' | 'headings' | 'samples'> {
  readonly rows: number;
  /** What was chosen, or else what is guessed. */
  readonly columns: Columns;
}

export interface ReadChronology {
  readonly tables: readonly TableOutline[];
  /** By date, those of the same date in the order of the files. */
  readonly entries: readonly ChronologyEntry[];
  /** A sentence for everything that an author should look at. */
  readonly problems: readonly string[];
}

/** A chronology of more rows than this is none that people wrote. */
const MOST_ROWS = 20_000;

/**
 * Reads the chronologies of several agencies and merges them by date.
 * @throws UnreadableFile with a sentence that names the file, for one that cannot be read or holds no table
 */
export function readChronology(files: readonly ChronologyFile[], chosen: ChosenTables): ReadChronology {
  const tables: TableOutline[] = [];
  const entries: ChronologyEntry[] = [];
  const problems: string[] = [];
  for (const file of files) {
    for (const table of tablesOf(file, problems)) {
      const known = chosen.columns[table.key];
      if (known === null) {
        problems.push(`${table.place}: this table was left out.`);
        continue;
      }
      const columns: Columns = { ...table.guess, ...known };
      const { place, key, headings, samples, rows } = table;
      tables.push({ place, key, headings, samples, rows: rows.length, columns });
      if (columns.roles.date === undefined) {
        problems.push(`${place}: no column of dates was found, so it was not read.`);
        continue;
      }
      const own = chronologyEntries(table, columns, chosen.agencies[place] ?? '');
      for (const entry of own) entries.push(entry);
      problems.push(...orderProblems(table, columns, own), ...leftOut(table, columns));
    }
    if (entries.length > MOST_ROWS) {
      throw new UnreadableFile(
        `The files hold more than ${MOST_ROWS.toLocaleString('en-GB')} rows, which is too much for one chronology. Leave out what the review does not need, then try again.`,
      );
    }
  }
  const inOrder = entries.map((entry, at) => ({ entry, at }));
  inOrder.sort((a, b) => (a.entry.order < b.entry.order ? -1 : a.entry.order > b.entry.order ? 1 : a.at - b.at));
  return { tables, entries: inOrder.map(({ entry }) => entry), problems };
}

function tablesOf({ name, content }: ChronologyFile, problems: string[]): readonly ChronologyTable[] {
  const sheets = readNamed(name, content);
  const tables = sheets.flatMap((sheet) => chronologyTable(name, sheet) ?? []);
  if (tables.length === 0) {
    throw new UnreadableFile(
      `"${name}" holds no table of a chronology: no column of dates was found. Give the columns headings such as Date and What happened, then try again.`,
    );
  }
  const dated = tables.filter(({ guess }) => guess.roles.date !== undefined);
  // Beside a chronology, a sheet without dates is a list or a note.
  const kept = dated.length > 0 ? dated : tables;
  for (const sheet of sheets) {
    const isKept = kept.some(({ place }) => place === (sheet.name === '' ? name : `${name}, sheet "${sheet.name}"`));
    const isFilled = sheet.rows.some((cells) => cells.some((cell) => cell !== undefined));
    if (!isKept && isFilled) {
      problems.push(`${name}, sheet "${sheet.name}": no column of dates was found, so it was not read.`);
    }
  }
  return kept;
}

function readNamed(name: string, content: Uint8Array) {
  try {
    return readSpreadsheet(content).sheets;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw new UnreadableFile(`"${name}" was not read. ${error.message}`);
  }
}

/** What is said where dates could be meant with the month first. */
function orderProblems(
  { place, headings }: ChronologyTable,
  { roles, monthFirst }: Columns,
  entries: readonly ChronologyEntry[],
): string[] {
  const column = `${place}: the dates in the column "${headings[roles.date ?? -1] ?? ''}" are read with the`;
  const turned = entries.filter(({ when }) => when?.isTurned === true).map((entry) => entry.row);
  if (turned.length > 0) {
    const [usual, other] = monthFirst ? ['month', 'day'] : ['day', 'month'];
    const rows = turned.length > 20 ? `${turned.slice(0, 20).join(', ')} and more` : turned.join(', ');
    return [
      `${column} ${usual} first, but in some only the ${other} first makes sense (rows ${rows}). Please compare them with the file.`,
    ];
  }
  return monthFirst
    ? [`${column} month first, as 04/25/2025 is 25 April. Please compare some of them with the file.`]
    : [];
}

function leftOut({ place, headings, samples }: ChronologyTable, { roles, others }: Columns): string[] {
  const used = [...Object.values(roles), ...others];
  const names = headings.filter((_, at) => !used.includes(at) && samples[at] !== '').map((heading) => `"${heading}"`);
  if (names.length === 0) return [];
  return [`${place}: not taken over: ${names.length === 1 ? 'the column' : 'the columns'} ${names.join(', ')}.`];
}
