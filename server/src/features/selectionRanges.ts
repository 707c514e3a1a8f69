import { type Range, type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver';
import { sentencesOfBlock } from '../prose/sentences.ts';
import type { Block, Review, Section } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import type { YamlNode, YamlScalar } from '../review/yamlNode.ts';
import { documentFeature } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/**
 * How a selection grows. In the front matter: word, value, key with value, item, list, all of the front matter. In the
 * text: word, sentence, paragraph, section, all of the text.
 */
export const selectionRanges = documentFeature(
  SelectionRangeRequest.type,
  ({ review, document }, { positions }): SelectionRange[] =>
    positions.map((position) => {
      const spans = spansAround(review, document.offsetAt(position));
      return growing(spans.map((span) => rangeOf(span, document))) ?? { range: { start: position, end: position } };
    }),
);

/** The spans that hold an offset, from the smallest to the whole document; each holds the one before it and is larger. */
function spansAround(review: Review, offset: number): readonly Span[] {
  const whole = { start: 0, end: review.text.length };
  const { frontMatter } = review;
  const isInFrontMatter =
    frontMatter.state !== 'missing' && frontMatter.span.start <= offset && offset < frontMatter.span.end;
  const candidates = isInFrontMatter
    ? [...inYaml(review, frontMatter.root, offset).slice(0, -1), frontMatter.content, frontMatter.span, whole]
    : [...inBody(review, offset), review.body, whole];
  const spans: Span[] = [];
  for (const span of [wordAt(review.text, offset), ...candidates]) {
    const last = spans.at(-1) ?? { start: offset, end: offset };
    const grows = span.start <= last.start && last.end <= span.end && span.end - span.start > last.end - last.start;
    if (grows) spans.push({ start: span.start, end: span.end });
  }
  return spans;
}

/** From the innermost node of the front matter at an offset outwards, `node` itself last. */
function inYaml(review: Review, node: YamlNode, offset: number): readonly Span[] {
  if (node.kind === 'scalar') return [withinQuotes(review, node), node];
  if (node.kind === 'list') {
    const item = node.items.find((candidate) => holds(candidate, offset));
    return [...(item === undefined ? [] : inYaml(review, item, offset)), node];
  }
  for (const { key, value, start, end } of node.entries) {
    const whole = { start: Math.min(start, key.start), end: Math.max(end, key.end, value?.end ?? key.end) };
    if (!holds(whole, offset)) continue;
    if (holds(key, offset)) return [key, whole, node];
    return [...(value === undefined || !holds(value, offset) ? [] : inYaml(review, value, offset)), whole, node];
  }
  return [node];
}

function withinQuotes({ text }: Review, { start, end }: YamlScalar): Span {
  const inQuotes = /^(["'])[\s\S]*\1$/.test(text.slice(start, end)) && end - start > 1;
  return inQuotes ? { start: start + 1, end: end - 1 } : { start, end };
}

function inBody({ body }: Review, offset: number): readonly Span[] {
  const block = body.blocks.find((candidate) => holds(candidate, offset));
  const section = block?.section ?? body.sections.findLast((candidate) => holds(candidate, offset));
  return [...(block === undefined ? [] : inBlock(block, offset)), ...sectionsAround(section)];
}

function inBlock(block: Block, offset: number): readonly Span[] {
  const sentence = sentencesOfBlock(block.content)
    .map(({ start, end }) => ({ start: block.start + start, end: block.start + end }))
    .find((span) => holds(span, offset));
  return sentence === undefined ? [block] : [sentence, block];
}

function sectionsAround(section: Section | undefined): readonly Span[] {
  return section === undefined ? [] : [section, ...sectionsAround(section.parent)];
}

function wordAt(text: string, offset: number): Span {
  const before = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*['’-]?$/u.exec(
    text.slice(Math.max(0, offset - 100), offset),
  );
  const start = offset - (before?.[0].length ?? 0);
  const word = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(start, offset + 100));
  return { start, end: Math.max(offset, start + (word?.[0].length ?? 0)) };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function growing([range, ...larger]: readonly Range[]): SelectionRange | undefined {
  if (range === undefined) return undefined;
  const parent = growing(larger);
  return parent === undefined ? { range } : { range, parent };
}
