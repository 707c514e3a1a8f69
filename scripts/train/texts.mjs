import { learnWeights, scoresOf } from './regression.mjs';

/** A term is learnt when it stands in so many texts. */
const TERM_SEEN = 3;
/** Terms whose weights all lie below this are left out of the file. */
const LEAST = 0.15;
const ROUNDS = 150;

/**
 * Learns to tell whole texts apart by their signs and their words. `read` gives the words of a text and the counts of its
 * signs. Gives the weights as they are written to the file, and a function that judges a text.
 */
export function learnTexts(items, kinds, signs, read, prose) {
  const texts = items.map((item) => ({ ...read(item.text), kind: kinds.indexOf(item.label) }));
  const terms = termsOf(texts);
  const vocabulary = new prose.Vocabulary(terms);
  const among = kinds.map((_, kind) => kind);
  const featuresOf = ({ words, signs: counts }) => {
    const found = vocabulary.termsIn(words, 0, words.length);
    const strength = prose.termStrength(found.length);
    return {
      at: [...counts.keys(), ...found.map((term) => counts.length + term)],
      values: [...counts.map((count) => prose.cueStrength(count)), ...found.map(() => strength)],
    };
  };
  const examples = texts.map((text) => ({ ...featuresOf(text), kind: text.kind, weight: 1, among }));
  const model = learnWeights(examples, kinds.length, signs.length + terms.length, ROUNDS);
  const row = (index) => Array.from(model.weights.subarray(index * kinds.length, (index + 1) * kinds.length), rounded);
  return {
    weights: {
      bias: Array.from(model.bias, rounded),
      signs: Object.fromEntries(signs.map((sign, at) => [sign, row(at)])),
      words: Object.fromEntries(
        terms.flatMap((term, at) => {
          const weights = row(signs.length + at);
          return weights.some((weight) => Math.abs(weight) >= LEAST) ? [[term, weights]] : [];
        }),
      ),
    },
    judge: (text) => {
      const scores = scoresOf(model, featuresOf(read(text)));
      return kinds[scores.indexOf(Math.max(...scores))];
    },
  };
}

function termsOf(texts) {
  const seen = new Map();
  for (const { words } of texts) {
    const own = new Set();
    for (let at = 0; at < words.length; at++) {
      own.add(words[at].form);
      if (at + 1 < words.length) own.add(`${words[at].form} ${words[at + 1].form}`);
    }
    for (const term of own) seen.set(term, (seen.get(term) ?? 0) + 1);
  }
  return [...seen].flatMap(([term, count]) => (count >= TERM_SEEN && /^[a-z<>' -]+$/.test(term) ? [term] : [])).sort();
}

function rounded(value) {
  return Math.round(value * 100) / 100 + 0;
}
