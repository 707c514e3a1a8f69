import { descend } from '../train/descent.mjs';

const ROUNDS = 40;

/**
 * A linear support vector machine with squared losses. An example has the numbers of its features (`at`) with their
 * `values`, its `weight` and its `side`, 1 or -1. Gives a function of features: how far they lie on the side of 1.
 */
export function learnHinge(examples, size) {
  const costOf = (weights, slope) => {
    slope.fill(0);
    let cost = 0;
    for (let at = 0; at < size; at++) {
      cost += 0.5 * weights[at] * weights[at];
      slope[at] = weights[at];
    }
    for (const example of examples) {
      const lacking = 1 - example.side * scoreOf(weights, size, example);
      if (lacking <= 0) continue;
      cost += example.weight * lacking * lacking;
      const error = -2 * example.weight * lacking * example.side;
      slope[size] += error;
      for (let index = 0; index < example.at.length; index++) slope[example.at[index]] += error * example.values[index];
    }
    return cost;
  };
  const weights = descend(costOf, new Float64Array(size + 1), ROUNDS);
  return (features) => scoreOf(weights, size, features);
}

function scoreOf(weights, size, { at, values }) {
  let score = weights[size];
  for (let index = 0; index < at.length; index++) score += values[index] * weights[at[index]];
  return score;
}
