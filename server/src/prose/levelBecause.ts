import type { Level } from '../review/generated/frontMatterTypes.ts';
import { quoted, quotedPlaces } from './quoted.ts';
import type { TextContributions } from './textModel.ts';
import { LEVELS, levelFamilies, levelSigns, ofLevels, type ReadText, roleSign } from './textSigns.ts';

/** A family or a word that added less than this to the score is not worth a line. */
const WORTH_SAYING = 0.1;
const MOST = 3;

/** What a family of words for levels is called in front of an author. */
const NAMES: Readonly<Record<string, string>> = {
  'law and government': 'words for law and government',
  'between organisations': 'words for what lies between organisations',
  'decided at the top': 'words for what is decided at the top',
  'overseeing the work': 'words for overseeing the work',
  'seeing and thinking': 'words for what somebody saw and thought',
  treatment: 'words for treatment',
  'how the review was done': 'words for how the review was done',
  'what research says': 'words for what research says',
  'the family and its work': 'words for the family and its work',
  software: 'words for software',
};

/** What spoke for a passage's being about a level, and who else is named in it, in plain words. */
export function levelBecause(
  { words, signs }: ReadText,
  { signs: weights, words: spoken }: TextContributions,
): string[] {
  const seen = (sign: string) => (signs[levelSigns.indexOf(sign)] ?? 0) > 0;
  const weight = (sign: string) => weights[levelSigns.indexOf(sign)] ?? 0;
  const named = LEVELS.flatMap((level) => (seen(level) ? [namedAs(level, seen)] : []));
  const places = ofLevels.placesIn(words, 0, words.length);
  const families = levelFamilies
    .flatMap(({ id }, at) => {
      if (!seen(id) || Math.abs(weight(id)) < WORTH_SAYING) return [];
      const own = quotedPlaces(words, places, [at]);
      const name = NAMES[id] ?? id;
      return [{ of: weight(id), line: own === undefined ? name : `${name}: ${own}` }];
    })
    .sort((a, b) => Math.abs(b.of) - Math.abs(a.of));
  const speaking = families.filter(({ of }) => of > 0).map(({ line }) => line);
  const opposing = families.filter(({ of }) => of < 0).map(({ line }) => `against: ${line}`);
  const wording = speaking.length > 0 ? undefined : quoted(spoken.filter((word) => word.weight >= WORTH_SAYING));
  return [
    ...(named.length === 0 ? ['no level is named'] : named),
    ...speaking.slice(0, MOST),
    ...(wording === undefined ? [] : [wording]),
    ...opposing.slice(0, 2),
  ];
}

/** How a level is named: one that opens a sentence is what the passage is about, one in passing is not. */
function namedAs(level: Level, seen: (sign: string) => boolean): string {
  if (seen(roleSign(level, 'opens'))) return `opens a sentence: ${spelled(level)}`;
  if (seen(roleSign(level, 'further on'))) return `named: ${spelled(level)}`;
  return `named in passing: ${spelled(level)}`;
}

/** `firstLineManager` as words. */
function spelled(level: string): string {
  return level.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('first line', 'first-line');
}
