import data from '../../../schemas/judgement-texts.json';
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
  const { words, signs } = readRecommendation(text);
  const label = best(recommendationKinds, recommendations.weigh(words, signs));
  return { label, because: recommendationSigns.map((sign, at) => `${signs[at] === 0 ? 'not seen' : 'seen'}: ${sign}`) };
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
  const named = levelSigns
    .slice(0, 7)
    .flatMap((level, at) => ((signs[at] ?? 0) > 0 ? [`named: ${spelled(level)}`] : []));
  return { label, because: named.length === 0 ? ['no level is named'] : named };
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
