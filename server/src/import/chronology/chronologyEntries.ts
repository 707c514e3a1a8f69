import type { Cell } from '../table.ts';
import { timeOfNumber } from '../xlsx/dateFormats.ts';
import { cellLine, cellWords } from './cellWords.ts';
import type { ChronologyRow, ChronologyTable } from './chronologyTable.ts';
import { clockTime } from './clockTime.ts';
import type { ColumnRole, Columns } from './columns.ts';
import { dateOfCell } from './dateOfCell.ts';
import { sortKey, type When } from './readWhen.ts';

/** One row of a chronology. Texts are trimmed and may hold line breaks; empty where the row says nothing. */
export interface ChronologyEntry {
  /** Undefined where the date cannot be read for certain. */
  readonly when: When | undefined;
  /** The date as it stands in the file. */
  readonly written: string;
  /** Where it belongs among others, to be compared: without a date of its own, where the row above it belongs. */
  readonly order: string;
  /** What happened, with what other columns say of it. */
  readonly what: string;
  /** What happened alone, as its own column tells it; the same where that is empty. */
  readonly told: string;
  readonly agency: string;
  /** The file, and the record that the row names. */
  readonly source: string;
  /** Where it stands, as a person looks for it: `police.xlsx, sheet "Log", row 4`. */
  readonly place: string;
  /** The row alone, as a person counts it, from 1. */
  readonly row: number;
  /** True where a column says that it is significant. */
  readonly isMarked: boolean;
}

/** What a cell says in a column of marks. */
const MARKED = /^(?:y|yes|x|true|1|✓|✔|☑|☒|\*+|h|high|very high|significant|important|key|key event|red)$/i;
const NOT_MARKED = /^(?:n|no|false|0|-|–|n\/a|low|medium|m|l|amber|green|none|not significant)$/i;

/**
 * The rows of a table as entries, in its own order.
 * @param agency Of rows that name none; may be empty
 */
export function chronologyEntries(
  table: ChronologyTable,
  columns: Columns,
  agency: string,
): readonly ChronologyEntry[] {
  let order = '';
  return table.rows.flatMap((row): readonly ChronologyEntry[] => {
    const entry = entryOf(row, table, columns, { order, agency });
    if (entry.written === '' && entry.what === '') return [];
    order = entry.order;
    return [entry];
  });
}

function entryOf(
  { number, cells }: ChronologyRow,
  { place, file, headings }: ChronologyTable,
  { roles, others, monthFirst }: Columns,
  above: Pick<ChronologyEntry, 'order' | 'agency'>,
): ChronologyEntry {
  const cell = (role: ColumnRole): Cell => cells[roles[role] ?? -1];
  const when = whenOf(cell('date'), cell('time'), monthFirst);
  const written = [cellLine(cell('date')), when?.time === undefined ? timeWords(cell('time')) : ''];
  const mark = cellLine(cell('significance'));
  const isMark = MARKED.test(mark) || NOT_MARKED.test(mark);
  const behind = [roles.practitioner, isMark ? undefined : roles.significance, roles.comment, ...others].flatMap(
    (at) => {
      const text = at === undefined ? '' : cellWords(cells[at]);
      return at === undefined || text === '' ? [] : [`${headings[at] ?? ''}: ${text}`];
    },
  );
  const told = cellWords(cell('what'));
  const what = joined([told, ...behind]);
  const record = cellLine(cell('source'));
  return {
    when,
    written: written.filter((text) => text !== '').join(', '),
    order: when === undefined ? above.order : sortKey(when),
    what,
    told: told || what,
    agency: cellLine(cell('agency')) || above.agency,
    source: record === '' ? file : `${file}: ${record}`,
    place: `${place}, row ${number}`,
    row: number,
    isMarked: MARKED.test(mark),
  };
}

function whenOf(date: Cell, time: Cell, monthFirst: boolean): When | undefined {
  const when = dateOfCell(date, monthFirst);
  if (when === undefined || when.time !== undefined || when.precision !== 'day') return when;
  const clock = timeOf(time);
  return clock === undefined ? when : { ...when, time: clock };
}

function timeOf(cell: Cell): string | undefined {
  if (typeof cell === 'number') return timeOfNumber(cell);
  return typeof cell === 'object' && cell !== null ? cell.time : clockTime(cellLine(cell));
}

function timeWords(cell: Cell): string {
  return timeOf(cell) ?? cellLine(cell);
}

/** Texts behind each other as sentences. */
function joined(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text, at, all) => (at === all.length - 1 || /[.;:?!]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
