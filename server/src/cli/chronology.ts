import { readFile, realpath } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { chronologyEdits } from '../chronology/chronologyEdits.ts';
import { chronologyPage } from '../chronology/chronologyPage.ts';
import { type HeldChronology, heldChronology } from '../chronology/heldChronology.ts';
import type { ComparedChronology } from '../export/exportJob.ts';
import { plainWords, withRole } from '../import/chronology/columns.ts';
import type { ChosenColumns, ChosenTables, ChronologyFile, TableOutline } from '../import/chronology/readChronology.ts';
import { applyEdits, type Edit, plainText } from '../review/edit.ts';
import { parseReview } from '../review/parseReview.ts';
import { chronologyInWorker } from './exporter.ts';
import { readText, sentenceFor, shown } from './files.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { say } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

const KEY = ['all', 'marked', 'none'] as const;
const DUPLICATES = ['keep', 'leave'] as const;

export const chronologyHelp = `Usage: practice-review chronology REVIEW FILE [FILE...] [options]

Reads the chronologies that agencies have sent (CSV or XLSX), puts their rows in
the order of their dates and shows what becomes of them: a table in the text of
the review, and key events. Rows that the review has already are not added
again. Nothing is changed unless you say so.

  --write               Write the rows into the review.
  --into REVIEW         The review, where it is not named among the files.
  --key all|marked|none Which rows become key events as well: all, those that a
                        column of the file marks as significant, or none.
                        Marked, unless you say otherwise.
  --duplicates keep|leave
                        What happens to rows that are likely the same event told
                        twice: keep them all, or leave out all but the first.
                        Keep, unless you say otherwise.
  --date COLUMN         The heading of the column of dates, where it is not
                        found.
  --what COLUMN         The heading of the column that says what happened.
  --agency NAME         The agency that sent the files, where no column says so.
  --day-first           Read 03/04/2025 as 3 April.
  --month-first         Read 03/04/2025 as 4 March.
  --help                Show this.

Exit code: 0 when every row could be used, 1 when there is something to look at,
2 when a file could not be read or the command was not understood.
`;

/** What was said of the columns. */
interface ColumnOptions {
  readonly date?: string;
  readonly what?: string;
  readonly agency?: string;
  readonly monthFirst?: boolean;
}

/** `practice-review chronology`: agencies' chronologies, shown or written into the review. Returns the exit code. */
export async function runChronology(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    write: { type: 'boolean' },
    into: { type: 'string' },
    key: { type: 'string' },
    duplicates: { type: 'string' },
    date: { type: 'string' },
    what: { type: 'string' },
    agency: { type: 'string' },
    'day-first': { type: 'boolean' },
    'month-first': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(chronologyHelp);
    return 0;
  }
  const key = oneOf('--key', values.key ?? 'marked', KEY);
  const duplicates = oneOf('--duplicates', values.duplicates ?? 'keep', DUPLICATES);
  const { date, what, agency, 'month-first': monthFirst = false, 'day-first': dayFirst = false } = values;
  if (monthFirst && dayFirst) throw new UsageError('Give either --day-first or --month-first.');
  const { file, tables } = filesIn(operands, values.into);
  const text = await readText(file);
  const review = parseReview(text);
  const held = heldChronology(review);
  if (held.refusal !== undefined) throw new UsageError(`${shown(file)}: ${held.refusal}`);
  const read = await readFiles(tables, held, {
    ...(date === undefined ? {} : { date }),
    ...(what === undefined ? {} : { what }),
    ...(agency === undefined ? {} : { agency }),
    ...(monthFirst || dayFirst ? { monthFirst } : {}),
  });
  const { entries, match, problems } = read;
  const left =
    duplicates === 'keep' ? [] : match.doubles.flatMap(({ rows, inReview }) => rows.slice(inReview.length > 0 ? 0 : 1));
  const events = entries.flatMap(({ isMarked, what: words }, row) =>
    words !== '' && (key === 'all' || (key === 'marked' && isMarked)) ? [row] : [],
  );
  const edits = chronologyEdits(review, entries, { left, events });
  const isWritten = values.write === true && edits.edits.length > 0;
  if (isWritten) {
    const content = new TextEncoder().encode(applyEdits(text, edits.edits, review.eol));
    await writeWhole('The review', await realpath(file), content, true);
  }
  const { partners } = held;
  say(chronologyPage({ partners, entries, match, problems, edits, left: left.length, isWritten }));
  if (isWritten) say(`\nThis is written into ${shown(file)}.\n`);
  else if (edits.edits.length > 0) {
    say(`\n## New lines of the review\n\n${newLines(edits.edits)}`);
    say('\nNothing is written yet. Add --write to write this into the review.\n');
  } else say('\nThe review has all of this already, so nothing is written.\n');
  const isUndated = entries.some(({ when }) => when === undefined);
  return isUndated || problems.length + edits.problems.length + match.doubles.length > 0 ? 1 : 0;
}

