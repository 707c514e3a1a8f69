import { type FoldingRange, FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import type { YamlNode } from '../review/yamlNode.ts';
import { documentFeature } from './languageFeature.ts';

/**
 * What can be folded away: the front matter, its keys and items, sections, and comments of several lines. Whole lines
 * only, which every editor can do. Sections end where VS Code's own Markdown folding ends them, so that the two agree.
 */
export const folding = documentFeature(FoldingRangeRequest.type, ({ review, document }, _params, { support }) => {
  const folds = new Map<number, FoldingRange>();
  for (const { kind, ...span } of foldsOf(review)) {
    const startLine = document.positionAt(span.start).line;
    const endLine = lastLine(span, document);
    // Of two that begin in one line an editor shows one: the first, which is the larger.
    if (endLine > startLine && !folds.has(startLine)) {
      folds.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
    }
  }
  const largestFirst = [...folds.values()].sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine));
  return largestFirst.slice(0, support.foldingLimit).sort((a, b) => a.startLine - b.startLine);
});

interface Fold extends Span {
  readonly kind?: FoldingRangeKind;
}

function* foldsOf({ frontMatter, body, text }: Review): Iterable<Fold> {
  if (frontMatter.state !== 'missing') {
    yield { ...withoutWhiteSpace(frontMatter.span, text), kind: FoldingRangeKind.Region };
    yield* foldsWithin(frontMatter.root);
  }
  for (const { heading, start, end } of body.sections)
    if (heading !== undefined) yield { start, end: start + lengthOfSection(text.slice(start, end)) };
  for (const { content, start, end } of body.blocks) {
    if (content.kind === 'comment') yield { start, end, kind: FoldingRangeKind.Comment };
  }
}

/** Keys with what belongs to them, and the items of lists. */
function* foldsWithin(node: YamlNode): Iterable<Fold> {
  if (node.kind === 'list') {
    for (const item of node.items) {
      yield { start: item.start, end: item.end };
      yield* foldsWithin(item);
    }
  } else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      if (value === undefined) continue;
      yield { start: key.start, end: value.end };
      yield* foldsWithin(value);
    }
  }
}

/** Up to the line before the next heading; one empty line before that stays to be seen. */
function lengthOfSection(text: string): number {
  const toLast = withoutLineBreak(text);
  const before = toLast.trimEnd();
  const after = toLast.slice(before.length);
  const lastBreak = Math.max(after.lastIndexOf('\n'), after.lastIndexOf('\r'));
  return lastBreak === -1 ? toLast.length : withoutLineBreak(toLast.slice(0, before.length + lastBreak + 1)).length;
}

function withoutLineBreak(text: string): string {
  if (text.endsWith('\r\n')) return text.slice(0, -2);
  return /[\r\n]/.test(text.charAt(text.length - 1)) ? text.slice(0, -1) : text;
}

function withoutWhiteSpace({ start, end }: Span, text: string): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

function lastLine({ start, end }: Span, document: TextDocument): number {
  return document.positionAt(Math.max(start, end)).line;
}
