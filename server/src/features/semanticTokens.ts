import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  type SemanticTokensEdit,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type IdPlace, idPlaces } from '../review/idPlaces.ts';
import type { Review } from '../review/review.ts';
import { contains, type Span } from '../review/span.ts';
import { documentFeature, type OpenReview } from './languageFeature.ts';
import { GIVEN_HERE, ID_TOKEN } from './tokenLegend.ts';

/** The newest answer for each open document. It goes with the document: the key is the one that the server keeps open. */
const answered = new WeakMap<TextDocument, Required<SemanticTokens>>();
let answers = 0;

/** Ids where they are given and where they are cited, in a colour of their own. Nothing else is coloured. */
export const semanticTokens = documentFeature(SemanticTokensRequest.type, (open) => newAnswer(open));

/** The same as a change of the answer before; all of them where that is not known any more. */
export const semanticTokensDelta = documentFeature(SemanticTokensDeltaRequest.type, (open, { previousResultId }) => {
  const before = answered.get(open.document);
  const now = newAnswer(open);
  if (before?.resultId !== previousResultId) return now;
  return { resultId: now.resultId, edits: changes(before.data, now.data) };
});

/** The same for what an editor shows at the moment. */
export const semanticTokensInRange = documentFeature(SemanticTokensRangeRequest.type, (open, { range }) => {
  const { document } = open;
  return { data: tokensIn(open, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }) };
});

function newAnswer(open: OpenReview): Required<SemanticTokens> {
  const data = tokensIn(open, { start: 0, end: open.review.text.length });
  const answer = { resultId: `${++answers}`, data };
  answered.set(open.document, answer);
  return answer;
}

/** Five numbers a token: lines and characters from the token before, length, type, modifiers. */
function tokensIn({ review, document }: OpenReview, within: Span): number[] {
  let lineBefore = 0;
  let characterBefore = 0;
  return idPlaces(review)
    .filter((place) => contains(within, place) && isColoured(place, review))
    .flatMap(({ start, end, defines }) => {
      const { line, character } = document.positionAt(start);
      const fromCharacter = line === lineBefore ? character - characterBefore : character;
      const token = [line - lineBefore, fromCharacter, end - start, ID_TOKEN, defines ? GIVEN_HERE : 0];
      lineBefore = line;
      characterBefore = character;
      return token;
    });
}

/**
 * An id that leads to nothing keeps the colour of what is around it: it is pointed out already. So does one in the words
 * of a link, which has a colour of its own, and one that is written with signs that stand for others.
 */
function isColoured({ value, start, end }: IdPlace, { text, body, ids }: Review): boolean {
  if (!ids.byId.has(value) || text.slice(start, end) !== value) return false;
  return start < body.start || !/^[^[\]\r\n]{0,200}\]{1,2}\(/.test(text.slice(end, end + 203));
}

/** The numbers that differ, as one change. */
function changes(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === now.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = now.slice(start, now.length - same);
  return deleteCount + data.length === 0 ? [] : [{ start, deleteCount, data }];
}
