import { learnWeights, scoresOf } from './regression.mjs';

/** A term is learnt when it stands in so many passages; a passage that is labelled by its place counts a tenth. */
const TERM_SEEN = 6;
const WEAK_SEEN = 0.1;
/** How much a passage that is labelled by its place counts in learning. */
const WEAK_WEIGHT = 0.5;
/** Parts into which the passages are cut so that sentences are judged by weights learnt without them. */
const PARTS = 4;
/** Terms whose weights all lie below this are left out of the file. */
const LEAST = 0.2;

/**
 * Learns from labelled passages. Gives the weights as they are written to the file, and a function that judges a passage:
 * the likelihoods of the kinds of passage.
 */
export function learn(items, prose) {
  const terms = termsOf(items);
  const vocabulary = new prose.Vocabulary(terms);
  const sentenceModel = learnSentences(items, vocabulary, terms.length, prose);
  const judged = new Map();
  for (let part = 0; part < PARTS; part++) {
    const model = learnSentences(
      items.filter((item) => partOf(item) !== part),
      vocabulary,
      terms.length,
      prose,
    );
    for (const item of items) {
      if (partOf(item) === part) judged.set(item, judgeSentences(item, model, vocabulary, prose));
    }
  }
  const examples = items.map((item) => ({
    ...passageFeatures(item, judged.get(item), vocabulary, prose),
    kind: prose.passageKinds.indexOf(item.label),
    weight: item.weak ? WEAK_WEIGHT : 1,
    // A label by place tells a chronology from an analysis and says nothing of the other kinds.
    among: item.weak ? [0, 1] : [0, 1, 2, 3],
  }));
  const dense = prose.shapeNames.length + 2 * prose.cues.length;
  const passageModel = learnWeights(examples, prose.passageKinds.length, dense + terms.length, 150);
  return {
    weights: written(terms, sentenceModel, passageModel, prose),
    judge: (item) => {
      const sentences = judgeSentences(item, sentenceModel, vocabulary, prose);
      return prose.likelihoods(scoresOf(passageModel, passageFeatures(item, sentences, vocabulary, prose)));
    },
  };
}

function termsOf(items) {
  const seen = new Map();
  for (const { passage, weak } of items) {
    const own = new Set();
    for (const { from, to } of passage.sentences) {
      for (let at = from; at < to; at++) {
        own.add(passage.words[at].form);
        if (at + 1 < to) own.add(`${passage.words[at].form} ${passage.words[at + 1].form}`);
      }
    }
    for (const term of own) seen.set(term, (seen.get(term) ?? 0) + (weak ? WEAK_SEEN : 1));
  }
  return [...seen].flatMap(([term, count]) => (count >= TERM_SEEN && /^[a-z<>' -]+$/.test(term) ? [term] : [])).sort();
}

function learnSentences(items, vocabulary, terms, prose) {
  const kinds = { chronology: 0, analysis: 1, neither: 2 };
  const examples = items
    .filter(({ label }) => label !== 'mixed')
    .flatMap((item) =>
      item.passage.sentences.map((sentence) => ({
        ...sentenceFeatures(item.passage, sentence, vocabulary, prose),
        kind: kinds[item.label],
        weight: item.weak ? WEAK_WEIGHT : 1,
        among: item.weak ? [0, 1] : [0, 1, 2],
      })),
    );
  return learnWeights(examples, prose.sentenceKinds.length, prose.cues.length + terms, 100);
}

function judgeSentences({ passage }, model, vocabulary, prose) {
  return passage.sentences.map((sentence) =>
    prose.likelihoods(scoresOf(model, sentenceFeatures(passage, sentence, vocabulary, prose))),
  );
}

function sentenceFeatures(passage, { from, to, counts }, vocabulary, prose) {
  return features([prose.cueStrengths(counts)], vocabulary.termsIn(passage.words, from, to), prose);
}

function passageFeatures({ passage }, sentences, vocabulary, prose) {
  const terms = new Set(passage.sentences.flatMap(({ from, to }) => vocabulary.termsIn(passage.words, from, to)));
  const dense = [
    prose.shapeOf(sentences),
    prose.cueStrengths(passage.counts),
    prose.cueRates(passage.counts, passage.words.length),
  ];
  return features(dense, [...terms], prose);
}

/** Numbered features and their values: first what every text has, then its terms. */
function features(dense, terms, prose) {
  const first = dense.flat();
  const at = [];
  const values = [];
  for (const [index, value] of first.entries()) {
    if (value === 0) continue;
    at.push(index);
    values.push(value);
  }
  const strength = prose.termStrength(terms.length);
  for (const term of terms) {
    at.push(first.length + term);
    values.push(strength);
  }
  return { at, values };
}

function written(terms, sentence, passage, prose) {
  const ids = prose.cues.map(({ id }) => id);
  const shapes = prose.shapeNames.length;
  const words = terms.flatMap((term, index) => {
    const weights = [...rowOf(sentence, ids.length + index), ...rowOf(passage, shapes + 2 * ids.length + index)];
    return weights.some((weight) => Math.abs(weight) >= LEAST) ? [[term, weights]] : [];
  });
  return {
    sentence: { bias: rounded(sentence.bias), cues: named(ids, sentence, 0) },
    passage: {
      bias: rounded(passage.bias),
      shape: named(prose.shapeNames, passage, 0),
      cues: named(ids, passage, shapes),
      rates: named(ids, passage, shapes + ids.length),
    },
    words: Object.fromEntries(words),
  };
}

function named(names, model, first) {
  return Object.fromEntries(names.map((name, index) => [name, rowOf(model, first + index)]));
}

function rowOf({ weights, kinds }, index) {
  return rounded(weights.subarray(index * kinds, (index + 1) * kinds));
}

function rounded(values) {
  return Array.from(values, (value) => Math.round(value * 100) / 100 + 0);
}

/** Passages of one voice stand in one part. */
export function partOf({ voice, id }, parts = PARTS, salt = 'in') {
  let hash = 7;
  for (const character of (voice ?? id) + salt) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % parts;
}
