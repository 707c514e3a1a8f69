import type { Level } from '../review/generated/frontMatterTypes.ts';
import { CueIndex } from './cueIndex.ts';
import { atLevelFamilies } from './cues/atLevels.ts';
import { noLevelFamilies } from './cues/atNoLevel.ts';
import type { WordFamily } from './cues/cue.ts';
import { cues } from './cues.ts';
import { type LevelRole, levelRoles } from './levelRoles.ts';
import { levelMentions } from './levels.ts';
import { readPassage } from './passage.ts';
import { countSigns, recommendationFamilies, recommendationSigns } from './recommendationSigns.ts';
import type { WrittenWord } from './writtenWords.ts';

export { recommendationFamilies, recommendationSigns };

/** What a recommendation is judged to be. */
export const recommendationKinds = ['weak', 'strong'] as const;

/** The level of the system that a passage is about. */
export const levelKinds = ['practitioner', 'first-line manager', 'senior', 'partnership', 'national', 'none'] as const;

/** A text read for a judgement: its words, and how often each sign stands in it. */
export interface ReadText {
  readonly words: readonly WrittenWord[];
  readonly signs: readonly number[];
}

/** Finds the families of words of a recommendation. */
export const asking = new CueIndex(recommendationFamilies);

export function readRecommendation(text: string): ReadText {
  const passage = readPassage(text);
  return { words: passage.words, signs: countSigns(passage, asking) };
}

export const LEVELS: readonly Level[] = [
  'practitioner',
  'firstLineManager',
  'middleManager',
  'seniorManager',
  'executive',
  'partnership',
  'national',
];
const ROLES: readonly LevelRole[] = ['opens', 'in passing', 'further on'];
/** The families of words by which a level is judged. */
export const levelFamilies: readonly WordFamily[] = [...atLevelFamilies, ...noLevelFamilies];
/** Finds the families of words for levels. */
export const ofLevels = new CueIndex(levelFamilies);

/** The names of the signs of a level, in the order in which `readLevel` counts them. */
export const levelSigns: readonly string[] = [
  ...LEVELS,
  ...ROLES.flatMap((role) => LEVELS.map((level) => roleSign(level, role))),
  ...LEVELS.map((level) => `${level} goes on`),
  ...LEVELS.map((level) => `${level} is named first`),
  ...LEVELS.map((level) => `${level} in the first sentence`),
  ...LEVELS.map((level) => `${level} in the last sentence`),
  'nobody is named',
  ...levelFamilies.map(({ id }) => id),
  ...cues.map(({ id }) => id),
];

/** The name of the sign that a level plays a part in a sentence. */
export function roleSign(level: Level, role: LevelRole): string {
  return `${level} ${role}`;
}

export function readLevel(text: string): ReadText {
  const passage = readPassage(text);
  const { words, counts, sentences } = passage;
  const { named, goesOn } = levelRoles(passage, levelMentions(text));
  const [first] = named;
  const last = sentences.length - 1;
  const count = (wanted: (each: (typeof named)[number]) => boolean) => named.filter(wanted).length;
  const signs = [
    ...LEVELS.map((level) => count((each) => each.level === level)),
    ...ROLES.flatMap((role) => LEVELS.map((level) => count((each) => each.level === level && each.role === role))),
    ...LEVELS.map((level) => goesOn.filter((each) => each === level).length),
    ...LEVELS.map((level) => Number(first?.level === level)),
    ...LEVELS.map((level) => count((each) => each.level === level && each.sentence === 0)),
    ...LEVELS.map((level) => count((each) => each.level === level && each.sentence === last)),
    Number(first === undefined),
    ...ofLevels.countIn(words, 0, words.length),
    ...counts,
  ];
  return { words, signs };
}
