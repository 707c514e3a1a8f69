import type { WordBlock } from './wordContent.ts';

/**
 * The highest headings as sections, which are of the second level, and each other heading one level below the heading it
 * stands under. A level that the document leaves out is closed up.
 */
export function headingLevels(blocks: readonly WordBlock[]): {
  readonly blocks: readonly WordBlock[];
  readonly closed: number;
} {
  const above: { readonly own: number; readonly level: number }[] = [];
  const highest = blocks.reduce((least, block) => (block.kind === 'heading' ? Math.min(least, block.level) : least), 9);
  let closed = 0;
  const levelled = blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    while ((above.at(-1)?.own ?? 0) >= block.level) above.pop();
    const level = (above.at(-1)?.level ?? 1) + 1;
    if (level < block.level - highest + 2) closed++;
    above.push({ own: block.level, level });
    return { ...block, level };
  });
  return { blocks: levelled, closed };
}
