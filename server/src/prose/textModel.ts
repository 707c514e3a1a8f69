import { cueStrength, likelihoods, termStrength } from './features.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WrittenWord } from './writtenWords.ts';

/** Weights as they stand in the data: by name, one number for each kind. */
export interface TextWeights {
  readonly bias: readonly number[];
  readonly signs: Readonly<Record<string, readonly number[]>>;
  /** In tenths. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

const TENTHS = 10;

/** A judgement of whole texts by what they hold (`signs`, counted) and by their words and pairs of words. */
export class TextModel {
  readonly #bias: readonly number[];
  readonly #signs: readonly (readonly number[])[];
  readonly #vocabulary: Vocabulary;
  readonly #words: readonly (readonly number[])[];

  /** @param signs The names of the signs, in the order in which they are counted */
  constructor({ bias, signs: weights, words }: TextWeights, signs: readonly string[]) {
    this.#bias = bias;
    this.#signs = signs.map((sign) => weights[sign] ?? []);
    this.#vocabulary = new Vocabulary(Object.keys(words));
    this.#words = Object.values(words);
  }

  /** How likely each kind is. */
  weigh(words: readonly WrittenWord[], signs: readonly number[]): number[] {
    const scores = [...this.#bias];
    for (const [at, count] of signs.entries()) add(scores, this.#signs[at], cueStrength(count));
    const terms = this.#vocabulary.termsIn(words, 0, words.length);
    const strength = termStrength(terms.length) / TENTHS;
    for (const term of terms) add(scores, this.#words[term], strength);
    return likelihoods(scores);
  }
}

function add(scores: number[], weights: readonly number[] | undefined, value: number): void {
  for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + value * (weights?.[kind] ?? 0);
}
