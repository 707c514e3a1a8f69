const ROUNDS = 120;
const RATE = 0.3;
/** Places between which a stump may cut. */
const CUTS = [0.05, 0.5, 0.9, 1.2, 1.6, 2.2];

/**
 * Boosted stumps, one list for each kind against the others: each stump asks whether one feature lies above a cut. `valuesOf`
 * gives the features of an item in full. Gives a function of an item: a score for each kind.
 */
export function learnStumps(examples, kinds, valuesOf) {
  const models = Array.from({ length: kinds }, (_, kind) => boost(examples, kind));
  return (item) => {
    const values = valuesOf(item);
    return models.map((stumps) => stumps.reduce((sum, stump) => sum + answerOf(stump, values), 0));
  };
}

function boost(examples, kind) {
  const scores = new Float64Array(examples.length);
  const stumps = [];
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = examples.map((example, index) => {
      const likely = 1 / (1 + Math.exp(-scores[index]));
      return {
        error: example.weight * ((example.kind === kind ? 1 : 0) - likely),
        bend: example.weight * likely * (1 - likely),
      };
    });
    const stump = bestStump(examples, slopes);
    stumps.push(stump);
    for (const [index, { values }] of examples.entries()) scores[index] += answerOf(stump, values);
  }
  return stumps;
}

function bestStump(examples, slopes) {
  let best = { gain: -1 };
  const all = slopes.reduce((sum, { error, bend }) => ({ error: sum.error + error, bend: sum.bend + bend }), NONE);
  for (let feature = 0; feature < examples[0].values.length; feature++) {
    for (const cut of CUTS) {
      let error = 0;
      let bend = 0;
      for (const [index, { values }] of examples.entries()) {
        if (values[feature] <= cut) continue;
        error += slopes[index].error;
        bend += slopes[index].bend;
      }
      const below = { error: all.error - error, bend: all.bend - bend };
      const gain = error ** 2 / (bend + 1) + below.error ** 2 / (below.bend + 1);
      if (gain <= best.gain) continue;
      best = { gain, feature, cut, above: (RATE * error) / (bend + 1), below: (RATE * below.error) / (below.bend + 1) };
    }
  }
  return best;
}

const NONE = { error: 0, bend: 0 };

function answerOf({ feature, cut, above, below }, values) {
  return values[feature] > cut ? above : below;
}
