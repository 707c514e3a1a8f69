import { centreOn } from './naiveBayes.mjs';
import { judgedByOthers } from './parts.mjs';
import { learnWeights, scoresOf } from './regression.mjs';
import { features, termsOf } from './terms.mjs';
import { passageWeights } from './written.mjs';

/** A term is learnt when it stands in so many passages. */
const TERM_SEEN = 5;
/** How much a paragraph of a published report counts, by how sure its reader was: not at all sure (1) to sure (3). */
const READ_WEIGHTS = [0, 0.3, 0.8, 1];
/** How much of that a chronology counts: three in five of those paragraphs are one, far more than in the corpus. */
const READ_CHRONOLOGY = 0.5;
/** The part of what naive Bayes says of a term to which its weights are held back. */
const TOWARDS_BAYES = 0.6;
/** How much each sentence counts that is also learnt as a passage of its own, so that short texts are known too. */
const SENTENCE_ALONE = 0.05;
/** A term counts for nothing where none of its weights reaches this: there are many such, and together they weigh little. */
const LIGHT = 0.3;
/** Parts into which the passages are cut so that sentences are judged by weights learnt without them. */
const PARTS = 4;

/**
 * Learns from labelled passages. Gives the weights as they are written to the file, and a function that judges a passage:
 * the likelihoods of the kinds of passage, and for each sentence those of the kinds of sentence.
 */
export function learn(items, prose, { towardsBayes = TOWARDS_BAYES } = {}) {
  const terms = termsOf(items, stretchesOf, TERM_SEEN);
  const vocabulary = new prose.Vocabulary(terms);
  const learnFrom = (some) => learnSentences(some, vocabulary, terms.length, towardsBayes, prose);
  const sentenceModel = learnFrom(items);
  const judged = judgedByOthers(items, PARTS, 'in', (rest) => {
    const model = learnFrom(rest);
    return (item) => judgeSentences(item, model, vocabulary, prose);
  });
  const exampleOf = (item, sentences, weight) => ({
    ...passageFeatures(item, sentences, vocabulary, prose),
    kind: prose.passageKinds.indexOf(item.label),
    weight: weight * weightOf(item),
  });
  const alone = (item) =>
    sentencesAlone(item).map((short, at) => exampleOf(short, [judged.get(item)[at]], SENTENCE_ALONE));
  const examples = items.map((item) => exampleOf(item, judged.get(item), 1));
  const dense = prose.shapeNames.length + 2 * prose.cues.length;
  const kinds = prose.passageKinds.length;
  const passageModel = learnWeights([...examples, ...items.flatMap(alone)], kinds, dense + terms.length, {
    centre: centreOn(examples, kinds, dense, terms.length, towardsBayes),
  });
  leaveOutLight(terms.length, [
    [sentenceModel, prose.cues.length],
    [passageModel, dense],
  ]);
  return {
    weights: passageWeights(terms, sentenceModel, passageModel, prose),
    judge: (item) => {
      const sentences = judgeSentences(item, sentenceModel, vocabulary, prose);
      return {
        sentences,
        passage: prose.likelihoods(scoresOf(passageModel, passageFeatures(item, sentences, vocabulary, prose))),
      };
    },
  };
}

/** Takes away the weights of the terms that are light in all models. In each, terms stand behind as many other features. */
function leaveOutLight(terms, models) {
  for (let term = 0; term < terms; term++) {
    const rows = models.map(([{ weights, kinds }, first]) =>
      weights.subarray((first + term) * kinds, (first + term + 1) * kinds),
    );
    if (rows.every((row) => row.every((weight) => Math.abs(weight) < LIGHT))) for (const row of rows) row.fill(0);
  }
}

/** Each sentence of a passage as a passage of its own. One of a mixed passage may do either, and of one there is no other. */
function sentencesAlone({ passage, ...item }) {
  const { words, sentences } = passage;
  if (item.label === 'mixed' || sentences.length === 1) return [];
  return sentences.map((sentence) => {
    const own = words.slice(sentence.from, sentence.to);
    const only = { ...sentence, from: 0, to: own.length };
    return { ...item, passage: { words: own, sentences: [only], counts: sentence.counts } };
  });
}

function stretchesOf({ passage: { words, sentences } }) {
  return { words, stretches: sentences };
}

function weightOf({ sure, label }) {
  if (sure === undefined) return 1;
  return READ_WEIGHTS[sure] * (label === 'chronology' ? READ_CHRONOLOGY : 1);
}

function learnSentences(items, vocabulary, terms, towardsBayes, prose) {
  const kindOf = { chronology: 0, analysis: 1, neither: 2 };
  const examples = items
    .filter(({ label }) => label !== 'mixed')
    .flatMap((item) =>
      item.passage.sentences.map((sentence) => ({
        ...sentenceFeatures(item.passage, sentence, vocabulary, prose),
        kind: kindOf[item.label],
        weight: weightOf(item),
      })),
    );
  const kinds = prose.sentenceKinds.length;
  const dense = prose.cues.length;
  return learnWeights(examples, kinds, dense + terms, {
    centre: centreOn(examples, kinds, dense, terms, towardsBayes),
  });
}

/** The likelihoods of the kinds of sentence, for each sentence of a passage. */
function judgeSentences({ passage }, model, vocabulary, prose) {
  return passage.sentences.map((sentence) =>
    prose.likelihoods(scoresOf(model, sentenceFeatures(passage, sentence, vocabulary, prose))),
  );
}

function sentenceFeatures({ words }, { from, to, counts }, vocabulary, prose) {
  const terms = vocabulary.termsIn(words, from, to);
  return features(prose.cueStrengths(counts), terms, prose.termStrength(terms.length));
}

function passageFeatures({ passage }, sentences, vocabulary, prose) {
  const terms = vocabulary.union(passage.sentences.map(({ from, to }) => vocabulary.termsIn(passage.words, from, to)));
  const dense = [
    ...prose.shapeOf(sentences),
    ...prose.cueStrengths(passage.counts),
    ...prose.cueRates(passage.counts, passage.words.length),
  ];
  return features(dense, terms, prose.termStrength(terms.length));
}
