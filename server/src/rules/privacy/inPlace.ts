import { matched } from '../matched.ts';

/** A mark that begins a list item, a heading or a quotation, or the key of a value. */
const LINE_MARK = /^\s*(?:(?:[-*+>]|\d{1,2}[.)]|#{1,6})\s+)*(?:[A-Za-z]\w*:\s+["']?)?$/;

/** `words` as they are written at `at`: with a capital where a sentence, a list item, a cell or a value begins. */
export function inPlace(text: string, at: number, words: string): string {
  return opensSentence(text, at) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  if (/[.!?]["”’')]*\s+$|\|\s*$/.test(before)) return true;
  const line = matched(/[^\r\n]*$/, before);
  if (!LINE_MARK.test(line)) return false;
  // White space alone stands before: the line goes on with the one above unless that one is empty or opens a value.
  return (
    line.trim() !== '' ||
    /^$|(?:^|[\r\n])[ \t]*(?:\r\n|\r|\n)$|[>|]-?[ \t]*(?:\r\n|\r|\n)$/.test(
      before.slice(0, before.length - line.length),
    )
  );
}
