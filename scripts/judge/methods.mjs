import { learn } from '../train/learn.mjs';
import { naiveBayes } from '../train/naiveBayes.mjs';
import { learnWeights, scoresOf } from '../train/regression.mjs';
import { features, termsOf } from '../train/terms.mjs';
import { learnHinge } from './hinge.mjs';
import { learnStumps } from './stumps.mjs';

const TERM_SEEN = 5;
const HASHES = 32_768;
const KINDS = 4;

/**
 * The ways to judge passages that are compared, by name. Each learns from passages and gives a function of a passage: a
 * number for each kind of passage, the highest for the likeliest.
 */
export function methodsFor(prose) {
  const cues = ({ passage }) => [
    ...prose.cueStrengths(passage.counts),
    ...prose.cueRates(passage.counts, passage.words.length),
  ];
  const shipped = (items) => {
    const { judge } = learn(items, prose);
    return (item) => judge(item).passage;
  };
  const words = withTerms(prose, () => []);
  return {
    'cues alone, logistic regression': (items) =>
      regression(items, (item) => features(cues(item), [], 0), cues(items[0]).length),
    'cues alone, boosted stumps': (items) =>
      learnStumps(items.map(exampleOf((item) => ({ values: cues(item) }))), KINDS, cues),
    'words and pairs, logistic regression': (items) => words(items, regression),
    'words, pairs and cues, logistic regression': (items) => withTerms(prose, cues)(items, regression),
    'words and pairs, multinomial naive Bayes': (items) => words(items, bayes),
    'words and pairs, weighted by naive Bayes (NB-SVM)': (items) => words(items, weightedByBayes),
    'words and pairs, linear support vectors': (items) => words(items, hinge),
    'runs of 3 to 5 characters, logistic regression': (items) => regression(items, characters, HASHES),
    'two steps, weights held back to nothing': (items) => {
      const { judge } = learn(items, prose, { towardsBayes: 0 });
      return (item) => judge(item).passage;
    },
    'two steps, weights held back to naive Bayes (shipped)': shipped,
    'shipped and naive Bayes, averaged': (items) => averaged([shipped(items), words(items, bayes)]),
  };
}

/** Learns by `learner` from the words and pairs of words of passages, after what `denseOf` gives of each. */
function withTerms(prose, denseOf) {
  return (items, learner) => {
    const read = ({ passage }) => ({ words: passage.words, stretches: passage.sentences });
    const terms = termsOf(items, read, TERM_SEEN);
    const vocabulary = new prose.Vocabulary(terms);
    const featuresOf = (item) => {
      const { words, sentences } = item.passage;
      const found = vocabulary.union(sentences.map(({ from, to }) => vocabulary.termsIn(words, from, to)));
      return features(denseOf(item), found, prose.termStrength(found.length));
    };
    return learner(items, featuresOf, denseOf(items[0]).length + terms.length);
  };
}

/** What an example is besides its features. */
function exampleOf(featuresOf) {
  const labels = ['chronology', 'analysis', 'mixed', 'neither'];
  return (item) => ({
    ...featuresOf(item),
    kind: labels.indexOf(item.label),
    weight: 1,
  });
}

function regression(items, featuresOf, size) {
  const model = learnWeights(items.map(exampleOf(featuresOf)), KINDS, size);
  return (item) => softened(scoresOf(model, featuresOf(item)));
}

function bayes(items, featuresOf, size) {
  const logarithms = naiveBayes(items.map(exampleOf(featuresOf)), KINDS, 0, size);
  return (item) => softened(addedUp(logarithms, featuresOf(item).at));
}

/** Each kind against the others, on terms that count by what naive Bayes says of them. */
function weightedByBayes(items, featuresOf, size) {
  const examples = items.map(exampleOf(featuresOf));
  const logarithms = naiveBayes(examples, KINDS, 0, size);
  const models = eachAgainstOthers((kind) => {
    const scaled = examples.map((example) => ({
      ...example,
      values: example.at.map((term, index) => example.values[index] * logarithms[term * KINDS + kind]),
      kind: example.kind === kind ? 1 : 0,
    }));
    const model = learnWeights(scaled, 2, size);
    return ({ at, values }) => {
      const weighted = values.map((value, index) => value * logarithms[at[index] * KINDS + kind]);
      const [other, it] = scoresOf(model, { at, values: weighted });
      return it - other;
    };
  });
  return (item) => softened(models.map((score) => score(featuresOf(item))));
}

function hinge(items, featuresOf, size) {
  const examples = items.map(exampleOf(featuresOf));
  const models = eachAgainstOthers((kind) =>
    learnHinge(
      examples.map((example) => ({ ...example, side: example.kind === kind ? 1 : -1 })),
      size,
    ),
  );
  return (item) => softened(models.map((score) => score(featuresOf(item))));
}

function eachAgainstOthers(learnKind) {
  return Array.from({ length: KINDS }, (_, kind) => learnKind(kind));
}

function averaged(judges) {
  return (item) => {
    const all = judges.map((judge) => judge(item));
    return all[0].map((_, kind) => all.reduce((sum, likely) => sum + likely[kind], 0) / all.length);
  };
}

function addedUp(weights, terms) {
  return Array.from({ length: KINDS }, (_, kind) => terms.reduce((sum, term) => sum + weights[term * KINDS + kind], 0));
}

/** Scores as shares of one, so that those of different methods can be added. */
function softened(scores) {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** The runs of characters of a text, by their hash. */
function characters({ text }) {
  const written = ` ${text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ')} `;
  const found = new Set();
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= written.length; at++) {
      let hash = 7;
      for (let place = at; place < at + length; place++) hash = (Math.imul(hash, 31) + written.charCodeAt(place)) >>> 0;
      found.add(((hash ^ (hash >>> 15)) >>> 0) % HASHES);
    }
  }
  const at = [...found];
  return { at, values: at.map(() => 2 / Math.sqrt(at.length)) };
}
