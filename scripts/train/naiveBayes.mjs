/** A term is counted as if it had been seen once more in each kind, so that one not seen is not taken for impossible. */
const BEFORE_ANY = 1;

/**
 * What naive Bayes says of each term: by how much the logarithm of its share among the terms of a kind lies above the
 * mean over the kinds. Logistic regression is held back to a part of this rather than to nothing: a rare term then says
 * what its few sightings say, and is not ignored.
 *
 * @param first The number of the first feature that is a term; the terms are numbered from 0 after it
 * @returns The logarithms, by term, then by kind
 */
export function naiveBayes(examples, kinds, first, terms) {
  const counted = Array.from({ length: kinds }, () => new Float64Array(terms).fill(BEFORE_ANY));
  for (const { at, kind, weight } of examples) {
    for (const feature of at) {
      if (feature >= first) counted[kind][feature - first] += weight;
    }
  }
  const sums = counted.map(sum);
  const logarithms = new Float64Array(terms * kinds);
  for (let term = 0; term < terms; term++) {
    const logs = counted.map((counts, kind) => Math.log(counts[term] / sums[kind]));
    const mean = sum(logs) / kinds;
    for (let kind = 0; kind < kinds; kind++) logarithms[term * kinds + kind] = logs[kind] - mean;
  }
  return logarithms;
}

/** What the weights of features are held back to: for terms a part of what naive Bayes says, for all others nothing. */
export function centreOn(examples, kinds, first, terms, part) {
  const centre = new Float64Array((first + terms) * kinds);
  const logarithms = naiveBayes(examples, kinds, first, terms);
  for (let at = 0; at < logarithms.length; at++) centre[first * kinds + at] = part * logarithms[at];
  return centre;
}

function sum(values) {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
