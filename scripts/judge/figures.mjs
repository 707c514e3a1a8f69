/** Figures about a judgement. `told` gives the label that an item was given. */

/** Precision, recall and F1 of a label. */
export function figuresOf(items, told, label) {
  const right = items.filter((item) => item.label === label && told(item) === label).length;
  const given = items.filter((item) => told(item) === label).length;
  const are = items.filter((item) => item.label === label).length;
  return {
    precision: right / Math.max(1, given),
    recall: right / Math.max(1, are),
    f1: (2 * right) / Math.max(1, given + are),
    are,
  };
}

/** The mean of the F1 of the labels that stand in `items`. */
export function macroF1(items, told) {
  const labels = [...new Set(items.map(({ label }) => label))];
  return labels.reduce((sum, label) => sum + figuresOf(items, told, label).f1, 0) / Math.max(1, labels.length);
}

export function shareRight(items, told) {
  return items.filter((item) => told(item) === item.label).length / Math.max(1, items.length);
}

/** Of what is said to be a chronology at `limit` or more, how much is one, and how many of all chronologies that is. */
export function flagAt(items, likelyOf, limit) {
  const said = items.filter((item) => likelyOf(item) >= limit);
  const right = said.filter(({ label }) => label === 'chronology').length;
  const are = items.filter(({ label }) => label === 'chronology').length;
  return { precision: right / Math.max(1, said.length), recall: right / Math.max(1, are) };
}

/** The highest recall at which `wanted` of what is said to be a chronology is one, and the limit that gives it. */
export function bestFlag(items, likelyOf, wanted) {
  const falling = items.toSorted((a, b) => likelyOf(b) - likelyOf(a));
  const are = items.filter(({ label }) => label === 'chronology').length;
  let right = 0;
  let best = { recall: 0, limit: 1 };
  for (const [index, item] of falling.entries()) {
    if (item.label === 'chronology') right++;
    const recall = right / Math.max(1, are);
    if (right / (index + 1) >= wanted && recall > best.recall) best = { recall, limit: likelyOf(item) };
  }
  return best;
}

/** How far likelihoods are from what turns out true, on average over ten bands: 0 is a judgement that knows itself. */
export function miscalibration(items, likelyOf, label) {
  const bands = Array.from({ length: 10 }, () => ({ likely: 0, true: 0, count: 0 }));
  for (const item of items) {
    const likely = likelyOf(item);
    const band = bands[Math.min(9, Math.floor(likely * 10))];
    band.likely += likely;
    band.true += item.label === label ? 1 : 0;
    band.count++;
  }
  return bands.reduce((sum, band) => sum + Math.abs(band.likely - band.true), 0) / Math.max(1, items.length);
}
