import { cues } from './cues.ts';
import type { Word } from './words.ts';

interface Phrase {
  readonly cue: number;
  /** The words after the first. */
  readonly rest: readonly string[];
  readonly not: ReadonlySet<string> | undefined;
}

const whole = new Map<string, Phrase[]>();
const stems: { readonly stem: string; readonly phrase: Phrase }[] = [];
for (const [cue, { phrases }] of cues.entries()) for (const phrase of phrases) add(cue, phrase);

function add(cue: number, written: string): void {
  const parts = written.split(' ');
  const not = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  const [first = '', ...rest] = parts.filter((part) => !part.startsWith('!'));
  const phrase: Phrase = { cue, rest, not: not.length === 0 ? undefined : new Set(not) };
  if (first.endsWith('*')) stems.push({ stem: first.slice(0, -1), phrase });
  else whole.set(first, [...(whole.get(first) ?? []), phrase]);
}

const NONE: readonly Phrase[] = [];
/** What may start at a form, by the form's number. */
const starting: (readonly Phrase[] | undefined)[] = [];

function startingWith({ form, number }: Word): readonly Phrase[] {
  const seen = starting[number];
  if (seen !== undefined) return seen;
  const found = [
    ...(whole.get(form) ?? []),
    ...stems.filter(({ stem }) => form.startsWith(stem)).map(({ phrase }) => phrase),
  ];
  const phrases = found.length === 0 ? NONE : found;
  if (number >= 0) starting[number] = phrases;
  return phrases;
}

/** How often each cue, by its place in `cues`, stands in the words `from` to `to`. */
export function countCues(words: readonly Word[], from: number, to: number): Uint16Array {
  const counts = new Uint16Array(cues.length);
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

function follows({ rest, not }: Phrase, words: readonly Word[], from: number, to: number): boolean {
  let at = from;
  for (const part of rest) {
    if (at >= to) return false;
    const form = words[at]?.form ?? '';
    if (part !== form && !(part.endsWith('*') && form.startsWith(part.slice(0, -1)))) return false;
    at++;
  }
  return not === undefined || at >= to || !not.has(words[at]?.form ?? '');
}
