import { planTitles } from '../export/actionPlanTable.ts';
import type { Cell, Spreadsheet, SpreadsheetSheet } from '../import/table.ts';

/** A file that partners filled in, as it was read. */
export interface ProgressFile {
  readonly name: string;
  readonly spreadsheet: Spreadsheet;
}

/** What a row says of an action. Texts are trimmed; undefined for an empty cell. */
export interface ProgressRow {
  /** Where it stands, as a person looks for it: `plan.xlsx, sheet "Police", row 4`. */
  readonly place: string;
  readonly id: string | undefined;
  readonly status: string | undefined;
  readonly evidence: string | undefined;
  readonly due: Cell;
  /** The reference of the review that the table was made from. */
  readonly review: string | undefined;
  /** What the row held when it was sent out; undefined where the table does not say. */
  readonly sent: { readonly id: string | undefined; readonly status: string; readonly evidence: string } | undefined;
}

/** How far down the titles of the columns are looked for: people put a heading above them. */
const HEADER_WITHIN = 30;

/** Sheets of ours that hold no actions. */
const OTHER_SHEETS = ['recommendations', 'measures'];

/** The rows of a file that say something of an action, and a sentence for each sheet or row that was passed over. */
export function progressRows({ name, spreadsheet }: ProgressFile): {
  readonly rows: readonly ProgressRow[];
  readonly problems: readonly string[];
} {
  const rows: ProgressRow[] = [];
  const problems: string[] = [];
  let tables = 0;
  for (const sheet of spreadsheet.sheets) {
    const where = sheet.name === '' ? name : `${name}, sheet "${sheet.name}"`;
    const header = headerOf(sheet);
    if (header !== undefined) {
      tables++;
      sheet.rows.slice(header.row + 1).forEach((cells, index) => {
        const row = rowOf(cells, header.columns, `${where}, row ${header.row + index + 2}`);
        if (row.id !== undefined) rows.push(row);
        else if (row.status !== undefined || row.evidence !== undefined) {
          problems.push(`${row.place}: there is no "${planTitles.id}", so it is not known which action this is about.`);
        }
      });
    } else if (sheet.rows.some((cells) => cells.length > 0) && !OTHER_SHEETS.includes(sheet.name.toLowerCase())) {
      problems.push(
        `${where}: no columns "${planTitles.id}" and "${planTitles.status}" were found, so it was not read.`,
      );
    }
  }
  if (tables === 0 && problems.length === 0) problems.push(`${name}: there is no table of actions in this file.`);
  return { rows, problems };
}

type Columns = Readonly<Partial<Record<keyof typeof planTitles, number>>>;

function headerOf({ rows }: SpreadsheetSheet): { readonly row: number; readonly columns: Columns } | undefined {
  for (const [row, cells] of rows.slice(0, HEADER_WITHIN).entries()) {
    const titles = cells.map((cell) => plain(typeof cell === 'string' ? cell : ''));
    const columns: Partial<Record<keyof typeof planTitles, number>> = {};
    for (const [key, title] of entriesOf(planTitles)) {
      const at = titles.indexOf(plain(title));
      if (at >= 0) columns[key] = at;
    }
    if (columns.id !== undefined && (columns.status !== undefined || columns.evidence !== undefined)) {
      return { row, columns };
    }
  }
  return undefined;
}

function entriesOf<T extends object>(record: T): [keyof T, T[keyof T]][] {
  return Object.entries(record) as [keyof T, T[keyof T]][];
}

function plain(title: string): string {
  return title.toLowerCase().replace(/[\s.:*]+/g, '');
}

function rowOf(cells: readonly Cell[], columns: Columns, place: string): ProgressRow {
  const cell = (key: keyof Columns): Cell => (columns[key] === undefined ? undefined : cells[columns[key]]);
  const text = (key: keyof Columns): string | undefined => textOf(cell(key));
  const isSent = columns.sentStatus !== undefined && columns.sentEvidence !== undefined && columns.sentId !== undefined;
  return {
    place,
    id: text('id')?.toUpperCase(),
    status: text('status'),
    evidence: text('evidence'),
    due: cell('due'),
    review: text('review'),
    sent:
      isSent && text('sentId') !== undefined
        ? {
            id: text('sentId')?.toUpperCase(),
            status: text('sentStatus') ?? '',
            evidence: text('sentEvidence') ?? '',
          }
        : undefined,
  };
}

/** The apostrophe that keeps a text of a CSV file from being taken for a formula is no part of it. */
function textOf(cell: Cell): string | undefined {
  if (cell === undefined || cell === null) return undefined;
  const text = typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : cell.day;
  return text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '').trim() || undefined;
}
