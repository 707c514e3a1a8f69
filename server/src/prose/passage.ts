import type { Span } from '../review/span.ts';
import { countCues } from './cueIndex.ts';
import { cues } from './cues.ts';
import { sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence of a passage, with the words `from` to `to` of the passage. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Sightings of each cue, by its place in `cues`. */
  readonly counts: Uint16Array;
}

/** A passage read for judging: its words, its sentences and the cues in them. */
export interface Passage {
  readonly words: readonly Word[];
  /** Sentences without a word are left out. */
  readonly sentences: readonly Sentence[];
  /** Sightings of each cue in the whole passage. */
  readonly counts: Uint16Array;
}

export function readPassage(text: string): Passage {
  const words = wordsOf(text);
  const sentences: Sentence[] = [];
  const counts = new Uint16Array(cues.length);
  let to = 0;
  for (const { start, end } of sentencesOf(text)) {
    const from = to;
    while (to < words.length && (words[to]?.at ?? 0) < end) to++;
    if (to === from) continue;
    const own = countCues(words, from, to);
    for (let cue = 0; cue < own.length; cue++) counts[cue] = (counts[cue] ?? 0) + (own[cue] ?? 0);
    sentences.push({ start, end, from, to, counts: own });
  }
  return { words, sentences, counts };
}
