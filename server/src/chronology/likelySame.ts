import type { When } from '../import/chronology/readWhen.ts';
import { isNearlySame, plainText, type WordCounts, wordCounts } from './sameText.ts';

/** Something that happened, as far as it is looked at to find it twice. */
export interface Happening {
  readonly when: When | undefined;
  /** The date as it is written, for those that cannot be read. */
  readonly written: string;
  readonly what: string;
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

function groupsIn(places: readonly number[], all: readonly Happening[]): readonly (readonly number[])[] {
  const groups: { readonly words: WordCounts[]; readonly places: number[] }[] = [];
  const byPlain = new Map<string, (typeof groups)[number]>();
  for (const place of places) {
    const plain = plainText(all[place]?.what ?? '');
    const same = byPlain.get(plain);
    if (same !== undefined) {
      same.places.push(place);
      continue;
    }
    const words = wordCounts(places.length > MOST_ON_A_DAY ? '' : plain);
    const near = groups.find((group) => group.words.some((other) => isNearlySame(other, words)));
    const group = near ?? { words: [], places: [] };
    if (near === undefined) groups.push(group);
    group.words.push(words);
    group.places.push(place);
    if (plain !== '') byPlain.set(plain, group);
  }
  return groups.filter((group) => group.places.length > 1).map((group) => group.places);
}
