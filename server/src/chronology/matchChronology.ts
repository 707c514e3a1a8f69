import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import type { Review } from '../review/review.ts';
import { frontMatterRefusal, keyRefusal } from '../writing/frontMatterState.ts';
import { likelySame } from './likelySame.ts';
import { eventFinder, eventOf } from './newEvents.ts';
import { partnersOf } from './partnersOf.ts';
import { chronologiesIn, dateWords, rowKey } from './tableRows.ts';

/** What a review says already of the rows of a chronology. Rows are named by their place in the list, from 0. */
export interface ChronologyMatch {
  /** Why nothing can be written into this review, in a sentence. */
  readonly refusal: string | undefined;
  /** Rows that stand in its table already. */
  readonly inTable: readonly number[];
  /** Rows that a key event tells already, each with the id of that event. */
  readonly inEvents: readonly (readonly [row: number, id: string])[];
  /** Rows that are likely the same event told twice. */
  readonly doubles: readonly Double[];
}

export interface Double {
  readonly when: string;
  /** Rows that are not in the review yet. */
  readonly rows: readonly number[];
  /** What the review says of it, where it does. */
  readonly inReview: readonly string[];
}

/** Looks for the rows of a chronology in a review, and among each other. Nothing is changed. */
export function matchChronology(review: Review, entries: readonly ChronologyEntry[]): ChronologyMatch {
  const existing = chronologiesIn(review).flatMap(({ rows }) => rows);
  const known = new Set(existing.map(rowKey));
  const isKnown = entries.map((entry) => known.has(rowKey(entry)));
  const inTable = entries.flatMap((_, row) => (isKnown[row] ? [row] : []));
  const fresh = entries.flatMap((_, row) => (isKnown[row] ? [] : [row]));
  const all = [...existing, ...fresh.flatMap((row) => entries[row] ?? [])];
  const doubles = likelySame(all).flatMap((places): readonly Double[] => {
    const rows = places.flatMap((place) => fresh[place - existing.length] ?? []);
    const [first] = rows.flatMap((row) => entries[row] ?? []);
    const inReview = places.flatMap((place) => existing[place]?.what ?? []);
    return first === undefined ? [] : [{ when: dateWords(first), rows, inReview }];
  });
  const partner = partnersOf(review);
  const eventFor = eventFinder(review);
  const inEvents = entries.flatMap((entry, row): readonly (readonly [number, string])[] => {
    const id = eventFor(eventOf(entry, partner));
    return id === undefined ? [] : [[row, id]];
  });
  const refusal = frontMatterRefusal(review) ?? keyRefusal(review, 'keyEvents');
  return { refusal, inTable, inEvents, doubles };
}
