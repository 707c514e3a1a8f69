import type { Word } from './words.ts';

interface Entry {
  /** The number of the single word, -1 where only pairs that begin with it are known. */
  one: number;
  readonly pairs: Map<string, number>;
}

/** Words and pairs of words (`a b`) that have weights, each with its number. */
export class Vocabulary {
  readonly #entries = new Map<string, Entry>();

  constructor(terms: Iterable<string>) {
    let number = 0;
    for (const term of terms) {
      const [first = '', second] = term.split(' ');
      let entry = this.#entries.get(first);
      if (entry === undefined) {
        entry = { one: -1, pairs: new Map() };
        this.#entries.set(first, entry);
      }
      if (second === undefined) entry.one = number;
      else entry.pairs.set(second, number);
      number++;
    }
  }

  /** The numbers of the known terms in the words `from` to `to`, each once. */
  termsIn(words: readonly Word[], from: number, to: number): number[] {
    const found = new Set<number>();
    for (let at = from; at < to; at++) {
      const entry = this.#entries.get(words[at]?.form ?? '');
      if (entry === undefined) continue;
      if (entry.one >= 0) found.add(entry.one);
      if (at + 1 === to || entry.pairs.size === 0) continue;
      const pair = entry.pairs.get(words[at + 1]?.form ?? '');
      if (pair !== undefined) found.add(pair);
    }
    return [...found];
  }
}
