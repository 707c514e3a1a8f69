import type { When } from '../import/chronology/readWhen.ts';
import { isNearlySame, plainText, type WordCounts, wordCounts } from './sameText.ts';

/** Something that happened, as far as it is looked at to find it twice. */
export interface Happening {
  readonly when: When | undefined;
  /** The date as it is written, for those that cannot be read. */
  readonly written: string;
  readonly what: string;
  /** The same without what other columns add, where it is known. */
  readonly told?: string;
}

/** On a day of more rows, only those of the very same words are found: to compare each with each would take long. */
const MOST_ON_A_DAY = 300;

/** The day, month or span as a text to compare. The hour makes no difference: agencies keep different clocks. */
export function dayKey({ when, written }: Happening): string {
  return when === undefined ? `? ${plainText(written)}` : `${when.precision} ${when.first} ${when.last}`;
}

/** Those that are likely the same event told twice: of the same day, in nearly the same words. Places in `all`, in order. */
export function likelySame(all: readonly Happening[]): readonly (readonly number[])[] {
  const days = new Map<string, number[]>();
  all.forEach((one, at) => {
    const key = dayKey(one);
    const same = days.get(key);
    if (same === undefined) days.set(key, [at]);
    else same.push(at);
  });
  return [...days.values()].filter(({ length }) => length > 1).flatMap((places) => groupsIn(places, all));
}

interface Group {
  readonly words: WordCounts[];
  readonly places: number[];
}

function groupsIn(places: readonly number[], all: readonly Happening[]): readonly (readonly number[])[] {
  const groups: Group[] = [];
  const byPlain = new Map<string, Group>();
  for (const place of places) {
    const { what = '', told = what } = all[place] ?? {};
    // What an agency adds in other columns may be all that is different.
    const texts = [...new Set([plainText(told), plainText(what)])].filter((text) => text !== '');
    const words = places.length > MOST_ON_A_DAY ? [] : texts.map(wordCounts);
    const isNear = (group: Group) => group.words.some((other) => words.some((own) => isNearlySame(other, own)));
    const known = texts.map((text) => byPlain.get(text)).find((group) => group !== undefined) ?? groups.find(isNear);
    const group = known ?? { words: [], places: [] };
    if (known === undefined) groups.push(group);
    group.places.push(place);
    for (const [at, text] of texts.entries()) {
      if (byPlain.has(text)) continue;
      byPlain.set(text, group);
      group.words.push(...words.slice(at, at + 1));
    }
  }
  return groups.filter((group) => group.places.length > 1).map((group) => group.places);
}
