import { centreOn } from './naiveBayes.mjs';
import { learnWeights } from './regression.mjs';
import { features, termsOf } from './terms.mjs';
import { textWeights } from './written.mjs';

/** A term is learnt when it stands in so many texts. */
const TERM_SEEN = 3;

/**
 * Learns to tell whole texts apart by their signs and their words. `reading` says how (see `textKinds`). Gives the weights
 * as they are written to the file, and a function that judges a text by these weights, as the product does: the
 * likelihoods of the kinds.
 */
export function learnTexts(items, reading, prose) {
  const { kinds, signs, read, towardsBayes, penalty, counting } = reading;
  const texts = items.map((item) => ({ ...read(item.text), kind: kinds.indexOf(item.label) }));
  const terms = termsOf(texts, ({ words }) => ({ words, stretches: [{ from: 0, to: words.length }] }), TERM_SEEN);
  const vocabulary = new prose.Vocabulary(terms);
  const examples = texts.map(({ words, signs: counts, kind }) => {
    const found = vocabulary.termsIn(words, 0, words.length);
    const own = features(prose.cueStrengths(counts), found, prose.termStrength(found.length));
    return { ...own, kind, weight: counting[kind] };
  });
  const model = learnWeights(examples, kinds.length, signs.length + terms.length, {
    penalty,
    centre: centreOn(examples, kinds.length, signs.length, terms.length, towardsBayes),
  });
  const weights = textWeights(signs, terms, model);
  const written = new prose.TextModel(weights, signs);
  return {
    weights,
    judge: ({ text }) => {
      const { words, signs: counts } = read(text);
      return written.weigh(words, counts);
    },
  };
}
