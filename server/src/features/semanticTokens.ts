import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { exactPlace } from '../review/exactPlace.ts';
import type { Span } from '../review/span.ts';
import { documentFeature, type OpenReview } from './languageFeature.ts';

const VARIABLE = 0;
const DECLARATION = 1;

/** Ids alone, where they are given and where they are used, so that every other colour of Markdown stays. */
export const semanticTokens = documentFeature(SemanticTokensRequest.type, (open): SemanticTokens => tokensOf(open));

export const semanticTokensInRange = documentFeature(
  SemanticTokensRangeRequest.type,
  (open, { range }): SemanticTokens => tokensOf(open, range),
);

function tokensOf({ review, document }: OpenReview, range?: Range): SemanticTokens {
  const { definitions, references } = review.ids;
  const marked = [
    ...definitions.map((id) => ({ ...exactPlace(id, review.text), modifiers: DECLARATION })),
    ...references
      .filter(({ value }) => review.ids.byId.has(value))
      .map((id) => ({ ...exactPlace(id, review.text), modifiers: 0 })),
  ].sort((a, b) => a.start - b.start);
  const wanted: Span | undefined = range && {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  };
  const builder = new SemanticTokensBuilder();
  let last = -1;
  for (const { start, end, modifiers } of marked) {
    if (start < last || (wanted !== undefined && (end < wanted.start || start > wanted.end))) continue;
    last = end;
    const { line, character } = document.positionAt(start);
    builder.push(line, character, end - start, VARIABLE, modifiers);
  }
  return builder.build();
}
