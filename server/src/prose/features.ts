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

/** How the sentences of a passage differ. `sentences` gives the likelihoods of each, in the order of `sentenceKinds`. */
export function shapeOf(sentences: readonly (readonly number[])[]): number[] {
  const tells = fallingLogs(sentences, 0);
  const explains = fallingLogs(sentences, 1);
  const neither = fallingLogs(sentences, 2);
  const count = Math.max(1, sentences.length);
  let explaining = 0;
  let other = 0;
  for (const likely of sentences) {
    if ((likely[1] ?? 0) > (likely[0] ?? 0)) explaining++;
    if ((likely[2] ?? 0) > 0.5) other++;
  }
  const shape = [
    mean(explains),
    most(explains),
    least(explains),
    secondMost(explains),
    mean(tells),
    most(tells),
    least(tells),
    secondMost(tells),
    mean(neither),
    most(neither),
    least(neither),
    Math.log(count),
    explaining / count,
    other / count,
  ];
  for (let at = 0; at < shape.length; at++) shape[at] = (shape[at] ?? 0) / 2;
  return shape;
}

/** The logarithms of the likelihoods of one kind, the highest first. */
function fallingLogs(sentences: readonly (readonly number[])[], kind: number): Float64Array {
  const logs = new Float64Array(sentences.length);
  for (let at = 0; at < logs.length; at++) logs[at] = Math.log((sentences[at]?.[kind] ?? 0) + 1e-3);
  return logs.sort().reverse();
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}

function most(falling: Float64Array): number {
  return falling[0] ?? -5;
}

function least(falling: Float64Array): number {
  return falling[falling.length - 1] ?? -5;
}

function secondMost(falling: Float64Array): number {
  return falling[1] ?? most(falling);
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
