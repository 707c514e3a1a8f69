import data from '../../../schemas/judgement.json';
import { cues } from './cues.ts';
import { shapeNames } from './shape.ts';
import { Vocabulary } from './vocabulary.ts';

/** The weights of the judgement of passages, as they are multiplied with. */

/** Weights by name, one number for each kind. */
type Weights = Readonly<Record<string, readonly number[]>>;

export const SENTENCE_KINDS = 3;
export const PASSAGE_KINDS = 4;

const words = data.words as Weights;
/** The words and pairs of words that have weights, by number. */
export const termNames: readonly string[] = Object.keys(words);
export const vocabulary = new Vocabulary(termNames);
/** Row by row: the weights of each term in tenths, for the kinds of sentence, then for the kinds of passage. */
export const termWeights = Int16Array.from(Object.values(words).flat());
export const TENTHS = 10;
export const ROW = SENTENCE_KINDS + PASSAGE_KINDS;
const cueNames = cues.map(({ id }) => id);
export const sentenceCues = inRows(data.sentence.cues, cueNames, SENTENCE_KINDS);
export const passageCues = inRows(data.passage.cues, cueNames, PASSAGE_KINDS);
export const passageRates = inRows(data.passage.rates, cueNames, PASSAGE_KINDS);
export const passageShape = inRows(data.passage.shape, shapeNames, PASSAGE_KINDS);

/** The weights of a part of the data, row by row in the order of `names`. */
function inRows(weights: Weights, names: readonly string[], kinds: number): Float64Array {
  return Float64Array.from(
    names.flatMap((name) => Array.from({ length: kinds }, (_, kind) => weights[name]?.[kind] ?? 0)),
  );
}

export const sentenceBias: readonly number[] = data.sentence.bias;
export const passageBias: readonly number[] = data.passage.bias;
