import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import { applyEdits, type Edit } from '../review/edit.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Review } from '../review/review.ts';
import { appendAt } from '../review/yamlPaths.ts';
import { withFreeIds } from '../rules/freeIds.ts';
import { appendToSection, insertSection } from '../rules/newSection.ts';
import { topKeysBefore } from '../rules/topKeys.ts';
import { wrongShape } from '../writing/frontMatterState.ts';
import { heldChronology } from './heldChronology.ts';
import { eventFinder, eventNode, eventOf, type NewEvent } from './newEvents.ts';
import { partnerFinder } from './partnerFinder.ts';
import { type ChronologyInText, chronologiesIn, rowKey, rowText, tableHead } from './tableRows.ts';

/** What an author chose. Rows are named by their place in the list, from 0. */
export interface ChronologyChoice {
  /** Rows that are not written at all. */
  readonly left: readonly number[];
  /** Rows that become key events. */
  readonly events: readonly number[];
}

export interface ChronologyEdits {
  readonly edits: readonly Edit[];
  /** How many rows of the table they write. */
  readonly rows: number;
  /** The ids of the key events that they write. */
  readonly events: readonly string[];
  /** Rows that were to be key events and are, by the id of the event that tells of them already. */
  readonly known: readonly string[];
  /** A sentence for everything that could not be written. */
  readonly problems: readonly string[];
}

/**
 * The edits that write a chronology into a review: its rows into the table of the text, by date, and the chosen ones into
 * the key events. What is there already is not written twice; everything else stays as it is.
 */
export function chronologyEdits(
  review: Review,
  entries: readonly ChronologyEntry[],
  { left, events }: ChronologyChoice,
): ChronologyEdits {
  const leftOut = new Set(left);
  const isEvent = new Set(events);
  const kept = entries.filter((_, row) => !leftOut.has(row));
  const chosen = entries.filter((_, row) => isEvent.has(row) && !leftOut.has(row));
  const { rows, edits: inText } = rowEdits(review, kept);
  const { added, known, edits: inFrontMatter } = eventEdits(review, chosen);
  if (added.length > 0 && (inFrontMatter.length === 0 || !reads(review, inFrontMatter, added))) {
    const problems = [inFrontMatter.length === 0 ? wrongShape('keyEvents') : UNSAFE];
    return { edits: inText, rows, events: [], known, problems };
  }
  return { edits: [...inFrontMatter, ...inText], rows, events: added.map(([id]) => id), known, problems: [] };
}

const UNSAFE =
  'The key events are written in a way that cannot be added to safely, so none was added. Please add them by hand.';

type Added = readonly (readonly [id: string, event: NewEvent])[];

function eventEdits(review: Review, chosen: readonly ChronologyEntry[]) {
  const { partners, events } = heldChronology(review);
  const partner = partnerFinder(partners);
  const idOf = eventFinder(events);
  const seen = new Set<string>();
  const known: string[] = [];
  const fresh = chosen
    .map((entry) => eventOf(entry, partner))
    .filter((event) => {
      const id = idOf(event);
      if (id !== undefined) known.push(id);
      const words = JSON.stringify(event);
      if (id !== undefined || seen.has(words)) return false;
      seen.add(words);
      return true;
    });
  const added: Added = withFreeIds(review.ids, 'E', fresh);
  const nodes = added.map(([id, event]) => eventNode(id, event));
  const edits = appendAt(review, review.frontMatter.root, ['keyEvents'], nodes, () => topKeysBefore('keyEvents'));
  return { added, known, edits: added.length === 0 ? [] : edits };
}

/** Whether the front matter, with these edits made, says what was meant. */
function reads(review: Review, edits: readonly Edit[], added: Added): boolean {
  const after = parseReview(applyEdits(review.text, edits, review.eol), review);
  const byId = new Map(after.entities.keyEvents.map(({ id, fields }) => [id?.value, fields]));
  return (
    after.frontMatter.problems.length <= review.frontMatter.problems.length &&
    after.entities.keyEvents.length === review.entities.keyEvents.length + added.length &&
    added.every(([id, { when, what }]) => {
      const fields = byId.get(id);
      return fields?.text('when')?.value === when && fields?.text('what')?.value === what;
    })
  );
}

function rowEdits(review: Review, entries: readonly ChronologyEntry[]): { rows: number; edits: readonly Edit[] } {
  const tables = chronologiesIn(review);
  const known = new Set(tables.flatMap(({ rows }) => rows).map(rowKey));
  const fresh = entries.filter((entry) => !known.has(rowKey(entry)));
  const [table] = tables;
  if (fresh.length === 0) return { rows: 0, edits: [] };
  if (table !== undefined) return { rows: fresh.length, edits: amongRows(table, fresh) };
  const content = [[...tableHead, ...fresh.map(rowText)].join('\n')];
  const section = review.body.sections.find(
    ({ heading, role, parent }) => heading !== undefined && role === 'events' && parent?.role !== 'events',
  );
  const edit =
    section === undefined ? insertSection(review, 'events', content) : appendToSection(review, section, content);
  return { rows: fresh.length, edits: [edit] };
}

/** Puts each row behind the last one of its date or an earlier one. */
function amongRows({ head, rows }: ChronologyInText, fresh: readonly ChronologyEntry[]): readonly Edit[] {
  const byPlace = new Map<number, string[]>();
  let at = 0;
  let place = head;
  for (const entry of fresh) {
    for (; at < rows.length && (rows[at]?.order ?? '') <= entry.order; at++) place = rows[at]?.end ?? place;
    const lines = byPlace.get(place);
    if (lines === undefined) byPlace.set(place, [`\n${rowText(entry)}`]);
    else lines.push(`\n${rowText(entry)}`);
  }
  return [...byPlace].map(([start, lines]) => ({ start, end: start, newText: [lines.join('')] }));
}
