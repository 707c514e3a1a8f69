import type { ActionDraft, Draft, Found, Origin } from './draft.ts';
import { type HeadedTable, isKind, type Words } from './headedTable.ts';
import type { Field } from './kinds.ts';
import { dateOf } from './readers.ts';
import { dateFields, testFields } from './recordFields.ts';

/** The golden thread and lists of words are looked at when everything else is known. */
export interface TableForLater {
  readonly table: HeadedTable;
  readonly rows: readonly { readonly cells: readonly string[]; readonly origin: Origin }[];
}

/** A reference and nothing else: "Recommendation 3", "R3", "3.". */
const REFERENCE = /^(?:recommendations?|recs?\.?|no\.?)?\s*R?(\d{1,3})[.:)]?$/i;
/** A number before the words: "Recommendation 3: …", "R3 …", "3. …"; but not "3 visits". */
const NUMBERED =
  /^(?:(?:recommendation|rec\.?)\s+R?|R)(\d{1,3})\s*[.:)]?\s*[:–—-]?\s+(?=\S)|^(\d{1,3})\s*[.:)]\s+(?=\S)/i;

/**
 * Makes entries of the rows of a table.
 * @param words Below the headings
 * @returns For each row whether it was taken out of the text; undefined for one that was not
 */
export function takeTable(
  table: HeadedTable,
  words: Words,
  found: Found,
  later: TableForLater[],
): readonly (Origin | undefined)[] {
  if (table.kind === 'thread' || table.kind === 'glossary') {
    const rows = words.map((cells) => ({ cells, origin: { isLeft: false } }));
    later.push({ table, rows });
    return rows.map(({ origin }) => origin);
  }
  let last: Draft | undefined;
  return words.map((cells): Origin | undefined => {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) return { isLeft: false };
    const row = new Row(table, cells);
    if (table.kind === 'steps') return takeStep(row, found, dateFields, row.at('step'), row.at('date'));
    if (table.kind === 'tests') {
      const reasons = row.at('reasons').replace(/\n/g, ' ');
      const said = `Met: ${row.at('met')}${reasons === '' ? '' : `\nReasons: ${reasons}`}`;
      return takeStep(row, found, testFields, row.at('test'), said);
    }
    if (table.kind === 'action' || table.kind === 'recommendation') {
      if (found.isRapid) return filled.length > 1 ? row.give(found.addAction(row.at('ref'), undefined)) : undefined;
      const title = filled.length === 1 ? (filled[0] ?? '') : row.at('recommendation');
      if (title !== '') {
        const number = table.kind === 'recommendation' ? row.at('ref') : '';
        last = recommendationOf(title, number, found, row.origin);
      }
      if (last === undefined) return undefined;
      if (filled.length === 1) return row.origin;
      if (table.kind === 'action') return takeAction(row, last, found);
      return takeRecommendation(row, last, found);
    }
    if (!isKind(table.kind)) return undefined;
    // A row of one cell among others is a title and no entry.
    if (filled.length === 1 && table.fields.length > 2) return undefined;
    const main = MAIN[table.kind];
    if (main !== undefined && row.at(main) === '') return undefined;
    if (table.kind === 'event' && dateOf(row.at('when')) === undefined) return undefined;
    const draft = found.add(table.kind, row.at('ref'));
    // Where a column asks for it, nothing written means no.
    if (table.kind === 'event' && row.has('decisionPoint') && row.at('decisionPoint') === '')
      draft.say('decisionPoint', '', 'No');
    return row.give(draft);
  });
}

/** What an entry of the kind cannot be without. */
const MAIN: Readonly<Record<string, string>> = {
  partner: 'name',
  child: 'pseudonym',
  enquiry: 'question',
  source: 'description',
  gap: 'what',
  event: 'what',
  finding: 'title',
  signature: 'partner',
};

function takeStep(row: Row, found: Found, fields: readonly Field[], name: string, words: string): Origin | undefined {
  const field = fields.find(({ heading }) => heading.test(name.trim()));
  if (field === undefined || words === '') return undefined;
  found.record.say(field.name, name, words, row.origin);
  return row.origin;
}

