import { becauseLines } from './because.ts';
import { explain, judgeText } from './judgePassage.ts';
import { judgeLevel, judgeRecommendation } from './judgeText.ts';

/** A line of the input of `classify`. */
export interface ClassifyInput {
  readonly id: string;
  readonly text: string;
  /** Without it, a passage. */
  readonly kind?: string;
}

export interface Classified {
  readonly id: string;
  readonly label: string;
  readonly because: readonly string[];
}

/** Judges one line of JSON `{id, kind, text}`. Throws a sentence for the user where the line has not that shape. */
export function classifyLine(line: string): Classified {
  const { id, text, kind } = readLine(line);
  if (kind === 'recommendation') return { id, ...judgeRecommendation(text) };
  if (kind === 'level') return { id, ...judgeLevel(text) };
  if (kind !== undefined && kind !== 'passage') {
    throw new Error(`Its kind is "${kind}", and not passage, recommendation or level.`);
  }
  const { label } = judgeText(text);
  return { id, label, because: becauseLines(explain(text, label)) };
}

function readLine(line: string): ClassifyInput {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new Error(`It is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value !== 'object' || value === null) throw new Error('It is not an object with `id` and `text`.');
  const { id, text, kind } = value as Partial<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof text !== 'string') throw new Error('It needs `id` and `text`, both strings.');
  return typeof kind === 'string' ? { id, text, kind } : { id, text };
}
