import { filledRows, type Pasted } from './pasted.ts';

/** What begins an item of a list: a dot, a dash, a number or a letter with a full stop or bracket. */
const MARK =
  /^[ \t]*(?:[•‣◦·▪●○*–—-]|o(?=\t| {2,})|\(?\d{1,3}[.)](?!\d)|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])[ \t\u00A0]+(?=\S)/;
/** An item below one of the outer list. */
const INDENTED = /^(?:\t| {2,})/;

/** The rows of plain text: a table where there are tabs, the items of a list where lines begin with marks, else lines. */
export function pastedText(text: string): Pasted {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const marked = lines.filter((line) => MARK.test(line));
  if (marked.length > 0 && lines[0] === marked[0]) return { kind: 'list', rows: filledRows(items(lines)) };
  const isTable = lines.length > 0 && lines.every((line) => line.trimStart().includes('\t'));
  if (isTable) return { kind: 'table', rows: filledRows(lines.map((line) => line.split('\t'))) };
  return { kind: 'lines', rows: filledRows(lines.map((line) => [line])) };
}

/** A line without a mark, or one further in than the first, goes on with the item above it. */
function items(lines: readonly string[]): readonly (readonly string[])[] {
  const found: string[] = [];
  const isOuterIndented = INDENTED.test(lines[0] ?? '');
  for (const line of lines) {
    const begins = MARK.test(line) && (isOuterIndented || !INDENTED.test(line));
    if (begins) found.push(line.replace(MARK, ''));
    else found[found.length - 1] += ` ${line.replace(MARK, '')}`;
  }
  return found.map((item) => [item]);
}
