import type { Span } from '../review/span.ts';

/** The text with what is no prose (code, addresses, tags) blanked out, so that every offset stays. */
export function withoutMarks(text: string, masked: readonly Span[]): string {
  let result = text;
  for (const { start, end } of masked) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  return result;
}
