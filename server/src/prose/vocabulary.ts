import { numberOf, type WrittenWord } from './writtenWords.ts';

/** What has a weight and begins with a word. */
interface Entry {
  /** The number of the single word, -1 where only pairs that begin with it are known. */
  one: number;
  /** The numbers of pairs by the number of their second word's form. */
  readonly pairs: Map<number, number>;
}

/** Words and pairs of words (`a b`) that have weights, each with its number. */
export class Vocabulary {
  /** By the numbers of their forms. */
  readonly #entries: (Entry | undefined)[] = [];
  /** For each term the search that last found it: quicker than a set for each search. */
  readonly #lastFound: Float64Array;
  #searches = 0;

  constructor(terms: Iterable<string>) {
    let number = 0;
    for (const term of terms) {
      const [first = '', second] = term.split(' ');
      const entry = this.#entryOf(numberOf(first));
      if (second === undefined) entry.one = number;
      else entry.pairs.set(numberOf(second), number);
      number++;
    }
    this.#lastFound = new Float64Array(number);
  }

  #entryOf(form: number): Entry {
    // Without gaps, so that a look-up stays a look at one place.
    while (this.#entries.length <= form) this.#entries.push(undefined);
    const entry = this.#entries[form] ?? { one: -1, pairs: new Map<number, number>() };
    this.#entries[form] = entry;
    return entry;
  }

  /** The numbers of the known terms in the words `from` to `to`, each once. */
  termsIn(words: readonly WrittenWord[], from: number, to: number): number[] {
    const found: number[] = [];
    const search = ++this.#searches;
    for (let at = from; at < to; at++) {
      const number = words[at]?.number ?? -1;
      const entry = number < 0 ? undefined : this.#entries[number];
      if (entry === undefined) continue;
      if (entry.one >= 0) this.#note(entry.one, search, found);
      if (at + 1 >= to || entry.pairs.size === 0) continue;
      const pair = entry.pairs.get(words[at + 1]?.number ?? -1);
      if (pair !== undefined) this.#note(pair, search, found);
    }
    return found;
  }

  /** Every term of some lists of terms, each once. */
  union(lists: readonly (readonly number[])[]): number[] {
    const found: number[] = [];
    const search = ++this.#searches;
    for (const list of lists) for (const term of list) this.#note(term, search, found);
    return found;
  }

  #note(term: number, search: number, found: number[]): void {
    if (this.#lastFound[term] === search) return;
    this.#lastFound[term] = search;
    found.push(term);
  }
}
