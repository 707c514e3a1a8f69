import { codesOf, endOfWord, startOfWord } from './wordEnds.ts';
import { type WrittenWord, writtenWord } from './writtenWords.ts';

/** The words of a text in order, each with its place: two lists in step, as an object a word would be thrown away at once. */
export interface Words {
  readonly written: readonly WrittenWord[];
  /** Offsets in the text, UTF-16. */
  readonly starts: readonly number[];
}

/** A word of a text, in the form in which cues and weights know it. */
export interface Word {
  /** Lower case; numbers, years, months, days of the week and times by their kind: `<n>`, `<year>`, `<month>` … */
  readonly form: string;
  /** Offset in the text, UTF-16. */
  readonly at: number;
}

/** Reads the words of `text`. */
export function readWords(text: string): Words {
  const written: WrittenWord[] = [];
  const starts: number[] = [];
  const codes = codesOf(text);
  for (let start = startOfWord(codes, 0, text.length); start < text.length; ) {
    const end = endOfWord(codes, start);
    starts.push(start);
    written.push(writtenWord(codes, start, end));
    start = startOfWord(codes, end, text.length);
  }
  return { written, starts };
}

/** The words of `text`, in order. */
export function wordsOf(text: string): Word[] {
  const { written, starts } = readWords(text);
  return written.map(({ form }, index) => ({ form, at: starts[index] ?? 0 }));
}

/** How many words `text` has. */
export function wordCount(text: string): number {
  const codes = codesOf(text);
  let count = 0;
  for (let at = startOfWord(codes, 0, text.length); at < text.length; count++) {
    at = startOfWord(codes, endOfWord(codes, at), text.length);
  }
  return count;
}

/** How many stretches of a text stand between white space: near enough to its words, and much quicker to find. */
export function countWords(text: string): number {
  let count = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !inWord) count++;
    inWord = !isSpace;
  }
  return count;
}
