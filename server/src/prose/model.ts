import data from '../../../schemas/judgement.json';
import { cues } from './cues.ts';
import { cueRate, cueStrength, likelihoods, shapeNames, shapeOf, termStrength } from './features.ts';
import type { Passage } from './passage.ts';
import { Vocabulary } from './vocabulary.ts';

/** Weights by name, one number for each kind. */
type Weights = Readonly<Record<string, readonly number[]>>;

const SENTENCE_KINDS = 3;
const PASSAGE_KINDS = 4;

const words = data.words as Weights;
const vocabulary = new Vocabulary(Object.keys(words));
/** Row by row: the weights of each term for the kinds of sentence, then for the kinds of passage. */
const termWeights = Float64Array.from(Object.values(words).flat());
const ROW = SENTENCE_KINDS + PASSAGE_KINDS;
const sentenceCues = byCue(data.sentence.cues);
const passageCues = byCue(data.passage.cues);
const passageRates = byCue(data.passage.rates);
const passageShape = shapeNames.map((name) => (data.passage.shape as Weights)[name] ?? []);

/** The weights of a part of the data, in the order of `cues`. */
function byCue(weights: Weights): (readonly number[])[] {
  return cues.map(({ id }) => weights[id] ?? []);
}

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
    const scores = [...data.sentence.bias];
    addStrengths(scores, sentenceCues, counts);
    addTerms(scores, known, 0);
    terms.push(known);
    sentences.push(likelihoods(scores));
  }
  const scores = [...data.passage.bias];
  addValues(scores, passageShape, shapeOf(sentences));
  addStrengths(scores, passageCues, passage.counts);
  addRates(scores, passageRates, passage.counts, passage.words.length);
  addTerms(scores, vocabulary.union(terms), SENTENCE_KINDS);
  return { passage: likelihoods(scores), sentences };
}

type Rows = readonly (readonly number[])[];

function addValues(scores: number[], weights: Rows, values: readonly number[]): void {
  for (let at = 0; at < values.length; at++) addRow(scores, weights[at], values[at] ?? 0);
}

function addStrengths(scores: number[], weights: Rows, counts: Uint16Array): void {
  for (let cue = 0; cue < counts.length; cue++) {
    const count = counts[cue] ?? 0;
    if (count > 0) addRow(scores, weights[cue], cueStrength(count));
  }
}

function addRates(scores: number[], weights: Rows, counts: Uint16Array, words: number): void {
  for (let cue = 0; cue < counts.length; cue++) {
    const count = counts[cue] ?? 0;
    if (count > 0) addRow(scores, weights[cue], cueRate(count, words));
  }
}

function addRow(scores: number[], row: readonly number[] | undefined, value: number): void {
  for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + value * (row?.[kind] ?? 0);
}

function addTerms(scores: number[], terms: readonly number[], offset: number): void {
  const strength = termStrength(terms.length);
  for (let kind = 0; kind < scores.length; kind++) {
    let sum = 0;
    for (const term of terms) sum += termWeights[term * ROW + offset + kind] ?? 0;
    scores[kind] = (scores[kind] ?? 0) + strength * sum;
  }
}
