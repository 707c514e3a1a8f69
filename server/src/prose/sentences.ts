import { keptByBlock } from '../review/blockMemo.ts';
import type { Span } from '../review/span.ts';

/** Short forms whose full stop ends no sentence. Compared in lower case, without the stop. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss prof rev st no nos approx e.g i.e eg ie cf vs v s ss para paras p pp fig ch pt sgt insp supt det dept ref vol ed eds al inc ltd co ext tel'.split(
    ' ',
  ),
);

/** Short forms that end a sentence when a new one plainly begins after them. */
const MAY_END = /^(?:a\.m|p\.m|etc|no|co|ltd|inc)$/i;

/** The short forms above and `etc`, whose full stop may be more than the end of a sentence. */
const LOOKED_AT_CLOSELY: ReadonlySet<string> = new Set([...SHORT_FORMS, 'etc']);

/** Where a sentence may end: a stop with the marks that close it, or a line that a list mark or an empty line follows. */
const ENDS = /[.!?…]+["'”’)\]*_]*(?=\s|$)|\r?\n(?=\s*(?:[-*•–|]|\(?\d{1,2}[.)]|\r?\n)\s*)/g;

/** The sentences of a block's text, marks and all. Kept for as long as the block does not change. */
export const sentencesOfBlock = keptByBlock(({ text }): readonly Span[] => sentencesOf(text));

/**
 * The sentences of one block of text, as spans relative to it, white space at both ends left out. A list mark at the
 * start of a line begins a sentence. Written out here rather than left to `Intl.Segmenter`, whose answer depends on the
 * machine's own tables: the editor, the browser and the command line must agree.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  ENDS.lastIndex = 0;
  for (let match = ENDS.exec(text); match !== null; match = ENDS.exec(text)) {
    const { 0: mark, index } = match;
    const end = index + mark.length;
    if (mark.startsWith('.') && !isPlainEnd(text, index, end) && !endsSentence(text, index, end)) continue;
    push(spans, text, from, end);
    from = end;
  }
  push(spans, text, from, text.length);
  return spans;
}

/**
 * True for the end that nearly all sentences have: a word in small letters, a full stop, a space and a capital. What
 * `endsSentence` says of it is known without its regular expressions.
 */
function isPlainEnd(text: string, stop: number, end: number): boolean {
  if (end - stop !== 1) return false;
  let start = stop;
  while (isSmallLetter(text.charCodeAt(start - 1))) start--;
  if (stop - start < 2 || start === 0 || text.charCodeAt(start - 1) !== SPACE) return false;
  if (stop - start <= LONGEST && LOOKED_AT_CLOSELY.has(text.slice(start, stop))) return false;
  if (end === text.length) return true;
  const next = text.charCodeAt(end + 1);
  return text.charCodeAt(end) === SPACE && next >= 65 && next <= 90;
}

const SPACE = 32;
/** Letters of the longest short form. */
const LONGEST = Math.max(...[...LOOKED_AT_CLOSELY].map((form) => form.length));

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function endsSentence(text: string, stop: number, end: number): boolean {
  if (end - stop > 1) return true;
  const before = /(?:^|[\s("“‘'[])([\p{L}\d.]+)$/u.exec(text.slice(Math.max(0, stop - 16), stop))?.[1] ?? '';
  const after = /^\s+(["“‘'(]?)(\S)/.exec(text.slice(end, end + 8));
  // A single letter or figure at the start of a line is a list mark or an initial.
  if (/^(?:\d{1,2}|\p{Lu})$/u.test(before) && isLineStart(text, stop - before.length)) return false;
  if (after !== null && /\p{Ll}/u.test(after[2] ?? '')) return false;
  if (MAY_END.test(before))
    return after === null || (/[\p{Lu}"“‘]/u.test(`${after[1] ?? ''}${after[2] ?? ''}`) && before !== 'No');
  if (/^\p{Lu}$/u.test(before)) return !isInitial(text, stop, end);
  return !SHORT_FORMS.has(before.toLowerCase());
}

function isLineStart(text: string, at: number): boolean {
  return at <= 0 || /[\r\n]/.test(text.charAt(at - 1));
}

/** `J. Smith` is a name; `told Mrs N. She` ends a sentence. */
function isInitial(text: string, stop: number, end: number): boolean {
  const title = /\b(?:Mr|Mrs|Ms|Miss|Dr|Child|Baby|Adult|Mother|Father)\s+\p{Lu}$/u.test(
    text.slice(Math.max(0, stop - 12), stop),
  );
  return !title && /^\s+\p{Lu}(?:\.|\p{Ll})/u.test(text.slice(end, end + 4));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to && isWhite(text.charCodeAt(start))) start++;
  let end = to;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  if (end > start) spans.push({ start, end });
}

/** White space as `\s` and `trim` have it. */
function isWhite(code: number): boolean {
  if (code < 128) return code === SPACE || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}
