import type { Review } from '../review/review.ts';
import { contains, type Span } from '../review/span.ts';

/** Rules that the author has chosen to silence over one stretch of the document, with a reason. */
export interface Suppression {
  readonly rules: readonly string[];
  readonly over: readonly Span[];
}

/** The suppressions of a review that count: one without a reason silences nothing. */
export function suppressionsOf(review: Review): Suppression[] {
  return [...fromComments(review), ...fromFrontMatter(review)];
}

/** True when a suppression names the rule and covers the place where its report starts. */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, place: Span): boolean {
  const start = { start: place.start, end: place.start };
  return suppressions.some(
    (suppression) => suppression.rules.includes(rule) && suppression.over.some((span) => contains(span, start)),
  );
}

function* fromComments(review: Review): Iterable<Suppression> {
  const { blocks, sections } = review.body;
  for (const [index, block] of blocks.entries()) {
    const suppression = block.content.suppression;
    if (suppression === undefined || suppression.reason === '') continue;
    if (suppression.scope === 'block') {
      const next = blocks.slice(index + 1).find(({ content }) => content.kind !== 'comment');
      if (next !== undefined) yield { rules: suppression.rules, over: [next] };
    } else {
      const next = sections.find(({ heading }) => heading !== undefined && heading.start > block.start);
      if (next !== undefined) yield { rules: suppression.rules, over: [next] };
    }
  }
}

function* fromFrontMatter(review: Review): Iterable<Suppression> {
  for (const entry of review.entities.top.maps('suppressions')) {
    const rule = entry.text('rule');
    if (rule === undefined || entry.text('reason') === undefined) continue;
    const at = entry.text('at')?.value;
    yield {
      rules: [rule.value],
      over: at === undefined ? [{ start: 0, end: review.text.length }] : placesOf(review, at),
    };
  }
}

/** An id stands for its entry and for the text bound to it; anything else is the text of a heading. */
function placesOf(review: Review, at: string): Span[] {
  const places: Span[] = review.body.sections.filter(
    (section) => section.boundTo?.value === at || section.title.toLowerCase() === at.toLowerCase(),
  );
  const definition = review.ids.byId.get(at);
  return definition === undefined ? places : [...places, definition.node];
}
