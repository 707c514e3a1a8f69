/** What the weights are multiplied with. The training script and the judgement share this file, so they cannot differ. */

/** What a sentence is judged to do. */
export const sentenceKinds = ['tells', 'explains', 'neither'] as const;

/** What a passage is judged to be. */
export const passageKinds = ['chronology', 'analysis', 'mixed', 'neither'] as const;

/** The names of what `shapeOf` gives, in its order. */
export const shapeNames = [
  'explains on average',
  'explains most',
  'explains least',
  'explains second most',
  'tells on average',
  'tells most',
  'tells least',
  'tells second most',
  'neither on average',
  'neither most',
  'neither least',
  'length in sentences',
  'share that explains',
  'share that does neither',
] as const;

/** How strongly each term of a text with `count` known terms counts: long and short texts weigh the same. */
export function termStrength(count: number): number {
  return 2 / Math.sqrt(Math.max(4, count));
}

/** Sightings of cues, damped. */
export function cueStrengths(counts: Uint16Array): number[] {
  const strengths = new Array<number>(counts.length);
  for (let at = 0; at < counts.length; at++) strengths[at] = counts[at] === 0 ? 0 : Math.log1p(counts[at] ?? 0);
  return strengths;
}

/** Sightings of cues for every 20 words. */
export function cueRates(counts: Uint16Array, words: number): number[] {
  const rates = new Array<number>(counts.length);
  for (let at = 0; at < counts.length; at++) rates[at] = ((counts[at] ?? 0) / Math.max(1, words)) * 20;
  return rates;
}

/** How the sentences of a passage differ. `sentences` gives the likelihoods of each, in the order of `sentenceKinds`. */
export function shapeOf(sentences: readonly (readonly number[])[]): number[] {
  const logs = (kind: number) => sentences.map((likely) => Math.log((likely[kind] ?? 0) + 1e-3)).sort((a, b) => b - a);
  const [tells, explains, neither] = [logs(0), logs(1), logs(2)];
  const count = Math.max(1, sentences.length);
  const share = (test: (likely: readonly number[]) => boolean) => sentences.filter(test).length / count;
  return [
    mean(explains),
    ...ends(explains),
    mean(tells),
    ...ends(tells),
    mean(neither),
    ...ends(neither).slice(0, 2),
    Math.log(count),
    share(([telling = 0, explaining = 0]) => explaining > telling),
    share(([, , other = 0]) => other > 0.5),
  ].map((value) => value / 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The most, the least and the second most of values that fall. */
function ends(values: readonly number[]): number[] {
  return [values[0] ?? -5, values.at(-1) ?? -5, values[1] ?? values[0] ?? -5];
}

/** Scores as likelihoods that add up to 1. */
export function likelihoods(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
