import { keptByBlock } from '../review/blockMemo.ts';
import type { Span } from '../review/span.ts';
import { CueIndex } from './cueIndex.ts';
import { cues } from './cues.ts';
import { withoutMarks } from './marks.ts';
import { sentencesOf, sentencesOfBlock } from './sentences.ts';
import { readWords } from './words.ts';
import type { WrittenWord } from './writtenWords.ts';

/** A sentence of a passage, with the words `from` to `to` of the passage. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Sightings of each cue, by its place in `cues`. */
  readonly counts: readonly number[];
}

/** A passage read for judging: its words, its sentences and the cues in them. */
export interface Passage {
  readonly words: readonly WrittenWord[];
  /** Where each word begins in the text. */
  readonly starts: readonly number[];
  /** Sentences without a word are left out. */
  readonly sentences: readonly Sentence[];
  /** Sightings of each cue in the whole passage. */
  readonly counts: readonly number[];
}

/** Reads a text for judging. */
export function readPassage(text: string): Passage {
  return passageOf(text, sentencesOf(text));
}

/** The prose of a block, read once for all who judge it or look for words in it; kept while the block does not change. */
export const passageOfBlock = keptByBlock((content): Passage => {
  const { text, masked } = content;
  return masked.length === 0 ? passageOf(text, sentencesOfBlock(content)) : readPassage(withoutMarks(text, masked));
});

/** Finds the cues of passages. */
export const cueIndex = new CueIndex(cues);

function passageOf(text: string, spans: readonly Span[]): Passage {
  const { written: words, starts } = readWords(text);
  const sentences: Sentence[] = [];
  const counts = cueIndex.noSightings();
  let to = 0;
  for (const { start, end } of spans) {
    const from = to;
    while (to < words.length && (starts[to] ?? 0) < end) to++;
    if (to === from) continue;
    const own = cueIndex.countIn(words, from, to);
    for (let cue = 0; cue < own.length; cue++) counts[cue] = (counts[cue] ?? 0) + (own[cue] ?? 0);
    sentences.push({ start, end, from, to, counts: own });
  }
  return { words, starts, sentences, counts };
}
