import type { Field, KindName } from './kinds.ts';
import { kinds } from './kinds.ts';
import { dateOf } from './readers.ts';
import { dateFields, testFields } from './recordFields.ts';

/** The words of a table, row by row. */
export type Words = readonly (readonly string[])[];

export type TableKind = KindName | 'thread' | 'glossary' | 'steps' | 'tests';

/** A table whose columns are known by their headings. */
export interface HeadedTable {
  readonly kind: TableKind;
  readonly headings: readonly string[];
  /** The field of each column; undefined for one that is not known. */
  readonly fields: readonly (Field | undefined)[];
  /** How many rows come before the first that is not a heading. */
  readonly headRows: number;
}

type Has = (...names: readonly string[]) => boolean;

/** A shape of table: the fields to look for, and what it must have. The first that fits is taken. */
const SHAPES: readonly (readonly [
  kind: TableKind,
  needs: (has: Has, table: Words, at: (name: string) => number) => boolean,
])[] = [
  ['thread', (has) => has('finding', 'recommendation', 'actions', 'measures')],
  ['glossary', (has) => has('term', 'meaning')],
  ['child', (has) => has('pseudonym') && (has('age') || has('harm'))],
  ['reviewer', (has) => has('name', 'independence')],
  ['tests', (has, rows) => has('test', 'met') && rows.some(([name = '']) => isOneOf(testFields, name))],
  ['delay', (has) => has('reason') && (has('panelInformed') || has('newTarget'))],
  ['gap', (has) => has('what') && (has('effect') || has('handling'))],
  ['action', (has) => has('action') && (has('owner') || has('due'))],
  [
    'recommendation',
    (has, rows, at) =>
      has('recommendation') && rows[0] !== undefined && rows[0].length > 1 && isText(rows, at('recommendation')),
  ],
  ['measure', (has) => has('measure') && (has('target') || has('baseline'))],
  [
    'source',
    (has) =>
      has('description') &&
      has('agency') &&
      (has('held') || has('requested') || has('received') || has('status') || has('covers')),
  ],
  [
    'source',
    (has) => has('description', 'kind') && (has('held') || has('requested') || has('received') || has('status')),
  ],
  ['family', (has) => has('who', 'status')],
  ['practitioners', (has) => has('group', 'method')],
  ['goodPractice', (has) => has('what', 'why') || has('what', 'sources')],
  ['learning', (has) => has('learning', 'change')],
  ['process', (has) => has('kind') && (has('status') || has('effect'))],
  ['signature', (has) => has('partner', 'role', 'on')],
  [
    'steps',
    (has, rows) =>
      has('step', 'date') && rows.filter(([name = '']) => isOneOf(dateFields, name)).length * 2 > rows.length,
  ],
  [
    'enquiry',
    (has, rows, at) => has('question') && (has('answeredBy') || (has('ref') && isText(rows, at('question')))),
  ],
  ['event', (has, rows, at) => has('what', 'when') && mostly(rows, at('when'), (day) => dateOf(day) !== undefined)],
  [
    'finding',
    (has, rows, at) =>
      has('title') && (has('ref') || has('why') || has('confidence') || has('evidence')) && isText(rows, at('title')),
  ],
  ['partner', (has) => has('name', 'kind')],
];

/** Fields of the tables that are no list of entries. */
const OTHER_FIELDS: Readonly<Record<Exclude<TableKind, KindName>, readonly Field[]>> = {
  thread: ['finding', 'recommendation', 'actions', 'measures'].map((name) => ({
    name,
    heading: new RegExp(`^${name}s?$`, 'i'),
  })),
  glossary: [
    { name: 'term', heading: /^(?:word|term|phrase)s?$/i },
    { name: 'meaning', heading: /mean|definition|explanation/i },
  ],
  steps: [
    { name: 'step', heading: /^(?:step|stage|milestone|event)$/i },
    { name: 'date', heading: /^dates?$|^when$/i },
    { name: 'taken', heading: /^time taken$/i },
  ],
  tests: [
    { name: 'test', heading: /^(?:tests?|criteri(?:on|a)|question)$/i },
    { name: 'met', heading: /\bmet\b/i },
    { name: 'reasons', heading: /reason|rationale|why/i },
  ],
};

const LONGEST_HEADING = 60;
/** A title that reaches over the whole table may stand above its headings. */
const MOST_HEAD_ROWS = 2;

/** What a table is by the words that head its columns; undefined for one that stays a table of the text. */
export function headedTable(words: Words, allows: (kind: KindName) => boolean): HeadedTable | undefined {
  for (let headRows = 1; headRows <= MOST_HEAD_ROWS; headRows++) {
    const headings = words[headRows - 1] ?? [];
    const rows = words.slice(headRows).filter((row) => row.some((cell) => cell !== ''));
    const known = rows.length === 0 ? undefined : shapeOf(headings, rows, allows);
    if (known !== undefined) return { ...known, headings, headRows };
    if (headings.filter((heading) => heading !== '').length > 1) return undefined;
  }
  return undefined;
}

function shapeOf(
  headings: readonly string[],
  rows: Words,
  allows: (kind: KindName) => boolean,
): Pick<HeadedTable, 'kind' | 'fields'> | undefined {
  if (headings.some((heading) => heading.length > LONGEST_HEADING)) return undefined;
  for (const [kind, needs] of SHAPES) {
    if (isKind(kind) && !allows(kind)) continue;
    const fields = fieldsOf(headings, isKind(kind) ? kinds[kind].fields : OTHER_FIELDS[kind]);
    const at = (name: string) => fields.findIndex((field) => field?.name === name);
    if (needs((...names) => names.every((name) => at(name) !== -1), rows, at)) return { kind, fields };
  }
  return undefined;
}

/** Each column has the first field whose heading fits and that is still free. */
export function fieldsOf(headings: readonly string[], all: readonly Field[]): readonly (Field | undefined)[] {
  const free = new Set(all);
  return headings.map((heading) => {
    const found = [...free].find((field) => field.heading.test(heading.trim()));
    if (found !== undefined) free.delete(found);
    return found;
  });
}

export function isKind(kind: TableKind): kind is KindName {
  return Object.hasOwn(kinds, kind);
}

function isOneOf(fields: readonly Field[], words: string): boolean {
  return fields.some(({ heading }) => heading.test(words.trim()));
}

/** Most cells of a column hold sentences and not numbers. */
function isText(rows: Words, at: number): boolean {
  return mostly(rows, at, (cell) => cell.split(/\s+/).length > 3);
}

function mostly(rows: Words, at: number, test: (cell: string) => boolean): boolean {
  const filled = rows.filter((row) => row.filter((cell) => cell !== '').length > 1);
  return filled.filter((row) => test(row[at] ?? '')).length * 2 > filled.length;
}
