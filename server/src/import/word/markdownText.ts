import { isId } from '../../review/ids.ts';
import { type WordInline, type WordText, wordsOf } from './wordContent.ts';

/** What text is written with. */
export interface TextContext {
  /** Ids that the review has: `[F1]` stays a reference to one of them, and is plain text otherwise. */
  readonly ids: ReadonlySet<string>;
  /** Addresses that were not taken over, to be told. */
  readonly leftLinks: string[];
  /** The numbers of the footnotes that the text refers to. */
  readonly notesUsed: Set<number>;
  /** How many merged cells were written; a table of Markdown has none. */
  mergedCells: number;
}

/** Text as one paragraph of Markdown that shows exactly these words. Line breaks stay. */
export function markdownOf(text: WordText, context: TextContext): string {
  return linesOf(text, context).map(lineStart).join('\\\n');
}

/** The same on one line behind something else, as a heading or a cell of a table needs it. */
export function markdownLine(text: WordText, context: TextContext): string {
  return linesOf(text.map(flat), context).join(' ');
}

/** The same on one line that stands by itself. */
export function markdownOneLine(text: WordText, context: TextContext): string {
  return markdownOf(text.map(flat), context);
}

function flat(inline: WordInline): WordInline {
  return { ...inline, text: inline.text.replace(/\s+/g, ' ') };
}

function linesOf(text: WordText, context: TextContext): readonly string[] {
  const parts: string[] = [];
  let last = '';
  for (const [at, inline] of text.entries()) {
    const after = text[at + 1];
    const part = piece(inline, last, after?.note === undefined ? (after?.text ?? '') : '[', context);
    parts.push(part);
    last = part.slice(-1) || last;
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/^[^\S\u00A0]+|[^\S\u00A0]+$/g, ''))
    .filter((line) => line !== '');
}

/** The words alone on one line, as the front matter holds them. */
export function plainLine(text: WordText): string {
  return wordsOf(text).replace(/\s+/g, ' ').trim();
}

function piece(
  { text, isBold, isItalic, link, note }: WordInline,
  before: string,
  after: string,
  context: TextContext,
): string {
  if (note !== undefined) {
    context.notesUsed.add(note);
    return `[^${note}]`;
  }
  const [, lead = '', core = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text.replaceAll('\t', ' ')) ?? [];
  if (core === '') return lead + trail;
  const address = link === undefined ? undefined : addressOf(link, context);
  if (address !== undefined)
    return `${lead}[${escaped(core.replace(/\s+/g, ' '), context, true)}](<${address}>)${trail}`;
  const words = escaped(core, context, false);
  const mark = core.includes('\n') ? '' : '*'.repeat((isBold ? 2 : 0) + (isItalic ? 1 : 0));
  const marked = canMark(lead === '' ? before : ' ', words, trail === '' ? after.charAt(0) : ' ') ? mark : '';
  return lead + marked + words + marked + trail;
}

/** True where asterisks around the words are read as marks: they must stand at the edges of words. */
function canMark(before: string, words: string, after: string): boolean {
  if (before === '*' || before === '\\' || after === '*') return false;
  const isEdge = (sign: string) => sign === '' || /[\s\p{P}\p{S}]/u.test(sign);
  const isWord = (sign: string) => !/[\s\p{P}\p{S}]/u.test(sign);
  return (isWord(words.charAt(0)) || isEdge(before)) && (isWord(words.slice(-1)) || isEdge(after));
}

/** Only addresses that lead to a page or a mailbox; others are told. */
function addressOf(link: string, { leftLinks }: TextContext): string | undefined {
  const address = pageAddress(link);
  if (address === undefined) leftLinks.push(link);
  return address;
}

/** An address that leads to a page or a mailbox, safe to write; undefined for any other. */
export function pageAddress(link: string): string | undefined {
  return /^(?:https?|mailto):/i.test(link) ? link.replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign)) : undefined;
}

function escaped(text: string, { ids }: TextContext, inLink: boolean): string {
  return text
    .replace(/[\\`*<|]|&(?=#?\w+;)|~(?=~)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/\[([^[\]]*)\](?![[(:])|[[\]]/g, (found: string, inside: string | undefined) => {
      if (inside === undefined || inLink) return found.replace(/[[\]]/g, '\\$&');
      const named = inside.split(',').map((id) => id.trim());
      // What the author put in brackets stays as it is, unless it would be taken for a footnote or for ids of which the review has none.
      const isKept = named.every(isId) ? named.some((id) => ids.has(id)) : !/^\^|^\s*[xX]?\s*$/.test(inside);
      return isKept ? found : `\\[${inside}\\]`;
    });
}

/** A line that does not begin a heading, a list, a quotation or a rule. */
function lineStart(line: string): string {
  return line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[#>+=-]|~~~|:)/, '\\$&')
    .replace(/^\[([^\]]*)\]:/, '\\[$1\\]:');
}
