import type { Finding } from '../check.ts';
import { sentencesOf } from '../prose/sentences.ts';
import type { BlockKind, Review } from '../review/review.ts';
import { contains, type Span } from '../review/span.ts';

/** More characters than this at once are pasted, not typed. */
const TYPED_AT_ONCE = 3;
const NOT_SENTENCES: ReadonlySet<BlockKind> = new Set(['comment', 'html', 'code']);
const ENDED = /[.!?…]["'”’)\]*_]*$/;

/** Where a text was typed in: the place just after the change. Undefined where more was changed than a hand types. */
export function typedAt(before: string, after: string): number | undefined {
  const shorter = Math.min(before.length, after.length);
  const start = sharedStart(before, after, shorter);
  const end = sharedEnd(before, after, shorter - start);
  const changed = Math.max(before.length, after.length) - start - end;
  return changed > TYPED_AT_ONCE ? undefined : after.length - end;
}

/** Texts are compared in pieces of so many characters first: with every key, and most of a review is the same. */
const PIECE = 4_096;

/** The number of characters, at most `most`, with which both texts begin. */
function sharedStart(before: string, after: string, most: number): number {
  const from = (text: string, start: number) => text.slice(start, start + PIECE);
  let start = 0;
  while (start + PIECE <= most && from(before, start) === from(after, start)) start += PIECE;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  return start;
}

/** The number of characters, at most `most`, with which both texts end. */
function sharedEnd(before: string, after: string, most: number): number {
  const fromEnd = (text: string, end: number) => text.slice(text.length - end - PIECE, text.length - end);
  let end = 0;
  while (end + PIECE <= most && fromEnd(before, end) === fromEnd(after, end)) end += PIECE;
  while (end < most && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return end;
}

/** The sentence of the body that the author is in the middle of: it holds `offset` and has no end yet. */
export function sentenceInProgress({ text: whole, body }: Review, offset: number): Span | undefined {
  // A space just typed belongs to no block yet.
  const at = offset - (/[ \t]*$/.exec(whole.slice(Math.max(0, offset - 8), offset))?.[0].length ?? 0);
  const block = body.blocks.find((candidate) => contains(candidate, { start: at, end: at }));
  if (block === undefined || NOT_SENTENCES.has(block.content.kind)) return undefined;
  const { text } = block.content;
  const within = at - block.start;
  const sentence = sentencesOf(text).find(({ start, end }) => start <= within && within <= end);
  if (sentence === undefined || ENDED.test(text.slice(sentence.start, sentence.end))) return undefined;
  return { start: block.start + sentence.start, end: block.start + sentence.end };
}

/** The findings in the sentence in progress that were not told before and are no errors: they can wait for its end. */
export function newIn(sentence: Span, findings: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity !== 'error' &&
      finding.start >= sentence.start &&
      finding.start <= sentence.end &&
      !before.some(({ rule, start }) => rule === finding.rule && start === finding.start),
  );
}
