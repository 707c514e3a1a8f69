import { type SpokenWord, termsWithPlaces, writtenAs } from './contributions.ts';
import { cueStrength, likelihoods, termStrength } from './features.ts';
import { Vocabulary } from './vocabulary.ts';
import type { WrittenWord } from './writtenWords.ts';

/** Weights as they stand in the data: by name, one number for each kind. */
export interface TextWeights {
  readonly bias: readonly number[];
  readonly signs: Readonly<Record<string, readonly number[]>>;
  /** In tenths. Of two kinds only the first is written: the weight of the second is its opposite. */
  readonly words: Readonly<Record<string, number | readonly number[]>>;
}

const TENTHS = 10;

/** A judgement of whole texts by what they hold (`signs`, counted) and by their words and pairs of words. */
export class TextModel {
  readonly #bias: readonly number[];
  readonly #signs: readonly (readonly number[])[];
  readonly #vocabulary: Vocabulary;
  readonly #words: readonly (readonly number[])[];
  readonly #terms: readonly string[];

  /** @param signs The names of the signs, in the order in which they are counted */
  constructor({ bias, signs: weights, words }: TextWeights, signs: readonly string[]) {
    this.#bias = bias;
    this.#signs = signs.map((sign) => weights[sign] ?? []);
    this.#terms = Object.keys(words);
    this.#vocabulary = new Vocabulary(this.#terms);
    this.#words = Object.values(words).map((weight) => (typeof weight === 'number' ? [weight, -weight] : weight));
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

  /** How much each sign, and each word, spoke for a kind rather than for the others: above nothing for, below against. */
  contributionsTo(kind: number, words: readonly WrittenWord[], signs: readonly number[]): TextContributions {
    const places = termsWithPlaces(words, 0, words.length, this.#vocabulary);
    const first = new Map(places.toReversed().map((place) => [place.term, place]));
    const strength = termStrength(first.size) / TENTHS;
    const spoken = [...first.values()].map(({ term, from, to }) => ({
      term: this.#terms[term] ?? '',
      written: writtenAs(words, from, to),
      weight: strength * apart(this.#words[term], kind),
    }));
    return {
      signs: signs.map((count, at) => cueStrength(count) * apart(this.#signs[at], kind)),
      words: spoken.sort((a, b) => b.weight - a.weight),
    };
  }
}

export interface TextContributions {
  /** In the order of the signs. */
  readonly signs: readonly number[];
  /** The weightiest first. */
  readonly words: readonly SpokenWord[];
}

/** By how much the weight of one kind lies above the mean of the others. */
function apart(weights: readonly number[] | undefined, kind: number): number {
  if (weights === undefined) return 0;
  const others = weights.reduce((sum, weight) => sum + weight, 0) - (weights[kind] ?? 0);
  return (weights[kind] ?? 0) - others / Math.max(1, weights.length - 1);
}

function add(scores: number[], weights: readonly number[] | undefined, value: number): void {
  for (let kind = 0; kind < scores.length; kind++) scores[kind] = (scores[kind] ?? 0) + value * (weights?.[kind] ?? 0);
}
