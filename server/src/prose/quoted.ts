import { type SpokenWord, writtenAs } from './contributions.ts';
import type { PlaceOfCue } from './cueIndex.ts';
import { isTelling } from './smallWords.ts';
import type { WrittenWord } from './writtenWords.ts';

const MOST_QUOTED = 2;

/**
 * "the words “caseload”, “rota”": the first of some words that say something by themselves, as the author wrote them. No
 * two of them share a word. Undefined where none does.
 */
export function quoted(words: readonly SpokenWord[]): string | undefined {
  const chosen: SpokenWord[] = [];
  for (const word of words) {
    if (chosen.length === MOST_QUOTED) break;
    if (!isTelling(word.term) || chosen.some(({ term }) => share(term, word.term))) continue;
    chosen.push(word);
  }
  if (chosen.length === 0) return undefined;
  return `the words ${chosen.map(({ written }) => `“${written}”`).join(', ')}`;
}

function share(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
}

/** The author's own words where some cues stand: the first two that differ, in quotation marks. Undefined where none does. */
export function quotedPlaces(
  words: readonly WrittenWord[],
  places: readonly PlaceOfCue[],
  cues: readonly number[],
): string | undefined {
  const own: string[] = [];
  let end = 0;
  for (const { cue, from, to } of places) {
    if (!cues.includes(cue) || from < end || own.length === MOST_QUOTED) continue;
    const written = `“${writtenAs(words, from, to)}”`;
    if (own.some((other) => other.toLowerCase() === written.toLowerCase())) continue;
    own.push(written);
    end = to;
  }
  return own.length === 0 ? undefined : own.join(', ');
}
