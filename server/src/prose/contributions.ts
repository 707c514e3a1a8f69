import { cueRate, cueStrength, passageKinds, termStrength } from './features.ts';
import { cueIndex, type Passage } from './passage.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  PASSAGE_KINDS,
  passageCues,
  passageRates,
  ROW,
  SENTENCE_KINDS,
  sentenceCues,
  TENTHS,
  termNames,
  termWeights,
  vocabulary,
} from './weights.ts';
import type { WrittenWord } from './writtenWords.ts';

/** A word or pair of words as the author wrote it, and how much it spoke for a verdict; below nothing against it. */
export interface SpokenWord {
  /** The name under which it has weights. */
  readonly term: string;
  readonly written: string;
  readonly weight: number;
}

/** What spoke for a verdict and against it: above nothing for, below nothing against. */
export interface Contributions {
  /** By the places of the cues: their sightings, and the words that stand in them. */
  readonly families: readonly number[];
  /** Words outside every cue, the weightiest first. */
  readonly words: readonly SpokenWord[];
}

/** The kind of sentence that goes with each kind of passage; none with a mixed one. */
const SENTENCE_KIND = { chronology: 0, analysis: 1, mixed: undefined, neither: 2 } as const;

/**
 * How much each family of cues and each word spoke for `label` rather than for the other kinds: what they added to the
 * score of the passage, and what they added on average to the scores of its sentences.
 */
export function contributionsTo(passage: Passage, label: (typeof passageKinds)[number]): Contributions {
  const kind = passageKinds.indexOf(label);
  const sentenceKind = SENTENCE_KIND[label];
  const families = passage.counts.map((count, cue) => {
    const whole =
      cueStrength(count) * apart(passageCues, cue * PASSAGE_KINDS, PASSAGE_KINDS, kind) +
      cueRate(count, passage.words.length) * apart(passageRates, cue * PASSAGE_KINDS, PASSAGE_KINDS, kind);
    if (sentenceKind === undefined) return whole;
    const single = apart(sentenceCues, cue * SENTENCE_KINDS, SENTENCE_KINDS, sentenceKind);
    const strengths = passage.sentences.reduce((sum, { counts }) => sum + cueStrength(counts[cue] ?? 0), 0);
    return whole + (single * strengths) / passage.sentences.length;
  });
  const words: SpokenWord[] = [];
  const seen = new Map<number, number>();
  const terms = passage.sentences.flatMap(({ from, to }) => termsWithPlaces(passage.words, from, to, vocabulary));
  const strength = termStrength(new Set(terms.map(({ term }) => term)).size) / TENTHS;
  const cueAt = familiesAt(passage);
  for (const { term, from, to } of terms) {
    if (seen.has(term)) continue;
    seen.set(term, from);
    const weight =
      strength *
      (apart(termWeights, term * ROW + SENTENCE_KINDS, PASSAGE_KINDS, kind) +
        (sentenceKind === undefined ? 0 : apart(termWeights, term * ROW, SENTENCE_KINDS, sentenceKind)));
    const cue = cueAt.get(from) ?? cueAt.get(to - 1);
    if (cue === undefined)
      words.push({ term: termNames[term] ?? '', written: writtenAs(passage.words, from, to), weight });
    else families[cue] = (families[cue] ?? 0) + weight;
  }
  return { families, words: words.toSorted((a, b) => b.weight - a.weight) };
}

/** By how much the weight of one kind lies above the mean of the others. */
function apart(weights: ArrayLike<number>, row: number, kinds: number, kind: number): number {
  let others = 0;
  for (let each = 0; each < kinds; each++) if (each !== kind) others += weights[row + each] ?? 0;
  return (weights[row + kind] ?? 0) - others / (kinds - 1);
}

/** The cue in which each word stands, by the word's place: the first that begins there or before. */
function familiesAt({ words, sentences }: Passage): ReadonlyMap<number, number> {
  const cueAt = new Map<number, number>();
  for (const { from, to } of sentences) {
    for (const place of cueIndex.placesIn(words, from, to)) {
      for (let at = place.from; at < place.to; at++) if (!cueAt.has(at)) cueAt.set(at, place.cue);
    }
  }
  return cueAt;
}

/** A known term by its number, and the words in which it stands. */
export interface PlacedTerm {
  readonly term: number;
  readonly from: number;
  readonly to: number;
}

/** The known terms in the words `from` to `to`, in order; one that stands twice is given twice. */
export function termsWithPlaces(
  words: readonly WrittenWord[],
  from: number,
  to: number,
  known: Vocabulary,
): PlacedTerm[] {
  const found: PlacedTerm[] = [];
  for (let at = from; at < to; at++) {
    const [one] = known.termsIn(words, at, at + 1);
    if (one !== undefined) found.push({ term: one, from: at, to: at + 1 });
    if (at + 1 >= to) continue;
    const [next] = known.termsIn(words, at + 1, at + 2);
    const pair = known.termsIn(words, at, at + 2).find((term) => term !== one && term !== next);
    if (pair !== undefined) found.push({ term: pair, from: at, to: at + 2 });
  }
  return found;
}

/** Words as they stand in the text, with a space between. */
export function writtenAs(words: readonly WrittenWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ written }) => written)
    .join(' ');
}
