import type { Block, Inline, ReportModel, ReportSection } from '../report.ts';

/** Something that a reader sees, and the heading above it. */
export type Shown =
  | { readonly kind: 'text'; readonly text: string; readonly heading: string }
  | { readonly kind: 'picture'; readonly source: string; readonly alt: string; readonly heading: string };

/** Everything that a report shows, in reading order. */
export function shownIn({ cover, opening, sections }: ReportModel): Shown[] {
  const top = [cover.kindOfReview, cover.title, cover.subtitle, cover.draftMark, cover.audience];
  const facts: Block = { kind: 'facts', facts: cover.facts };
  return [
    ...top.flatMap((text): Shown[] => (text === undefined ? [] : [{ kind: 'text', text, heading: 'the cover' }])),
    ...inBlocks([facts], 'the cover'),
    ...inBlocks(opening, 'the cover'),
    ...sections.flatMap(inSection),
  ];
}

function inSection({ title, heading, blocks, sections }: ReportSection): Shown[] {
  return [
    { kind: 'text', text: title, heading: title },
    ...inInlines(heading, title),
    ...inBlocks(blocks, title),
    ...sections.flatMap(inSection),
  ];
}

function inBlocks(blocks: readonly Block[], heading: string): Shown[] {
  return blocks.flatMap((block) => inBlock(block, heading));
}

function inBlock(block: Block, heading: string): Shown[] {
  switch (block.kind) {
    case 'paragraph':
      return inInlines(block.content, heading);
    case 'list':
      return block.items.flatMap((item) => inBlocks(item, heading));
    case 'quote':
      return inBlocks(block.blocks, heading);
    case 'code':
      return [{ kind: 'text', text: block.text, heading }];
    case 'rule':
    case 'diagram':
      return [];
    case 'facts':
      return block.facts.flatMap(({ term, content }): Shown[] => [
        { kind: 'text', text: term, heading },
        ...inInlines(content, heading),
      ]);
    case 'table': {
      const caption: Shown[] = block.caption === undefined ? [] : [{ kind: 'text', text: block.caption, heading }];
      const titles = block.columns.flatMap(({ title }) => inInlines(title, heading));
      const rows = block.groups.flatMap((group) => [
        ...inInlines(group.heading ?? [], heading),
        ...group.rows.flatMap(({ cells }) => cells.flatMap((cell) => inInlines(cell, heading))),
      ]);
      return [...caption, ...titles, ...rows];
    }
  }
}

function inInlines(inlines: readonly Inline[], heading: string): Shown[] {
  return inlines.flatMap((inline): Shown[] => {
    if (inline.kind === 'image') return [{ kind: 'picture', source: inline.source, alt: inline.alt, heading }];
    if (inline.kind === 'reference') return [{ kind: 'text', text: inline.id, heading }];
    if (inline.kind === 'break' || inline.kind === 'footnote') return [];
    if ('content' in inline) return inInlines(inline.content, heading);
    return [{ kind: 'text', text: inline.text, heading }];
  });
}
