import type { Cell, SpreadsheetSheet } from '../table.ts';
import { cellLine } from './cellWords.ts';
import { type Columns, guessRoles, headerKey, otherColumns, plainWords } from './columns.ts';
import { dateOfCell } from './dateOfCell.ts';
import { orderIn } from './writtenDate.ts';

/** A table of a chronology as a file holds it, with its heading told apart from its rows. */
export interface ChronologyTable {
  /** `police.xlsx`, or `police.xlsx, sheet "Log"`. */
  readonly place: string;
  /** The name of the file alone. */
  readonly file: string;
  readonly key: string;
  readonly headings: readonly string[];
  /** The first text of each column, for somebody who chooses among them. */
  readonly samples: readonly string[];
  readonly rows: readonly ChronologyRow[];
  /** What each column tells, as far as it shows. */
  readonly guess: Columns;
}

export interface ChronologyRow {
  /** As a person counts them in the file, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** How far down the headings are looked for: agencies put titles and notes above them. */
const HEADER_WITHIN = 30;
/** What is looked at to tell the columns apart. */
const SAMPLE_ROWS = 300;
const LONGEST_HEADING = 80;
const MOST_COLUMNS = 60;

/** The table of a sheet; undefined where there is none: a cover sheet, a list, nothing. */
export function chronologyTable(file: string, { name, rows }: SpreadsheetSheet): ChronologyTable | undefined {
  const place = name === '' ? file : `${file}, sheet "${name}"`;
  const named = headerRow(rows);
  const at = named < 0 ? rowAboveDates(rows) : named;
  const width = Math.min(
    rows.reduce((most, { length }) => Math.max(most, length), 0),
    MOST_COLUMNS,
  );
  const below = rows
    .slice(at + 1)
    .map((cells, index): ChronologyRow => ({ number: at + index + 2, cells: cells.slice(0, width) }))
    .filter(({ cells }) => cells.some((cell) => cellLine(cell) !== ''));
  if (width < 2 || below.length === 0) return undefined;
  const sample = below.slice(0, SAMPLE_ROWS);
  const columns = Array.from({ length: width }, (_, column) => sample.map(({ cells }) => cells[column]));
  const dated = columns.map(shareOfDates);
  const lengths = columns.map(averageLength);
  const header = at < 0 ? [] : (rows[at] ?? []);
  const headings = Array.from(
    { length: width },
    (_, column) => cellLine(header[column]) || `Column ${letterOf(column)}`,
  );
  const roles = at < 0 ? rolesByContent(dated, lengths) : checked(guessRoles(headings, lengths), dated, lengths);
  if (at < 0 && roles.date === undefined) return undefined;
  const isHeader = ({ cells }: ChronologyRow) =>
    headings.every((_, column) => plainWords(cellLine(cells[column])) === plainWords(cellLine(header[column])));
  const orders = new Set(below.map(({ cells }) => orderIn(cellLine(cells[roles.date ?? -1]))));
  return {
    place,
    file,
    key: headerKey(headings),
    headings,
    samples: columns.map(
      (cells) =>
        cells
          .map(cellLine)
          .find((text) => text !== '')
          ?.slice(0, 80) ?? '',
    ),
    // Printed tables repeat their headings on every page.
    rows: below.filter((row) => !isHeader(row)),
    guess: {
      roles,
      others: otherColumns(headings, lengths, roles),
      monthFirst: orders.has('monthFirst') && !orders.has('dayFirst'),
    },
  };
}

/** The row of the headings: the first that names a date and what happened, or else a date beside other words. -1 for none. */
function headerRow(rows: SpreadsheetSheet['rows']): number {
  const found = rows.slice(0, HEADER_WITHIN).map((cells): number => {
    const headings = cells.slice(0, MOST_COLUMNS).map(cellLine);
    const filled = headings.filter((heading) => heading !== '');
    if (filled.length < 2 || filled.some((heading) => heading.length > LONGEST_HEADING)) return 0;
    const { date, what } = guessRoles(headings, []);
    if (headings.some((heading) => /\d{4}$|\d[./-]\d/.test(heading))) return 0;
    return date === undefined ? (what === undefined ? 0 : 1) : what === undefined ? 2 : 3;
  });
  const best = Math.max(0, ...found);
  return best === 0 ? -1 : found.indexOf(best);
}

/** The row right above the first one with a date, where it holds short words and can be read as headings. -1 for none. */
function rowAboveDates(rows: SpreadsheetSheet['rows']): number {
  const isDate = (cell: Cell) => cellLine(cell) !== '' && dateOfCell(cell, false) !== undefined;
  const at = rows.slice(0, HEADER_WITHIN).findIndex((cells) => cells.some(isDate)) - 1;
  const filled = (rows[at] ?? []).map(cellLine).filter((text) => text !== '');
  return filled.length > 1 && filled.every((text) => text.length <= LONGEST_HEADING) ? at : -1;
}

/** A column of dates by its heading that holds none gives way to one that does; what happened is needed beside it. */
function checked(roles: Columns['roles'], dated: readonly number[], lengths: readonly number[]): Columns['roles'] {
  const byContent = rolesByContent(dated, lengths);
  const isDated = roles.date !== undefined && (dated[roles.date] ?? 0) > 0;
  const date = isDated ? roles.date : (freeOf(byContent.date, roles) ?? roles.date);
  const what = roles.what ?? freeOf(byContent.what, roles);
  return { ...roles, ...(date === undefined ? {} : { date }), ...(what === undefined ? {} : { what }) };
}

function freeOf(column: number | undefined, roles: Columns['roles']): number | undefined {
  return column === undefined || Object.values(roles).includes(column) ? undefined : column;
}

/** The column of most dates, and that of the longest texts. */
function rolesByContent(dated: readonly number[], lengths: readonly number[]): Columns['roles'] {
  const most = Math.max(0, ...dated);
  if (most < 0.5) return {};
  const date = dated.indexOf(most);
  const longest = Math.max(0, ...lengths.filter((_, at) => at !== date));
  const what = lengths.findIndex((length, at) => at !== date && length === longest);
  return longest === 0 ? { date } : { date, what };
}

/** Of the cells that hold something, how many are a date: from 0 to 1. */
function shareOfDates(cells: readonly Cell[]): number {
  const filled = cells.filter((cell) => cellLine(cell) !== '');
  const dates = filled.filter((cell) => dateOfCell(cell, false) !== undefined);
  return filled.length === 0 ? 0 : dates.length / filled.length;
}

function averageLength(cells: readonly Cell[]): number {
  const filled = cells.map(cellLine).filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.reduce((sum, { length }) => sum + length, 0) / filled.length;
}

/** "A" for the first column, as spreadsheets call them. */
export function letterOf(column: number): string {
  const rest = column % 26;
  return (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + rest);
}
