import { markdownLine, markdownOf, markdownOneLine, type TextContext } from './markdownText.ts';
import type { WordBlock, WordCell, WordItem, WordTable, WordText } from './wordContent.ts';

/** Blocks as Markdown, a blank line between them. Headings have the level that they are given. */
export function markdownBlocks(blocks: readonly WordBlock[], context: TextContext): string {
  const parts: string[] = [];
  let wasItem = false;
  const counts: number[] = [];
  const indents: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'item') counts.length = 0;
    const text = block.kind === 'item' ? itemText(block, counts, indents, context) : blockText(block, context);
    if (text === '') continue;
    if (parts.length > 0) parts.push(wasItem && block.kind === 'item' ? '\n' : '\n\n');
    parts.push(text);
    wasItem = block.kind === 'item';
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

/** @param counts How far each level has counted @param indents Where the text of each level begins */
function itemText(
  { level, isOrdered, text }: WordItem,
  counts: number[],
  indents: number[],
  context: TextContext,
): string {
  // An item cannot be more than one level below the item before it.
  const at = Math.min(level, counts.length);
  counts.length = at + 1;
  counts[at] = (counts[at] ?? 0) + 1;
  const mark = isOrdered ? `${counts[at]}. ` : '- ';
  const indent = at === 0 ? 0 : (indents[at - 1] ?? 0);
  indents[at] = indent + mark.length;
  const lines = markdownOf(text, context).replaceAll('\n', `\n${' '.repeat(indent + mark.length)}`);
  return lines === '' ? '' : `${' '.repeat(indent)}${mark}${lines}`;
}

function tableText({ rows }: WordTable, context: TextContext): string {
  const width = Math.max(...rows.map(({ length }) => length));
  const [head = [], ...rest] = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => cellText(row[at], context));
    return `| ${cells.join(' | ')} |`;
  });
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}

function cellText(cell: WordCell | undefined, context: TextContext): string {
  return (cell?.paragraphs ?? []).map((text) => markdownLine(text, context)).join(' / ');
}

/** The notes as Markdown, in the order of their numbers. */
export function markdownNotes(notes: readonly (readonly WordText[])[], context: TextContext): string {
  return notes
    .map((texts, at) => `[^${at + 1}]: ${texts.map((text) => markdownOneLine(text, context)).join(' ')}`)
    .join('\n\n');
}
