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

/** Somebody else's words: in double or single quotation marks of either form, or a run of words in italics. */
const QUOTATION =
  /"[^"]+"|“[^”]+”|‘(?:[^’]|’(?=[\p{L}\d]))+’|(?<![\p{L}\d])'(?=\S)(?:[^']|'(?=[\p{L}\d]))+'|(?<![\p{L}\d*])\*(?![\s*])[^*]{12,}(?<!\s)\*(?![\p{L}\d*])|(?<![\p{L}\d_])_(?![\s_])[^_]{12,}(?<!\s)_(?![\p{L}\d_])/gu;

/** The text with quotations blanked out, so that every offset stays and only the author's own words are left. */
export function withoutQuotations(text: string): string {
  if (!/["“‘'*_]/.test(text)) return text;
  return text.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}