/** The lines that the edits write, as a comparison shows them. */
function newLines(edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start);
  const lines = inOrder.flatMap(({ newText }) => plainText(newText, '\n').split('\n'));
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => `+ ${line}\n`)
    .join('');
}

function filesIn(operands: readonly string[], into: string | undefined) {
  const reviews = operands.filter((operand) => /\.md$/i.test(operand));
  const [file, ...others] = into === undefined ? reviews : [into, ...reviews];
  const byPath = new Map(operands.filter((operand) => !/\.md$/i.test(operand)).map((name) => [resolve(name), name]));
  const tables = [...byPath.values()];
  if (file === undefined || others.length > 0 || tables.length === 0) {
    throw new UsageError('Name one review and the chronologies to read: practice-review chronology REVIEW FILE');
  }
  return { file, tables };
}

async function readFiles(
  tables: readonly string[],
  held: HeldChronology,
  options: ColumnOptions,
): Promise<ComparedChronology> {
  const files: ChronologyFile[] = [];
  for (const table of tables) {
    try {
      files.push({ name: basename(table), content: new Uint8Array(await readFile(table)) });
    } catch (error) {
      throw new UsageError(sentenceFor(error, table));
    }
  }
  const guessed = await chronologyInWorker({ files, chosen: { columns: {}, agencies: {} }, held });
  const chosen = chosenTables(guessed.tables, options);
  const without = guessed.tables.find(({ key, columns }) => (chosen.columns[key] ?? columns).roles.date === undefined);
  if (without !== undefined) {
    const names = without.headings.map((heading) => `"${heading}"`).join(', ');
    throw new UsageError(`${without.place}: no column of dates was found. Name it with --date. There are: ${names}.`);
  }
  return Object.keys(options).length === 0 ? guessed : chronologyInWorker({ files, chosen, held });
}

function chosenTables(tables: readonly TableOutline[], options: ColumnOptions): ChosenTables {
  const { agency, monthFirst } = options;
  for (const role of ['date', 'what'] as const) {
    const name = options[role];
    if (name !== undefined && tables.every((table) => placeOf(name, table) < 0)) {
      throw new UsageError(`No file has a column "${name}".`);
    }
  }
  const columnsOf = (table: TableOutline): ChosenColumns => {
    let { columns } = table;
    for (const role of ['date', 'what'] as const) {
      const place = placeOf(options[role] ?? '', table);
      if (place >= 0) columns = withRole(columns, role, place);
    }
    const { roles, others } = columns;
    return { roles, others, ...(monthFirst === undefined ? {} : { monthFirst }) };
  };
  return {
    columns: Object.fromEntries(tables.map((table) => [table.key, columnsOf(table)])),
    agencies: agency === undefined ? {} : Object.fromEntries(tables.map(({ place }) => [place, agency])),
  };
}

/** The column of that heading, from 0; -1 for none. */
function placeOf(name: string, { headings }: TableOutline): number {
  return headings.map(plainWords).indexOf(plainWords(name));
}
