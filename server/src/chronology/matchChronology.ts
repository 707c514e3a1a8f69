import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import type { HeldChronology } from './heldChronology.ts';
import { likelySame } from './likelySame.ts';
import { eventFinder, eventOf } from './newEvents.ts';
import { partnerFinder } from './partnerFinder.ts';
import { dateWords, rowKey } from './tableRows.ts';

/** What a review says already of the rows of a chronology. Rows are named by their place in the list, from 0. */
export interface ChronologyMatch {
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

/** Looks for the rows of a chronology among what a review holds, and among each other. */
export function matchChronology(held: HeldChronology, entries: readonly ChronologyEntry[]): ChronologyMatch {
  const existing = held.rows;
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
  const partner = partnerFinder(held.partners);
  const eventFor = eventFinder(held.events);
  const inEvents = entries.flatMap((entry, row): readonly (readonly [number, string])[] => {
    const id = eventFor(eventOf(entry, partner));
    return id === undefined ? [] : [[row, id]];
  });
  return { inTable, inEvents, doubles };
}
