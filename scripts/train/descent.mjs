/** Steps that are remembered to guess how the slope bends. */
const REMEMBERED = 8;
/** Learning stops when a step makes things better by less than this part. */
const ENOUGH = 1e-5;
const HALVINGS = 12;

/**
 * Finds the weights for which a smooth function is lowest, by L-BFGS from `start`: no chance in it, so the same function
 * gives the same weights. `costOf(weights, slope)` gives the cost and writes the slope.
 */
export function descend(costOf, start, rounds) {
  let weights = start;
  let slope = new Float64Array(weights.length);
  let cost = costOf(weights, slope);
  const steps = [];
  for (let round = 0; round < rounds; round++) {
    const direction = directionOf(slope, steps);
    const found = search(costOf, weights, cost, slope, direction);
    if (found === undefined) break;
    remember(steps, weights, slope, found);
    const isEnough = Math.abs(cost - found.cost) < ENOUGH * Math.abs(cost);
    ({ weights, slope, cost } = found);
    if (isEnough) break;
  }
  return weights;
}

function directionOf(slope, steps) {
  const direction = Float64Array.from(slope);
  const shares = [];
  for (const { moved, bent, scale } of steps.toReversed()) {
    const share = scale * dot(moved, direction);
    shares.push(share);
    add(direction, bent, -share);
  }
  const last = steps.at(-1);
  const size =
    last === undefined ? 1 / Math.sqrt(dot(slope, slope) || 1) : 1 / (last.scale * dot(last.bent, last.bent));
  for (let at = 0; at < direction.length; at++) direction[at] *= size;
  for (const { moved, bent, scale } of steps) {
    add(direction, moved, shares.pop() - scale * dot(bent, direction));
  }
  return direction;
}

/** The first of ever shorter steps that lowers the cost as its slope promises; undefined where none does. */
function search(costOf, weights, cost, slope, direction) {
  const promised = dot(slope, direction);
  let length = 1;
  for (let halving = 0; halving < HALVINGS; halving++, length /= 2) {
    const next = weights.map((weight, at) => weight - length * direction[at]);
    const nextSlope = new Float64Array(weights.length);
    const nextCost = costOf(next, nextSlope);
    if (nextCost <= cost - 1e-4 * length * promised) return { weights: next, slope: nextSlope, cost: nextCost };
  }
  return undefined;
}

function remember(steps, weights, slope, found) {
  const moved = found.weights.map((weight, at) => weight - weights[at]);
  const bent = found.slope.map((value, at) => value - slope[at]);
  const product = dot(moved, bent);
  if (product <= 1e-10) return;
  steps.push({ moved, bent, scale: 1 / product });
  if (steps.length > REMEMBERED) steps.shift();
}

function dot(left, right) {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += left[at] * right[at];
  return sum;
}

function add(values, others, times) {
  for (let at = 0; at < values.length; at++) values[at] += times * others[at];
}
