import type { Word } from './words.ts';

interface Entry {
  /** The number of the single word, -1 where only pairs that begin with it are known. */
  one: number;
  readonly pairs: Map<string, number>;
}

const NOT_KNOWN: Entry = { one: -1, pairs: new Map() };

/** Words and pairs of words (`a b`) that have weights, each with its number. */
export class Vocabulary {
  readonly #entries = new Map<string, Entry>();
  /** The entries by the numbers of their forms, as far as these were asked for. */
  readonly #byNumber: Entry[] = [];
  /** For each term the search that last found it: quicker than a set for each search. */
  readonly #lastFound: Float64Array;
  #searches = 0;

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
    this.#lastFound = new Float64Array(number);
  }

  /** The numbers of the known terms in the words `from` to `to`, each once. */
  termsIn(words: readonly Word[], from: number, to: number): number[] {
    const found: number[] = [];
    const search = ++this.#searches;
    const note = (term: number) => {
      if (term < 0 || this.#lastFound[term] === search) return;
      this.#lastFound[term] = search;
      found.push(term);
    };
    for (let at = from; at < to; at++) {
      const word = words[at];
      const entry = word === undefined ? undefined : this.#entryOf(word);
      if (entry === undefined) continue;
      note(entry.one);
      if (at + 1 < to && entry.pairs.size > 0) note(entry.pairs.get(words[at + 1]?.form ?? '') ?? -1);
    }
    return found;
  }

  #entryOf({ form, number }: Word): Entry | undefined {
    const seen = this.#byNumber[number];
    if (seen !== undefined) return seen === NOT_KNOWN ? undefined : seen;
    const entry = this.#entries.get(form);
    if (number >= 0) this.#byNumber[number] = entry ?? NOT_KNOWN;
    return entry;
  }

  /** Every term of some lists of terms, each once. */
  union(lists: readonly (readonly number[])[]): number[] {
    const found: number[] = [];
    const search = ++this.#searches;
    for (const list of lists) {
      for (const term of list) {
        if (this.#lastFound[term] === search) continue;
        this.#lastFound[term] = search;
        found.push(term);
      }
    }
    return found;
  }
}
