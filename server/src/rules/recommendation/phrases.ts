import type { Word } from '../../prose/words.ts';

/** Words that may stand where a phrase has `~`. */
const GAP = 6;

/**
 * Phrases of words as `wordsOf` gives them, ready to be looked for. `~` stands for up to six words of
 * any kind, and a word that begins with `!` must not follow.
 */
export class Phrases {
  readonly #whole = new Map<string, (readonly string[])[]>();

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ');
      this.#whole.set(first, [...(this.#whole.get(first) ?? []), rest]);
    }
  }

  /** The place after the longest phrase that begins at `at` and ends before `to`; undefined where none does. */
  endAt(words: readonly Word[], at: number, to: number): number | undefined {
    const form = words[at]?.form;
    if (form === undefined || at >= to) return undefined;
    let longest: number | undefined;
    const take = (rest: readonly string[]) => {
      const end = endOf(rest, 0, words, at + 1, to);
      if (end !== undefined && (longest === undefined || end > longest)) longest = end;
    };
    for (const rest of this.#whole.get(form) ?? []) take(rest);
    return longest;
  }

  /** The first phrase that begins at or after `from`. */
  find(words: readonly Word[], from: number, to: number): { readonly from: number; readonly to: number } | undefined {
    for (let at = from; at < to; at++) {
      const end = this.endAt(words, at, to);
      if (end !== undefined) return { from: at, to: end };
    }
    return undefined;
  }
}

/** Where the parts from `part` on end when they are looked for from word `at` on. */
function endOf(
  parts: readonly string[],
  part: number,
  words: readonly Word[],
  at: number,
  to: number,
): number | undefined {
  const wanted = parts[part];
  if (wanted === undefined) return at;
  if (wanted === '~') {
    for (let next = at; next <= at + GAP && next < to; next++) {
      const end = endOf(parts, part + 1, words, next, to);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const form = at < to ? words[at]?.form : undefined;
  if (wanted.startsWith('!')) return wanted.slice(1) === form ? undefined : endOf(parts, part + 1, words, at, to);
  return wanted === form ? endOf(parts, part + 1, words, at + 1, to) : undefined;
}