/** The recommendation of that number, or the one of the same words, or a new one. */
export function recommendationOf(words: string, given: string, found: Found, origin?: Origin): Draft {
  const reference = REFERENCE.exec(words)?.[1];
  const numbered = reference === undefined ? NUMBERED.exec(words) : null;
  const text = reference === undefined ? words.slice(numbered?.[0].length ?? 0) : '';
  const number = reference ?? numbered?.[1] ?? numbered?.[2] ?? /^R?(\d{1,3})[.:)]?$/i.exec(given.trim())?.[1];
  const drafts = found.drafts.recommendation;
  const known = drafts.find(
    (draft) =>
      (number !== undefined &&
        draft.id === `R${Number(number)}` &&
        (text === '' || draft.words('recommendation') === '')) ||
      (text !== '' && draft.words('recommendation') === text),
  );
  const draft = known ?? found.add('recommendation', number ?? given);
  draft.say('recommendation', 'Recommendation', text, origin);
  return draft;
}

function takeAction(row: Row, recommendation: Draft, found: Found): Origin {
  const outcome = row.at('outcome');
  if (outcome !== '') recommendation.say('outcome', row.headingOf('outcome'), outcome, row.origin);
  const said = row.cells().filter(({ field }) => !['ref', 'recommendation', 'outcome'].includes(field));
  if (said.length === 0) return row.origin;
  return row.give(found.addAction(row.at('ref'), recommendation), ['recommendation', 'outcome']);
}

/** What a recommendation has no key for, such as who leads it and by when, is said of an action for it. */
function takeRecommendation(row: Row, recommendation: Draft, found: Found): Origin {
  let action: ActionDraft | undefined;
  for (const { field, heading, words } of row.cells()) {
    if (field === 'ref' || field === 'recommendation') continue;
    const ofAction = ACTION_COLUMNS.find(([, name]) => name.test(heading))?.[0];
    if (field === '' && ofAction !== undefined) {
      action ??= found.addAction('', recommendation);
      action.say(ofAction, heading, words, row.origin);
    } else recommendation.say(field, heading, words, row.origin);
  }
  return row.origin;
}

const ACTION_COLUMNS: readonly (readonly [field: string, heading: RegExp])[] = [
  ['owner', /\bowner|\bleads?\b|\bresponsib|\bby whom\b|^who\b|\baccountable/i],
  ['status', /\bstatus\b|\bprogress\b|\brag\b/i],
  ['due', /\bdue\b|by when|\bdeadline|\btime(?:scale|frame)|\btarget date|\bcomplet|^when$|^date$/i],
];

/** One row of a headed table. */
class Row {
  readonly origin: Origin = { isLeft: false, isRow: true };
  readonly #table: HeadedTable;
  readonly #cells: readonly string[];

  constructor(table: HeadedTable, cells: readonly string[]) {
    this.#table = table;
    this.#cells = cells;
  }

  at(name: string): string {
    return this.#cells[this.#table.fields.findIndex((field) => field?.name === name)] ?? '';
  }

  has(name: string): boolean {
    return this.#table.fields.some((field) => field?.name === name);
  }

  headingOf(name: string): string {
    return this.#table.headings[this.#table.fields.findIndex((field) => field?.name === name)] ?? '';
  }

  /** The cells that hold something; `field` is empty in a column that is not known. */
  cells(): readonly { readonly field: string; readonly heading: string; readonly words: string }[] {
    return this.#cells.flatMap((words, at) =>
      words === ''
        ? []
        : [{ field: this.#table.fields[at]?.name ?? '', heading: this.#table.headings[at] ?? '', words }],
    );
  }

  /** Says everything in the row of an entry, but for its number and what is said elsewhere. */
  give(draft: Draft, elsewhere: readonly string[] = []): Origin {
    for (const { field, heading, words } of this.cells()) {
      if (field !== 'ref' && !elsewhere.includes(field)) draft.say(field, heading, words, this.origin);
    }
    return this.origin;
  }
}
