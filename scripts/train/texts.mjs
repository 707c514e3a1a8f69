import { centreOn } from './naiveBayes.mjs';
import { learnWeights, scoresOf } from './regression.mjs';
import { features, termsOf } from './terms.mjs';
import { textWeights } from './written.mjs';

/** A term is learnt when it stands in so many texts. */
const TERM_SEEN = 2;

/**
 * Learns to tell whole texts apart by their signs and their words. `read` gives the words of a text and the counts of its
 * signs; terms of which no weight reaches `least` are left out, and the others learnt anew without them. Gives the weights
 * as they are written to the file, and a function that judges a text: the likelihoods of the kinds.
 */
export function learnTexts(items, reading, prose) {
  const { kinds, signs, read, least } = reading;
  const texts = items.map((item) => ({ ...read(item.text), kind: kinds.indexOf(item.label) }));
  const seen = termsOf(texts, ({ words }) => ({ words, stretches: [{ from: 0, to: words.length }] }), TERM_SEEN);
  const first = learnOn(seen, texts, reading, prose);
  const kept = seen.filter((_, term) => first.mostOf(term) >= least);
  const { model, featuresOf } = learnOn(kept, texts, reading, prose);
  return {
    weights: textWeights(signs, kept, model),
    judge: ({ text }) => prose.likelihoods(scoresOf(model, featuresOf(read(text)))),
  };
}

function learnOn(terms, texts, { kinds: { length: kinds }, signs: { length: signs }, towardsBayes }, prose) {
  const vocabulary = new prose.Vocabulary(terms);
  const featuresOf = ({ words, signs: counts }) => {
    const found = vocabulary.termsIn(words, 0, words.length);
    return features(prose.cueStrengths(counts), found, prose.termStrength(found.length));
  };
  const among = Array.from({ length: kinds }, (_, kind) => kind);
  const examples = texts.map((text) => ({ ...featuresOf(text), kind: text.kind, weight: 1, among }));
  const model = learnWeights(examples, kinds, signs + terms.length, {
    centre: centreOn(examples, kinds, signs, terms.length, towardsBayes),
  });
  const mostOf = (term) => {
    const row = (signs + term) * kinds;
    return Math.max(...model.weights.subarray(row, row + kinds).map(Math.abs));
  };
  return { model, featuresOf, mostOf };
}
