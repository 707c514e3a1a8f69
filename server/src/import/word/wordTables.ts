import { isoDate } from '../../schema/dates.ts';
import { plainLine } from './markdownText.ts';
import type { WordTable } from './wordContent.ts';

export type ColumnName =
  | 'ref'
  | 'recommendation'
  | 'action'
  | 'owner'
  | 'due'
  | 'status'
  | 'impact'
  | 'outcome'
  | 'when'
  | 'what';

/** A table of words, with its heading told apart from its rows. */
export interface HeadedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly kind: 'actions' | 'recommendations' | 'events';
  readonly places: ReadonlyMap<ColumnName, number>;
}

const LONGEST_HEADING = 60;

/** In this order: a column has the first name that fits and is still free. */
const COLUMNS: readonly (readonly [name: ColumnName, heading: RegExp])[] = [
  ['ref', /^(?:ref(?:erence)?\.?|no\.?|number|#|id|item)$/i],
  ['recommendation', /\brecommendations?\b|\brec\.?$/i],
  ['impact', /practice will be different|impact on practice/i],
  ['outcome', /\boutcome|better for children|\bbenefit/i],
  ['action', /\bactions?\b|what will be done|\btasks?\b/i],
  ['owner', /\bowner|\bleads?\b|\bresponsib|\bby whom\b|^who\b|\baccountable/i],
  ['status', /\bstatus\b|\bprogress\b|\brag\b/i],
  ['due', /\bdue\b|by when|\bdeadline|\btime(?:scale|frame)|\btarget date|\bcomplet/i],
  ['what', /\bevents?\b|what happened|\bdescription\b|\bdetails?\b|\bincident\b/i],
  ['when', /\bdates?\b|\bwhen\b/i],
];

/** What a table is by the words that head its columns; undefined for one that stays a table of the text. */
export function headedTable(table: WordTable): HeadedTable | undefined {
  const words = filledDown(table);
  const [headings = [], ...rows] = words;
  if (rows.length === 0 || headings.some((heading) => heading.length > LONGEST_HEADING)) return undefined;
  const places = new Map<ColumnName, number>();
  for (const [at, heading] of headings.entries()) {
    const name = COLUMNS.find(([name, words]) => !places.has(name) && words.test(heading))?.[0];
    if (name !== undefined) places.set(name, at);
  }
  const has = (name: ColumnName) => places.has(name);
  // "When" heads the last day of an action as well as the day of an event.
  const when = places.get('when');
  if (when !== undefined && !has('due') && (has('action') || has('recommendation'))) places.set('due', when);
  if (has('action') && (has('owner') || has('due'))) return { headings, rows, kind: 'actions', places };
  if (has('recommendation') && !has('action') && headings.length > 1 && isText(rows, places.get('recommendation'))) {
    return { headings, rows, kind: 'recommendations', places };
  }
  const dated = rows.filter((row) => dateOf(row[when ?? -1] ?? '') !== undefined);
  if (has('what') && dated.length * 2 > rows.length) return { headings, rows, kind: 'events', places };
  return undefined;
}

/** Most cells of a column of texts hold sentences and not numbers. */
function isText(rows: readonly (readonly string[])[], at: number | undefined): boolean {
  return rows.filter((row) => (row[at ?? -1] ?? '').split(' ').length > 3).length * 2 > rows.length;
}

/** The words of all cells; one that reaches down is said again in each row. */
function filledDown({ rows }: WordTable): readonly (readonly string[])[] {
  const filled: string[][] = [];
  for (const row of rows) {
    const above = filled.at(-1);
    filled.push(
      row.map(({ paragraphs, continues }, at) =>
        continues ? (above?.[at] ?? '') : paragraphs.map(plainLine).filter(Boolean).join(' '),
      ),
    );
  }
  return filled;
}

/** True where a table holds words alone, so that entries made of it lose nothing. */
export function isOfWords({ rows }: WordTable): boolean {
  return rows.every((row) =>
    row.every(({ paragraphs }) =>
      paragraphs.flat().every(({ note, link }) => note === undefined && link === undefined),
    ),
  );
}

/** A date as people write it, with a year of two digits too: `3/4/25`. */
export function dateOf(text: string): string | undefined {
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(text.trim());
  return isoDate(short === null ? text : `${short[1]}/${short[2]}/20${short[3]}`);
}

const STATUSES: Readonly<Record<string, string>> = {
  'not started': 'notStarted',
  'in progress': 'inProgress',
  complete: 'complete',
  completed: 'complete',
  overdue: 'overdue',
  abandoned: 'abandoned',
};

/** The status by its exact words, as everywhere else. */
export function statusOf(text: string): string | undefined {
  return STATUSES[text.trim().toLowerCase()];
}
