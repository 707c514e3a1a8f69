import { centreOn } from './naiveBayes.mjs';
import { learnWeights, scoresOf } from './regression.mjs';
import { features, termsOf } from './terms.mjs';
import { textWeights } from './written.mjs';

/** A term is learnt when it stands in so many texts. */
const TERM_SEEN = 3;
/** Less than for passages: the signs are chosen with care, and may weigh. */
const PENALTY = 0.5;
const TOWARDS_BAYES = 0.2;

/**
 * Learns to tell whole texts apart by their signs and their words. `read` gives the words of a text and the counts of its
 * signs. Gives the weights as they are written to the file, and a function that judges a text: the likelihoods of the kinds.
 */
export function learnTexts(items, { kinds, signs, read }, prose) {
  const texts = items.map((item) => ({ ...read(item.text), kind: kinds.indexOf(item.label) }));
  const terms = termsOf(texts, ({ words }) => ({ words, stretches: [{ from: 0, to: words.length }] }), TERM_SEEN);
  const vocabulary = new prose.Vocabulary(terms);
  const featuresOf = ({ words, signs: counts }) => {
    const found = vocabulary.termsIn(words, 0, words.length);
    return features(prose.cueStrengths(counts), found, prose.termStrength(found.length));
  };
  const among = kinds.map((_, kind) => kind);
  const examples = texts.map((text) => ({ ...featuresOf(text), kind: text.kind, weight: 1, among }));
  const model = learnWeights(examples, kinds.length, signs.length + terms.length, {
    penalty: PENALTY,
    centre: centreOn(examples, kinds.length, signs.length, terms.length, TOWARDS_BAYES),
  });
  return {
    weights: textWeights(signs, terms, model),
    judge: ({ text }) => prose.likelihoods(scoresOf(model, featuresOf(read(text)))),
  };
}
