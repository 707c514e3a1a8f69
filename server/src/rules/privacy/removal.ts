import type { Edit } from '../../review/edit.ts';
import type { Span } from '../../review/span.ts';

/** How a number or an address is taken out of a text. */
export interface Removal {
  /** What it may be called before it stands: part of a regular expression without groups that capture. */
  readonly label: string;
  /** The words that take its place, for a sentence or a value without it would not read as one. */
  readonly removed: string;
}

/** Takes out what stands at `span`: with the brackets or the link around it where these hold nothing else. */
export function removal(text: string, span: Span, { label, removed }: Removal): readonly Edit[] {
  const link = linkTo(text, span);
  if (link !== undefined) return link;
  const around = bracketsAround(text, span, label);
  if (around === undefined) return [{ ...span, newText: [isCalled(text, span, label) ? '(removed)' : removed] }];
  const isAutolink = text.charAt(around.start) === '<';
  return [{ ...around, newText: [isAutolink ? removed : ''] }];
}

/** True where the words before say already what it is: "crime reference". */
function isCalled(text: string, { start }: Span, label: string): boolean {
  return new RegExp(`\\b(?:${label})(?: is| was)?[:,]?\\s+$`, 'i').test(text.slice(Math.max(0, start - 60), start));
}

/** A link of which the span is the address, made plain text; the brackets of an address that is its own text. */
function linkTo(text: string, { start, end }: Span): readonly Edit[] | undefined {
  const before = text.slice(Math.max(0, start - 300), start);
  const opening = /\[([^[\]]*)\]\((?:mailto:|tel:)?$/.exec(before);
  if (opening === null || text.charAt(end) !== ')') return undefined;
  const at = start - before.length + opening.index;
  const textEnd = at + 1 + (opening[0].lastIndexOf('](') - 1);
  return [
    { start: at, end: at + 1, newText: [''] },
    { start: textEnd, end: end + 1, newText: [''] },
  ];
}

/** The brackets that hold nothing but the number and what it is called, where words stand before them. */
function bracketsAround(text: string, { start, end }: Span, label: string): Span | undefined {
  const before = text.slice(Math.max(0, start - 80), start);
  const angle = /<(?:mailto:|tel:)?$/.exec(before)?.[0];
  if (angle !== undefined && text.charAt(end) === '>') return { start: start - angle.length, end: end + 1 };
  const pattern = `[ \\u00a0]\\((?:(?:the |her |his |their )?(?:${label})(?: is)?[:,]? ?)?$`;
  const opening = new RegExp(pattern, 'i').exec(before);
  if (opening === null || text.charAt(end) !== ')') return undefined;
  return /[\p{L}\d.,;”’"*_)]$/u.test(before.slice(0, opening.index))
    ? { start: start - opening[0].length, end: end + 1 }
    : undefined;
}
