import { descend } from './descent.mjs';

const ROUNDS = 45;

/**
 * Multinomial logistic regression. An example has the numbers of its features (`at`) with their `values`, its `kind` and its
 * `weight`. `penalty` says how strongly weights are held back, and `centre`, one number for
 * each feature and kind, what they are held back to: nothing, unless it is given. The weights follow one another by
 * feature, then by kind.
 */
export function learnWeights(examples, kinds, features, { penalty = 1, centre = undefined } = {}) {
  const size = features * kinds;
  const packed = pack(examples, kinds);
  const start = new Float64Array(size + kinds);
  if (centre !== undefined) start.set(centre);
  const costOf = (weights, slope) => {
    slope.fill(0);
    let cost = 0;
    for (let at = 0; at < size; at++) {
      const away = weights[at] - (centre === undefined ? 0 : centre[at]);
      cost += 0.5 * penalty * away * away;
      slope[at] = penalty * away;
    }
    return cost + costOfErrors(packed, kinds, size, weights, slope);
  };
  const found = descend(costOf, start, ROUNDS);
  return { weights: found.subarray(0, size), bias: found.subarray(size), kinds };
}

/** The scores of an example, one for each kind. */
export function scoresOf({ weights, bias, kinds }, { at, values }) {
  const scores = Array.from(bias);
  for (let index = 0; index < at.length; index++) {
    const row = at[index] * kinds;
    for (let kind = 0; kind < kinds; kind++) scores[kind] += values[index] * weights[row + kind];
  }
  return scores;
}

/** The examples one after the other in plain lists of numbers, which are much quicker to go through again and again. */
function pack(examples, kinds) {
  const ends = new Int32Array(examples.length);
  let end = 0;
  for (const [index, { at }] of examples.entries()) {
    end += at.length;
    ends[index] = end;
  }
  const rows = new Int32Array(end);
  const values = new Float64Array(end);
  let next = 0;
  for (const example of examples) {
    for (const [index, feature] of example.at.entries()) {
      rows[next] = feature * kinds;
      values[next++] = example.values[index];
    }
  }
  return { examples, ends, rows, values };
}

function costOfErrors({ examples, ends, rows, values }, kinds, size, weights, slope) {
  const scores = new Float64Array(kinds);
  let cost = 0;
  let from = 0;
  for (const [index, { kind: truth, weight }] of examples.entries()) {
    const to = ends[index];
    for (let kind = 0; kind < kinds; kind++) scores[kind] = weights[size + kind];
    for (let at = from; at < to; at++) {
      for (let kind = 0; kind < kinds; kind++) scores[kind] += values[at] * weights[rows[at] + kind];
    }
    cost += weight * toErrors(scores, truth);
    for (let kind = 0; kind < kinds; kind++) {
      scores[kind] *= weight;
      slope[size + kind] += scores[kind];
    }
    for (let at = from; at < to; at++) {
      for (let kind = 0; kind < kinds; kind++) slope[rows[at] + kind] += values[at] * scores[kind];
    }
    from = to;
  }
  return cost;
}

/** Turns scores into likelihood less truth; gives how surprising the truth is. */
function toErrors(scores, truth) {
  const highest = Math.max(...scores);
  let sum = 0;
  for (const score of scores) sum += Math.exp(score - highest);
  const log = highest + Math.log(sum);
  const surprise = log - scores[truth];
  for (let kind = 0; kind < scores.length; kind++) {
    scores[kind] = Math.exp(scores[kind] - log) - (kind === truth ? 1 : 0);
  }
  return surprise;
}
