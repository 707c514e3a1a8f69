/** Two texts that say nearly the same share so much of their words: 1 for all of them. */
const NEARLY = 0.8;
/** Of fewer words it cannot be told. */
const FEWEST_WORDS = 3;

/** The words of a text alone, in small letters: what is left when nothing but the writing differs. */
export function plainText(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** How often each word of a plain text is in it. */
export interface WordCounts {
  readonly plain: string;
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

export function wordCounts(plain: string): WordCounts {
  const counts = new Map<string, number>();
  const words = plain === '' ? [] : plain.split(' ');
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { plain, total: words.length, counts };
}

/** True for the same words, or nearly the same in any order. */
export function isNearlySame(a: WordCounts, b: WordCounts): boolean {
  if (a.plain === b.plain) return a.plain !== '';
  const [few, many] = a.total < b.total ? [a, b] : [b, a];
  // The most that texts of such different lengths could share is looked at first: it costs nothing.
  if (few.total < FEWEST_WORDS || 2 * few.total < NEARLY * (a.total + b.total)) return false;
  let shared = 0;
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0);
  return 2 * shared >= NEARLY * (a.total + b.total);
}
