import type { Block, Fact, Inline, ReportSection } from './report.ts';

/** What becomes of a run of inlines. */
export type MapInlines = (content: readonly Inline[]) => Inline[];

/** The same block with every run of inlines mapped. */
export function mapBlock(block: Block, map: MapInlines): Block {
  const fact = ({ term, content }: Fact): Fact => ({ term, content: map(content) });
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: map(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => mapBlock(inner, map))) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => mapBlock(inner, map)) };
    case 'facts':
      return { ...block, facts: block.facts.map(fact) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: map(column.title) })),
        groups: block.groups.map(({ heading, rows }) => ({
          heading: heading && map(heading),
          rows: rows.map((row) => ({ ...row, cells: row.cells.map(map) })),
        })),
      };
    default:
      return block;
  }
}

/** The same section, and those in it, with every run of inlines mapped, in reading order. */
export function mapSection(section: ReportSection, map: MapInlines): ReportSection {
  return {
    ...section,
    heading: map(section.heading),
    blocks: section.blocks.map((block) => mapBlock(block, map)),
    sections: section.sections.map((inner) => mapSection(inner, map)),
  };
}
