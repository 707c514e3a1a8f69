/** How strongly large weights are held back. */
const PENALTY = 1;
const RATE = 0.05;

/**
 * Multinomial logistic regression by full-batch Adam: no chance in it, so the same examples give the same weights.
 * An example has the numbers of its features (`at`) with their `values`, its `kind`, its `weight` and the kinds it may be `among`.
 */
export function learnWeights(examples, kinds, features, rounds) {
  const weights = new Float64Array(features * kinds);
  const bias = new Float64Array(kinds);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const model = { weights, bias, kinds };
  const descend = [descent(weights), descent(bias)];
  const slope = new Float64Array(weights.length);
  const biasSlope = new Float64Array(kinds);
  for (let round = 1; round <= rounds; round++) {
    for (let at = 0; at < slope.length; at++) slope[at] = (PENALTY * weights[at]) / total;
    biasSlope.fill(0);
    for (const example of examples) {
      const errors = errorsOf(model, example);
      for (const kind of example.among) {
        const error = (errors[kind] * example.weight) / total;
        biasSlope[kind] += error;
        for (let at = 0; at < example.at.length; at++)
          slope[example.at[at] * kinds + kind] += error * example.values[at];
      }
    }
    // Steps grow smaller towards the end, so that the weights come to rest.
    const rate = RATE * Math.min(1, (2.5 * (rounds - round + 1)) / rounds);
    descend[0](slope, rate, round);
    descend[1](biasSlope, rate, round);
  }
  return model;
}

export function scoresOf({ weights, bias, kinds }, { at, values }) {
  const scores = Array.from(bias);
  for (let index = 0; index < at.length; index++) {
    const row = at[index] * kinds;
    for (let kind = 0; kind < kinds; kind++) scores[kind] += values[index] * weights[row + kind];
  }
  return scores;
}

/** Likelihood less truth, among the kinds that the example may be. */
function errorsOf(model, example) {
  const scores = scoresOf(model, example);
  const highest = Math.max(...example.among.map((kind) => scores[kind]));
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = example.among.reduce((all, kind) => all + powers[kind], 0);
  return powers.map((power, kind) => power / sum - (kind === example.kind ? 1 : 0));
}

function descent(values) {
  const mean = new Float64Array(values.length);
  const spread = new Float64Array(values.length);
  return (slope, rate, round) => {
    const first = 1 - 0.9 ** round;
    const second = 1 - 0.999 ** round;
    for (let at = 0; at < values.length; at++) {
      mean[at] = 0.9 * mean[at] + 0.1 * slope[at];
      spread[at] = 0.999 * spread[at] + 0.001 * slope[at] * slope[at];
      values[at] -= (rate * (mean[at] / first)) / (Math.sqrt(spread[at] / second) + 1e-8);
    }
  };
}
