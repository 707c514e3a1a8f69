import { ListWriter } from './listWriter.ts';
import { markdownLine, markdownOf, markdownOneLine, type TextContext } from './markdownText.ts';
import type { WordBlock, WordCell, WordItem, WordTable, WordText } from './wordContent.ts';

/** Blocks as Markdown, a blank line between them. Headings have the level that they are given. */
export function markdownBlocks(blocks: readonly WordBlock[], context: TextContext): string {
  const parts: string[] = [];
  let list: ListWriter | undefined;
  for (const block of blocks) {
    const isIn = block.kind === 'item' && list !== undefined;
    if (block.kind === 'item') list ??= new ListWriter();
    else list = undefined;
    const before = block.kind === 'item' && isIn && list?.canFollow(block) === true ? '\n' : '\n\n';
    const text = block.kind === 'item' ? (list?.item(block, context) ?? '') : blockText(block, context);
    if (text === '') continue;
    if (parts.length > 0) parts.push(before);
    parts.push(text);
  }
  return parts.join('');
}

function blockText(block: Exclude<WordBlock, WordItem>, context: TextContext): string {
  if (block.kind === 'paragraph') return markdownOf(block.text, context);
  if (block.kind === 'table') return tableText(block, context);
  const words = markdownLine(
    block.text.map((inline) => ({ ...inline, isBold: false })),
    context,
  );
  // A # at the end of a heading would be taken for a closing mark.
  return words === '' ? '' : `${'#'.repeat(Math.min(6, block.level))} ${words.replace(/#$/, '\\#')}`;
}

/** Word itself has no wider tables. In a wider one short rows are not filled up, which Markdown does by itself. */
const WIDEST = 63;

function tableText({ rows }: WordTable, context: TextContext): string {
  const [[title, ...after] = [], ...below] = rows;
  // A title over the whole table stands above it.
  if (title !== undefined && title.span > 1 && title.span > after.length && below.length > 1) {
    return `${cellText(title, false, context)}\n\n${tableText({ kind: 'table', rows: below }, context)}`;
  }
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 1);
  const [head = [], ...rest] = rows.map((row, at) => {
    const length = at === 0 || width <= WIDEST ? width : row.length;
    context.mergedCells += row.filter(({ continues, span }) => continues || span > 1).length;
    return `| ${Array.from({ length }, (_, column) => cellText(row[column], at === 0, context)).join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

/** @param isHead Headings of columns are bold by themselves */
function cellText(cell: WordCell | undefined, isHead: boolean, context: TextContext): string {
  return (cell?.paragraphs ?? [])
    .map((text) => markdownLine(isHead ? text.map((inline) => ({ ...inline, isBold: false })) : text, context))
    .join(' / ');
}

/** The notes that `context` says the text refers to, in the order of their numbers; those that only notes refer to as well. */
export function markdownNotes(notes: readonly (readonly WordText[])[], context: TextContext): string {
  const written = new Map<number, string>();
  // A note may refer to another, so the set grows while it is walked.
  for (const number of context.notesUsed) {
    const words = (notes[number - 1] ?? []).map((text) => markdownOneLine(text, context)).join(' ');
    written.set(number, `[^${number}]: ${words === '' ? '(This note is empty in the Word document.)' : words}`);
  }
  return [...written]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join('\n\n');
}
