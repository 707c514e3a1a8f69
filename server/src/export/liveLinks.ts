import type { Block, Fact, Inline, ReportSection, Row } from './report.ts';

/**
 * The same sections, in which everything that would lead to a place that is not among them is plain text: an edition
 * leaves things out that are referred to.
 */
export function withLiveLinks(sections: readonly ReportSection[]): ReportSection[] {
  const anchors = new Set<string>();
  collect(sections, anchors);
  return sections.map((section) => liveSection(section, anchors));
}

function collect(sections: readonly ReportSection[], anchors: Set<string>): void {
  for (const { anchor, blocks, sections: inner } of sections) {
    anchors.add(anchor);
    for (const row of blocks.flatMap(rowsOf)) if (row.anchor !== undefined) anchors.add(row.anchor);
    collect(inner, anchors);
  }
}

function rowsOf(block: Block): readonly Row[] {
  return block.kind === 'table' ? block.groups.flatMap(({ rows }) => rows) : [];
}

function liveSection(section: ReportSection, anchors: ReadonlySet<string>): ReportSection {
  return {
    ...section,
    heading: liveInlines(section.heading, anchors),
    blocks: section.blocks.map((block) => liveBlock(block, anchors)),
    sections: section.sections.map((inner) => liveSection(inner, anchors)),
  };
}

function liveBlock(block: Block, anchors: ReadonlySet<string>): Block {
  const live = (content: readonly Inline[]) => liveInlines(content, anchors);
  const fact = ({ term, content }: Fact): Fact => ({ term, content: live(content) });
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: live(block.content) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => liveBlock(inner, anchors))) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((inner) => liveBlock(inner, anchors)) };
    case 'facts':
      return { ...block, facts: block.facts.map(fact) };
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: live(column.title) })),
        groups: block.groups.map(({ heading, rows }) => ({
          heading: heading && live(heading),
          rows: rows.map((row) => ({ ...row, cells: row.cells.map(live) })),
        })),
      };
    default:
      return block;
  }
}

function liveInlines(content: readonly Inline[], anchors: ReadonlySet<string>): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'reference') return [anchors.has(inline.anchor) ? inline : { kind: 'text', text: inline.id }];
    if (inline.kind === 'link') {
      const inner = liveInlines(inline.content, anchors);
      const isDead = inline.href.startsWith('#') && !anchors.has(inline.href.slice(1));
      return isDead ? inner : [{ ...inline, content: inner }];
    }
    return 'content' in inline ? [{ ...inline, content: liveInlines(inline.content, anchors) }] : [inline];
  });
}
