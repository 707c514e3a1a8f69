import { numberOf, type WrittenWord } from './writtenWords.ts';

/** A word of a phrase: one form by its number, or every form that begins with a stem. */
interface Part {
  readonly number: number;
  readonly stem: string | undefined;
}

interface Phrase {
  readonly cue: number;
  /** The words after the first. */
  readonly rest: readonly Part[];
  /** The numbers of forms that must not follow. */
  readonly not: ReadonlySet<number> | undefined;
}

const NONE: readonly Phrase[] = [];

/** Finds the phrases of a list of cues in the words of a text. */
export class CueIndex {
  readonly #size: number;
  readonly #whole = new Map<string, Phrase[]>();
  readonly #stems: { readonly stem: string; readonly phrase: Phrase }[] = [];
  /** What may start at a form, by the form's number. */
  readonly #starting: (readonly Phrase[] | undefined)[] = [];

  constructor(cues: readonly { readonly phrases: readonly string[] }[]) {
    this.#size = cues.length;
    for (const [cue, { phrases }] of cues.entries()) for (const phrase of phrases) this.#add(cue, phrase);
  }

  #add(cue: number, written: string): void {
    const parts = written.split(' ');
    const not = parts.filter((part) => part.startsWith('!')).map((part) => numberOf(part.slice(1)));
    const [first = '', ...rest] = parts.filter((part) => !part.startsWith('!'));
    const phrase: Phrase = { cue, rest: rest.map(partOf), not: not.length === 0 ? undefined : new Set(not) };
    if (first.endsWith('*')) this.#stems.push({ stem: first.slice(0, -1), phrase });
    else this.#whole.set(first, [...(this.#whole.get(first) ?? []), phrase]);
  }

  #startingWith({ form, number }: WrittenWord): readonly Phrase[] {
    const starting = this.#starting;
    const seen = starting[number];
    if (seen !== undefined) return seen;
    const found = [
      ...(this.#whole.get(form) ?? []),
      ...this.#stems.filter(({ stem }) => form.startsWith(stem)).map(({ phrase }) => phrase),
    ];
    const phrases = found.length === 0 ? NONE : found;
    if (number < 0) return phrases;
    // Without gaps: an array with wide gaps is kept as a table, which is slow.
    while (starting.length < number) starting.push(undefined);
    starting[number] = phrases;
    return phrases;
  }

  /** A count for each cue: a plain list, as a typed array is two more objects to be made and collected. */
  noSightings(): number[] {
    return new Array<number>(this.#size).fill(0);
  }

  /** How often each cue, by its place in the list, stands in the words `from` to `to`. */
  countIn(words: readonly WrittenWord[], from: number, to: number): number[] {
    const counts = this.noSightings();
    // "4 March 2026" is one date, though "4 March" and "March 2026" are phrases of it.
    const ends = this.noSightings();
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (word === undefined) break;
      const phrases = this.#startingWith(word);
      if (phrases === NONE) continue;
      for (const phrase of phrases) {
        const { cue } = phrase;
        if (!follows(phrase, words, at + 1, to)) continue;
        if ((ends[cue] ?? 0) <= at) counts[cue] = (counts[cue] ?? 0) + 1;
        ends[cue] = Math.max(ends[cue] ?? 0, at + 1 + phrase.rest.length);
      }
    }
    return counts;
  }

  /** Where each cue stands in the words `from` to `to`, as places among these words: the last one excluded. */
  placesIn(words: readonly WrittenWord[], from: number, to: number): PlaceOfCue[] {
    const places: PlaceOfCue[] = [];
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (word === undefined) break;
      for (const phrase of this.#startingWith(word)) {
        const before = places.at(-1);
        const isSame = before?.cue === phrase.cue && before.from === at;
        if (!isSame && follows(phrase, words, at + 1, to)) {
          places.push({ cue: phrase.cue, from: at, to: at + 1 + phrase.rest.length });
        }
      }
    }
    return places;
  }
}

/** A sighting of a cue in the words `from` to `to`, by the cue's place in the list. */
export interface PlaceOfCue {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

function partOf(written: string): Part {
  return written.endsWith('*')
    ? { number: -1, stem: written.slice(0, -1) }
    : { number: numberOf(written), stem: undefined };
}

function follows({ rest, not }: Phrase, words: readonly WrittenWord[], from: number, to: number): boolean {
  let at = from;
  for (const { number, stem } of rest) {
    const word = at < to ? words[at] : undefined;
    if (word === undefined) return false;
    if (stem === undefined ? word.number !== number : !word.form.startsWith(stem)) return false;
    at++;
  }
  const next = not === undefined || at >= to ? undefined : words[at];
  return next === undefined || not?.has(next.number) !== true;
}
