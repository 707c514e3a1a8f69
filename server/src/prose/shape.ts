/** How the sentences of a passage differ: a passage that does two things is seen by this, not by its words alone. */

/** Likelihoods in the order of `sentenceKinds`: tells, explains, neither. */
type Likely = readonly number[];

/** Keeps a sentence of which the judgement is sure from outweighing all others. */
const LEAST = 1e-3;

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
  'first sentence explains',
  'last sentence explains',
  'later half explains more',
  'changes between telling and explaining',
  'how far sentences differ',
  'both tells and explains',
  'no sentence explains',
  'no sentence tells',
] as const;

/** How a passage is shaped, from the likelihoods of its sentences. */
export function shapeOf(sentences: readonly Likely[]): number[] {
  return [...rangeOf(sentences), ...orderOf(sentences)];
}

/** How strongly sentences do each thing: on average, the most, the least. */
function rangeOf(sentences: readonly Likely[]): number[] {
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
  const range = [
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
  for (let at = 0; at < range.length; at++) range[at] = (range[at] ?? 0) / 2;
  return range;
}

/** Where in the passage sentences explain, and whether some tell while others explain. */
function orderOf(sentences: readonly Likely[]): number[] {
  const leans = sentences.map((likely) => leaning(likely));
  const count = leans.length;
  if (count === 0) return [0, 0, 0, 0, 0, 0, 0, 0];
  const half = Math.max(1, Math.floor(count / 2));
  const middle = mean(leans);
  let changes = 0;
  let apart = 0;
  let explains = 0;
  let tells = 0;
  let noneExplains = 0;
  let noneTells = 0;
  for (const [at, likely] of sentences.entries()) {
    const lean = leans[at] ?? 0;
    if (at > 0 && lean > 0 !== (leans[at - 1] ?? 0) > 0) changes++;
    apart += (lean - middle) ** 2;
    tells += likely[0] ?? 0;
    explains += likely[1] ?? 0;
    noneTells += Math.log(1 - (likely[0] ?? 0) + LEAST);
    noneExplains += Math.log(1 - (likely[1] ?? 0) + LEAST);
  }
  return [
    (leans[0] ?? 0) / 3,
    (leans[count - 1] ?? 0) / 3,
    (mean(leans.slice(half)) - mean(leans.slice(0, half))) / 3,
    changes / 2,
    Math.sqrt(apart / count) / 2,
    Math.min(explains, tells),
    noneExplains / 4,
    noneTells / 4,
  ];
}

/** Above nothing where it explains rather than tells. */
function leaning(likely: Likely): number {
  return Math.log(((likely[1] ?? 0) + LEAST) / ((likely[0] ?? 0) + LEAST));
}

/** The logarithms of the likelihoods of one kind, the highest first. */
function fallingLogs(sentences: readonly Likely[], kind: number): Float64Array {
  const logs = new Float64Array(sentences.length);
  for (let at = 0; at < logs.length; at++) logs[at] = Math.log((sentences[at]?.[kind] ?? 0) + LEAST);
  return logs.sort().reverse();
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] ?? 0;
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
