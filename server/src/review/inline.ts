import { isId } from './ids.ts';
import { maskedSpans } from './masked.ts';
import type { Citation, SuppressionComment } from './review.ts';
import type { Span } from './span.ts';

/**
 * Ids cited as `[F1]` or `[F1, F2]`. Anything else in brackets, "[the duty worker]", is the author's own.
 * @param masked What is not prose, in the order in which it begins
 */
export function citationsIn(text: string, masked: readonly Span[] = maskedSpans(text)): Citation[] {
  if (!text.includes('[')) return [];
  const citations: Citation[] = [];
  let next = 0;
  let maskedTo = 0;
  for (const match of text.matchAll(/\[(\s*[A-Z][0-9]+\s*(?:[,;]\s*[A-Z][0-9]+\s*)*)\]/g)) {
    const start = match.index + 1;
    for (; (masked[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index; next++) {
      maskedTo = Math.max(maskedTo, masked[next]?.end ?? 0);
    }
    const ids = [...(match[1] ?? '').matchAll(/[A-Z][0-9]+/g)];
    if (!ids.every((id) => isId(id[0])) || match.index + match[0].length <= maskedTo) continue;
    for (const id of ids) {
      citations.push({ value: id[0], start: start + id.index, end: start + id.index + id[0].length });
    }
  }
  return citations;
}

/** Reads `<!-- review-ignore RULE, RULE -- reason -->`; undefined for any other comment. */
export function suppressionIn(comment: string): SuppressionComment | undefined {
  const match = /^(<!--\s*review-ignore(-section)?)(?:\s+([\s\S]*?))?\s*-->\s*$/.exec(comment);
  if (match === null) return undefined;
  const [, opening = '', section, rest = ''] = match;
  const from = comment.indexOf(rest, opening.length);
  const [names = '', ...reason] = rest.split(/(?:^|\s)--(?:\s|$)/);
  const rules = [...names.matchAll(/[^\s,]+/g)].map(({ 0: value, index }) => ({
    value,
    start: from + index,
    end: from + index + value.length,
  }));
  return { scope: section === undefined ? 'block' : 'section', rules, reason: reason.join(' -- ').trim() };
}
