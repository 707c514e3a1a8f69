import type { Level } from '../review/generated/frontMatterTypes.ts';
import { CueIndex } from './cueIndex.ts';
import { askingCues } from './cues/asking.ts';
import { cues } from './cues.ts';
import { levelMentions } from './levels.ts';
import { readPassage } from './passage.ts';
import type { WrittenWord } from './writtenWords.ts';

/** What a recommendation is judged to be. */
export const recommendationKinds = ['weak', 'strong'] as const;

/** The level of the system that a passage is about. */
export const levelKinds = ['practitioner', 'first-line manager', 'senior', 'partnership', 'national', 'none'] as const;

/** A text read for a judgement: its words, and how often each sign stands in it. */
export interface ReadText {
  readonly words: readonly WrittenWord[];
  readonly signs: readonly number[];
}

const LEVELS: readonly Level[] = [
  'practitioner',
  'firstLineManager',
  'middleManager',
  'seniorManager',
  'executive',
  'partnership',
  'national',
];
const asking = new CueIndex(askingCues);

/** The names of the signs of a recommendation, in the order in which `readRecommendation` counts them. */
export const recommendationSigns: readonly string[] = askingCues.map(({ id }) => id);

/** The names of the signs of a level, in the order in which `readLevel` counts them. */
export const levelSigns: readonly string[] = [...LEVELS, 'first named', ...cues.map(({ id }) => id)];

export function readRecommendation(text: string): ReadText {
  const { words } = readPassage(text);
  return { words, signs: asking.countIn(words, 0, words.length) };
}

export function readLevel(text: string): ReadText {
  const { words, counts } = readPassage(text);
  const named = levelMentions(text).flatMap(({ levels }) => levels);
  const [first] = named;
  return {
    words,
    signs: [
      ...LEVELS.map((level) => named.filter((each) => each === level).length),
      first === undefined ? 0 : LEVELS.indexOf(first) + 1,
      ...counts,
    ],
  };
}
