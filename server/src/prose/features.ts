/** What the weights are multiplied with. The training script and the judgement share this file, so they cannot differ. */

/** What a sentence is judged to do. */
export const sentenceKinds = ['tells', 'explains', 'neither'] as const;

/** What a passage is judged to be. */
export const passageKinds = ['chronology', 'analysis', 'mixed', 'neither'] as const;

/** How strongly each term of a text with `count` known terms counts: long and short texts weigh the same. */
export function termStrength(count: number): number {
  return 2 / Math.sqrt(Math.max(4, count));
}

/** A number of sightings, damped. */
export function cueStrength(count: number): number {
  return DAMPED[count] ?? Math.log1p(count);
}

/** Nearly all counts are this small, and a look at a table is quicker than a logarithm. */
const DAMPED = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** Sightings of cues, damped. */
export function cueStrengths(counts: readonly number[]): number[] {
  return counts.map(cueStrength);
}

/** A number of sightings for every 20 of `words` words. */
export function cueRate(count: number, words: number): number {
  return (count / Math.max(1, words)) * 20;
}

/** Sightings of cues for every 20 words. */
export function cueRates(counts: readonly number[], words: number): number[] {
  return counts.map((count) => cueRate(count, words));
}

/** Scores as likelihoods that add up to 1. */
export function likelihoods(scores: ArrayLike<number>): number[] {
  let highest = Number.NEGATIVE_INFINITY;
  for (let kind = 0; kind < scores.length; kind++) highest = Math.max(highest, scores[kind] ?? 0);
  const powers: number[] = [];
  let sum = 0;
  for (let kind = 0; kind < scores.length; kind++) {
    const power = Math.exp((scores[kind] ?? 0) - highest);
    powers.push(power);
    sum += power;
  }
  for (let kind = 0; kind < powers.length; kind++) powers[kind] = (powers[kind] ?? 0) / sum;
  return powers;
}
