import type { Block, Review } from '../review/review.ts';
import { contains, type Located, type Span } from '../review/span.ts';
import type { YamlMap } from '../review/yamlNode.ts';

/** A comment that silences rules, with the places of the names in it. */
export interface SuppressingComment {
  readonly comment: Block;
  readonly names: readonly Span[];
}

/** One rule that the author has chosen to silence over some stretches of the document. */
export interface Suppression {
  /** The rule's id where it is named; empty, over the whole comment, where a comment names none. */
  readonly rule: Located<string>;
  /** Empty where none is given. Without a reason it silences nothing. */
  readonly reason: string;
  readonly over: readonly Span[];
  /** The comment or the entry of the front matter that it is written in. */
  readonly writtenIn: SuppressingComment | { readonly entry: YamlMap };
}

/** Stands where the author still has to give the reason. */
export const REASON_PROMPT = '[insert: why it does not apply here]';

export function hasReason({ reason }: Suppression): boolean {
  return reason !== '' && !/^\[\s*insert\b[^\]]*\]$/i.test(reason);
}

/** Every suppression of a review, those without a reason too. */
export function suppressionsOf(review: Review): readonly Suppression[] {
  return [...fromComments(review), ...fromFrontMatter(review)];
}

/** Those that silence a report of `rule` at `place`. */
export function silencing(suppressions: readonly Suppression[], rule: string, place: Span): readonly Suppression[] {
  const start = { start: place.start, end: place.start };
  return suppressions.filter(
    (suppression) =>
      hasReason(suppression) &&
      suppression.rule.value === rule &&
      suppression.over.some((span) => contains(span, start)),
  );
}

function* fromComments(review: Review): Iterable<Suppression> {
  const { blocks, sections } = review.body;
  for (const [index, comment] of blocks.entries()) {
    const suppression = comment.content.suppression;
    if (suppression === undefined) continue;
    const covered =
      suppression.scope === 'block'
        ? blockBelow(blocks.slice(index + 1))
        : sections.find(({ heading }) => heading !== undefined && heading.start > comment.start);
    const names = suppression.rules.map(({ value, start, end }) => ({
      value,
      start: comment.start + start,
      end: comment.start + end,
    }));
    const shared = {
      reason: suppression.reason,
      over: covered === undefined ? [] : [covered],
      writtenIn: { comment, names },
    };
    for (const rule of names) yield { rule, ...shared };
    if (names.length === 0) yield { rule: { value: '', start: comment.start, end: comment.end }, ...shared };
  }
}

/** The first block that is no comment, with the comments above it: a comment can be silenced too. */
function blockBelow(blocks: readonly Block[]): Span | undefined {
  const [first] = blocks;
  const last = blocks.find(({ content }) => content.kind !== 'comment') ?? blocks.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

function* fromFrontMatter(review: Review): Iterable<Suppression> {
  for (const entry of review.entities.top.maps('suppressions')) {
    const rule = entry.text('rule');
    if (rule === undefined) continue;
    const at = entry.text('at')?.value;
    yield {
      rule,
      reason: entry.text('reason')?.value ?? '',
      over: at === undefined ? [{ start: 0, end: review.text.length }] : placesOf(review, at),
      writtenIn: { entry: entry.node },
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
