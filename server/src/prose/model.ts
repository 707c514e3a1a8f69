import { cueRate, cueStrength, likelihoods, termStrength } from './features.ts';
import type { Passage } from './passage.ts';
import { shapeOf } from './shape.ts';
import {
  PASSAGE_KINDS,
  passageBias,
  passageCues,
  passageRates,
  passageShape,
  ROW,
  SENTENCE_KINDS,
  sentenceBias,
  sentenceCues,
  TENTHS,
  termWeights,
  vocabulary,
} from './weights.ts';

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
    sentenceScores.set(sentenceBias);
    addStrengths(sentenceScores, sentenceCues, counts);
    addTerms(sentenceScores, known, 0);
    terms.push(known);
    sentences.push(likelihoods(sentenceScores));
  }
  passageScores.set(passageBias);
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
