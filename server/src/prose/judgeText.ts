import data from '../../../schemas/judgement-texts.json';
import type { Level } from '../review/generated/frontMatterTypes.ts';
import { askingCues } from './cues/asking.ts';
import { seeingFamilies } from './cues/seeing.ts';
import { TextModel, type TextWeights } from './textModel.ts';
import {
  LEVELS,
  levelFamilies,
  levelKinds,
  levelSigns,
  readLevel,
  readRecommendation,
  recommendationKinds,
  recommendationSigns,
  roleSign,
} from './textSigns.ts';

/** A label with what spoke for it, in plain words. */
export interface TextJudgement<Label extends string> {
  readonly label: Label;
  readonly because: readonly string[];
}

const recommendations = new TextModel(data.recommendation as TextWeights, recommendationSigns);
const levels = new TextModel(data.level as TextWeights, levelSigns);

/** What a recommendation should have, or must not be: worth saying also where it is not seen. */
const LOOKED_FOR: ReadonlySet<string> = new Set(
  [...askingCues, ...seeingFamilies].map(({ id }) => id).filter((id) => id !== 'who is asked'),
);

/** Whether a recommendation has a specific act, an owner, a time and a way to see whether it worked. */
export function judgeRecommendation(text: string): TextJudgement<(typeof recommendationKinds)[number]> {
  const { words, signs } = readRecommendation(text);
  const label = best(recommendationKinds, recommendations.weigh(words, signs));
  const because = recommendationSigns.flatMap((sign, at) => {
    if ((signs[at] ?? 0) > 0) return [`seen: ${sign}`];
    return LOOKED_FOR.has(sign) ? [`not seen: ${sign}`] : [];
  });
  return { label, because };
}

/** How likely it is, from 0 to 1, that a recommendation is weak. */
export function likelyWeak(text: string): number {
  const { words, signs } = readRecommendation(text);
  return recommendations.weigh(words, signs)[recommendationKinds.indexOf('weak')] ?? 0;
}

/** Which level of the system a passage is about. */
export function judgeLevel(text: string): TextJudgement<(typeof levelKinds)[number]> {
  const { words, signs } = readLevel(text);
  const label = best(levelKinds, levels.weigh(words, signs));
  const seen = (sign: string) => (signs[levelSigns.indexOf(sign)] ?? 0) > 0;
  const named = LEVELS.flatMap((level) => (seen(level) ? [namedAs(level, seen)] : []));
  const full = levelFamilies.flatMap(({ id }) => (seen(id) ? [`words of: ${id}`] : []));
  return { label, because: [...(named.length === 0 ? ['no level is named'] : named), ...full] };
}

/** How a level is named: one that opens a sentence is what the passage is about, one in passing is not. */
function namedAs(level: Level, seen: (sign: string) => boolean): string {
  if (seen(roleSign(level, 'opens'))) return `opens a sentence: ${spelled(level)}`;
  if (seen(roleSign(level, 'further on'))) return `named: ${spelled(level)}`;
  return `named in passing: ${spelled(level)}`;
}

/** How likely it is that a passage is about each level, from 0 to 1, in the order of `levelKinds`. */
export function likelyLevels(text: string): readonly number[] {
  const { words, signs } = readLevel(text);
  return levels.weigh(words, signs);
}

function best<T extends string>(kinds: readonly [T, ...T[]], likely: readonly number[]): T {
  return kinds[likely.indexOf(Math.max(...likely))] ?? kinds[0];
}

/** `firstLineManager` as words. */
function spelled(level: string): string {
  return level.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
