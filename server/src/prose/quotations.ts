import type { Span } from '../review/span.ts';

/**
 * The passages of a block that stand between quotation marks, marks included. A passage that runs over several
 * paragraphs opens in each of them and closes in the last. An apostrophe opens and closes nothing.
 */
export function quotationsIn(text: string): Span[] {
  return [
    ...text.matchAll(
      /“[^“”]*(?:”|$)|"[^"]*"|‘(?:[^‘’]|’(?=\p{L}))*’|(?<![\p{L}\d])'(?=\S)(?:[^']|'(?=\p{L}))*'(?!\p{L})/gu,
    ),
  ].map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
}
