import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import { type When, whenWords } from '../import/chronology/readWhen.ts';
import type { NewEntry, NewNode } from '../review/newYaml.ts';
import type { HeldEvent } from './heldChronology.ts';
import { isNearlySame, plainText, type WordCounts, wordCounts } from './sameText.ts';

/** A row as a key event of the front matter. */
export interface NewEvent {
  /** A day or a month; undefined where the row says neither. */
  readonly when: string | undefined;
  /** On one line. */
  readonly what: string;
  readonly agency: string | undefined;
}

/** @param partner The id of the partner that an agency's name stands for */
export function eventOf(
  { when, written, told, agency }: ChronologyEntry,
  partner: (agency: string) => string | undefined,
): NewEvent {
  const id = partner(agency);
  const said = told.replace(/\s+/g, ' ').trim();
  const by = agency === '' || id !== undefined ? '' : `${agency}: `;
  const more = unsaid(when, written);
  return {
    when:
      when === undefined || when.precision === 'year'
        ? undefined
        : when.first.slice(0, when.precision === 'month' ? 7 : 10),
    what: `${by}${said}${more === '' ? '' : ` (${more})`}`,
    agency: id,
  };
}

/** What a date says that a day or a month alone would not. */
function unsaid(when: When | undefined, written: string): string {
  if (when === undefined) return written === '' ? '' : `dated ${written}`;
  const isPlain = !when.isAbout && (when.precision === 'day' || when.precision === 'month');
  const { time: _, ...date } = when;
  return isPlain ? '' : whenWords(date);
}

export function eventNode(id: string, { when, what, agency }: NewEvent): NewNode {
  const entries: NewEntry[] = [['id', id]];
  if (when !== undefined) entries.push(['when', when]);
  entries.push(['what', { prose: what }]);
  if (agency !== undefined) entries.push(['agencies', { ids: [agency] }]);
  return { map: entries };
}

/** Finds the key event that says the same already: of the same time, in nearly the same words. Gives its id, or "" for one without. */
export function eventFinder(held: readonly HeldEvent[]): (event: NewEvent) => string | undefined {
  const byMonth = new Map<string, { id: string; when: string; words: WordCounts }[]>();
  for (const { id, when, what } of held) {
    const month = when.slice(0, MONTH);
    const event = { id, when, words: wordCounts(plainText(what)) };
    const same = byMonth.get(month);
    if (same === undefined) byMonth.set(month, [event]);
    else same.push(event);
  }
  return ({ when = '', what }) => {
    const inMonth = byMonth.get(when.slice(0, MONTH));
    if (inMonth === undefined) return undefined;
    const words = wordCounts(plainText(what));
    return inMonth.find((one) => isSameTime(one.when, when) && isNearlySame(one.words, words))?.id;
  };
}

/** How long `YYYY-MM` is. */
const MONTH = 7;

/** A day and its month are the same: authors make a month of a day, so that it identifies less. */
function isSameTime(a: string, b: string): boolean {
  return a === b || (a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a)));
}
