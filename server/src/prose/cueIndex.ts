import { cues } from './cues.ts';
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

const whole = new Map<string, Phrase[]>();
const stems: { readonly stem: string; readonly phrase: Phrase }[] = [];
for (const [cue, { phrases }] of cues.entries()) for (const phrase of phrases) add(cue, phrase);

function add(cue: number, written: string): void {
  const parts = written.split(' ');
  const not = parts.filter((part) => part.startsWith('!')).map((part) => numberOf(part.slice(1)));
  const [first = '', ...rest] = parts.filter((part) => !part.startsWith('!'));
  const phrase: Phrase = { cue, rest: rest.map(partOf), not: not.length === 0 ? undefined : new Set(not) };
  if (first.endsWith('*')) stems.push({ stem: first.slice(0, -1), phrase });
  else whole.set(first, [...(whole.get(first) ?? []), phrase]);
}

function partOf(written: string): Part {
  return written.endsWith('*')
    ? { number: -1, stem: written.slice(0, -1) }
    : { number: numberOf(written), stem: undefined };
}

const NONE: readonly Phrase[] = [];
/** What may start at a form, by the form's number. */
const starting: (readonly Phrase[] | undefined)[] = [];

function startingWith({ form, number }: WrittenWord): readonly Phrase[] {
  const seen = starting[number];
  if (seen !== undefined) return seen;
  const found = [
    ...(whole.get(form) ?? []),
    ...stems.filter(({ stem }) => form.startsWith(stem)).map(({ phrase }) => phrase),
  ];
  const phrases = found.length === 0 ? NONE : found;
  if (number < 0) return phrases;
  // Without gaps: an array with wide gaps is kept as a table, which is slow.
  while (starting.length < number) starting.push(undefined);
  starting[number] = phrases;
  return phrases;
}

/** A count for each cue: a plain list, as a typed array is two more objects to be made and collected. */
export function noSightings(): number[] {
  return new Array<number>(cues.length).fill(0);
}

/** How often each cue, by its place in `cues`, stands in the words `from` to `to`. */
export function countCues(words: readonly WrittenWord[], from: number, to: number): number[] {
  const counts = noSightings();
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (word === undefined) break;
    const phrases = startingWith(word);
    if (phrases === NONE) continue;
    let seen = -1;
    for (const phrase of phrases) {
      // Two phrases of one cue that begin at the same word are one sighting.
      if (phrase.cue !== seen && follows(phrase, words, at + 1, to)) {
        counts[phrase.cue] = (counts[phrase.cue] ?? 0) + 1;
        seen = phrase.cue;
      }
    }
  }
  return counts;
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
