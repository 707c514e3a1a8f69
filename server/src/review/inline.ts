import { isId } from './ids.ts';
import type { Citation, SuppressionComment } from './review.ts';
import { contains, type Span } from './span.ts';

/** What of a text is not prose: inline code, comments and tags, and the addresses of links and images. */
export function maskedSpans(text: string): Span[] {
  if (!/[`<\]]|:\/\//.test(text)) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(
    /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<!--[\s\S]*?-->|<\/?[A-Za-z][^<>\n]*>|https?:\/\/[^\s<>)\]]+/g,
  )) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(/\]\(([^()\s]*(?:\s+"[^"]*")?)\)/g)) {
    spans.push({ start: match.index + 2, end: match.index + 2 + (match[1]?.length ?? 0) });
  }
  return spans;
}

/** Ids cited as `[F1]` or `[F1, F2]`. Anything else in brackets, "[the duty worker]", is the author's own. */
export function citationsIn(text: string, masked: readonly Span[]): Citation[] {
  if (!text.includes('[')) return [];
  const citations: Citation[] = [];
  for (const match of text.matchAll(/\[(\s*[A-Z][0-9]+\s*(?:[,;]\s*[A-Z][0-9]+\s*)*)\]/g)) {
    const start = match.index + 1;
    const span = { start: match.index, end: match.index + match[0].length };
    const ids = [...(match[1] ?? '').matchAll(/[A-Z][0-9]+/g)];
    if (!ids.every((id) => isId(id[0])) || masked.some((mask) => contains(mask, span))) continue;
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
