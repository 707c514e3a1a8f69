import type { Span } from '../review/span.ts';

/** The keys and list positions that lead to a value, from the top: `['findings', 0, 'levels', 1]`. */
export type Path = readonly (string | number)[];

/** The documents that have a schema. */
export type DocumentKind = 'lcspr' | 'rapidReview' | 'project';

export type SchemaProblemKind =
  | 'unknownKey'
  | 'missingKey'
  | 'notOneOf'
  | 'wrongType'
  | 'badDate'
  | 'badPattern'
  | 'badValue';

/** What kind of value belongs in a place. `keys`: a mapping with keys of its own. */
export type Expected = 'text' | 'list' | 'keys' | 'trueOrFalse' | 'number' | 'textOrNumber';

/**
 * One thing in the front matter that does not fit the schema. The span is the wrong value, the unknown key, or, for a
 * missing key, the place that stands for the mapping it is missing from. Plain data: it can be sent and kept.
 */
export interface SchemaProblem extends Span {
  readonly kind: SchemaProblemKind;
  /** To the mapping, for `unknownKey` and `missingKey`; else to the wrong value. */
  readonly path: Path;
  /** The unknown or missing key, or the key that the wrong value stands under. */
  readonly key: string;
  /** For `unknownKey`, the keys that may stand there; for `notOneOf`, the values that may. */
  readonly allowed?: readonly string[];
  /** Text to write in place of the span, where there is a likely one: a key, a value, or the value in quotes. */
  readonly suggestion?: string;
  /** For `wrongType`: what belongs there. */
  readonly expected?: Expected;
  /** For `missingKey`: the key is there, with nothing after its colon. */
  readonly empty?: boolean;
  /** One to three plain sentences. */
  readonly message: string;
}
