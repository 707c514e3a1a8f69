import data from '../../../schemas/judgement-texts.json';
import { levelBecause } from './levelBecause.ts';
import { recommendationBecause } from './recommendationBecause.ts';
import { TextModel, type TextWeights } from './textModel.ts';
import {
  levelKinds,
  levelSigns,
  readLevel,
  readRecommendation,
  recommendationKinds,
  recommendationSigns,
} from './textSigns.ts';

/** A label with what spoke for it, in plain words. */
export interface TextJudgement<Label extends string> {
  readonly label: Label;
  readonly because: readonly string[];
}

const recommendations = new TextModel(data.recommendation as TextWeights, recommendationSigns);
const levels = new TextModel(data.level as TextWeights, levelSigns);

/** Whether a recommendation has a specific act, an owner, a time and a way to see whether it worked. */
export function judgeRecommendation(text: string): TextJudgement<(typeof recommendationKinds)[number]> {
  const read = readRecommendation(text);
  const label = best(recommendationKinds, recommendations.weigh(read.words, read.signs));
  const kind = recommendationKinds.indexOf(label);
  return {
    label,
    because: recommendationBecause(label, read, recommendations.contributionsTo(kind, read.words, read.signs)),
  };
}

/** How likely it is, from 0 to 1, that a recommendation is weak. */
export function likelyWeak(text: string): number {
  const { words, signs } = readRecommendation(text);
  return recommendations.weigh(words, signs)[recommendationKinds.indexOf('weak')] ?? 0;
}

/** Which level of the system a passage is about. */
export function judgeLevel(text: string): TextJudgement<(typeof levelKinds)[number]> {
  const read = readLevel(text);
  const label = best(levelKinds, levels.weigh(read.words, read.signs));
  const kind = levelKinds.indexOf(label);
  return { label, because: levelBecause(read, levels.contributionsTo(kind, read.words, read.signs)) };
}

/** How likely it is that a passage is about each level, from 0 to 1, in the order of `levelKinds`. */
export function likelyLevels(text: string): readonly number[] {
  const { words, signs } = readLevel(text);
  return levels.weigh(words, signs);
}

function best<T extends string>(kinds: readonly [T, ...T[]], likely: readonly number[]): T {
  return kinds[likely.indexOf(Math.max(...likely))] ?? kinds[0];
}
