import data from '../../../schemas/judgement.json';
import { cues } from './cues.ts';
import { cueRate, cueStrength, likelihoods, termStrength } from './features.ts';
import type { Passage } from './passage.ts';
import { shapeNames, shapeOf } from './shape.ts';
import { Vocabulary } from './vocabulary.ts';

/** Weights by name, one number for each kind. */
type Weights = Readonly<Record<string, readonly number[]>>;

const SENTENCE_KINDS = 3;
const PASSAGE_KINDS = 4;

const words = data.words as Weights;
const vocabulary = new Vocabulary(Object.keys(words));
/** Row by row: the weights of each term in tenths, for the kinds of sentence, then for the kinds of passage. */
const termWeights = Int16Array.from(Object.values(words).flat());
const TENTHS = 10;
const ROW = SENTENCE_KINDS + PASSAGE_KINDS;
const cueNames = cues.map(({ id }) => id);
const sentenceCues = inRows(data.sentence.cues, cueNames, SENTENCE_KINDS);
const passageCues = inRows(data.passage.cues, cueNames, PASSAGE_KINDS);
const passageRates = inRows(data.passage.rates, cueNames, PASSAGE_KINDS);
const passageShape = inRows(data.passage.shape, shapeNames, PASSAGE_KINDS);

/** The weights of a part of the data, row by row in the order of `names`. */
function inRows(weights: Weights, names: readonly string[], kinds: number): Float64Array {
  return Float64Array.from(
    names.flatMap((name) => Array.from({ length: kinds }, (_, kind) => weights[name]?.[kind] ?? 0)),
  );
}

/** Scores are added up in these, one sentence and one passage after the other, so that no lists are made for them. */
const sentenceScores = new Float64Array(SENTENCE_KINDS);
const passageScores = new Float64Array(PASSAGE_KINDS);

/** Likelihoods of the kinds of passage, and for each sentence those of the kinds of sentence. */
export interface Likelihoods {
  readonly passage: readonly number[];
  readonly sentences: readonly (readonly number[])[];
}

/** How likely each kind is, for a passage and for each of its sentences. */
export function weigh(passage: Passage): Likelihoods {
  const terms: number[][] = [];
  const sentences: number[][] = [];
  for (const { from, to, counts } of passage.sentences) {
    const known = vocabulary.termsIn(passage.words, from, to);
    sentenceScores.set(data.sentence.bias);
    addStrengths(sentenceScores, sentenceCues, counts);
    addTerms(sentenceScores, known, 0);
    terms.push(known);
    sentences.push(likelihoods(sentenceScores));
  }
  passageScores.set(data.passage.bias);
  addValues(passageScores, passageShape, shapeOf(sentences));
  addStrengths(passageScores, passageCues, passage.counts);
  addRates(passageScores, passageRates, passage.counts, passage.words.length);
  addTerms(passageScores, vocabulary.union(terms), SENTENCE_KINDS);
  return { passage: likelihoods(passageScores), sentences };
}

function addValues(scores: Float64Array, weights: Float64Array, values: readonly number[]): void {
  for (let at = 0; at < values.length; at++) addRow(scores, weights, at, values[at] ?? 0);
}

function addStrengths(scores: Float64Array, weights: Float64Array, counts: readonly number[]): void {
  for (let cue = 0; cue < counts.length; cue++) {
    const count = counts[cue] ?? 0;
    if (count > 0) addRow(scores, weights, cue, cueStrength(count));
  }
}

function addRates(scores: Float64Array, weights: Float64Array, counts: readonly number[], words: number): void {
  for (let cue = 0; cue < counts.length; cue++) {
    const count = counts[cue] ?? 0;
    if (count > 0) addRow(scores, weights, cue, cueRate(count, words));
  }
}

/** Adds what row `at` of some weights says for each kind. */
function addRow(scores: Float64Array, weights: Float64Array, at: number, value: number): void {
  const row = at * scores.length;
  for (let kind = 0; kind < scores.length; kind++) {
    scores[kind] = (scores[kind] ?? 0) + value * (weights[row + kind] ?? 0);
  }
}

/** Adds what terms say for each kind. Kept to sums of whole numbers in one walk: most of the time of a judgement goes here. */
function addTerms(scores: Float64Array, terms: readonly number[], offset: number): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (const term of terms) {
    const row = term * ROW + offset;
    first += termWeights[row] ?? 0;
    second += termWeights[row + 1] ?? 0;
    third += termWeights[row + 2] ?? 0;
    fourth += termWeights[row + 3] ?? 0;
  }
  const strength = termStrength(terms.length) / TENTHS;
  const sums = [first, second, third, fourth];
  for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + strength * (sums[kind] ?? 0);
}
