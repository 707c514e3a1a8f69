import { type Block, plainText, type ReportModel, type ReportSection } from '../../server/src/export/report.ts';

/** Every text that a reader of the report is to find, in reading order: headings, paragraphs, cells, facts. */
export function textsOf({ cover, opening, sections }: ReportModel): string[] {
  return [cover.title, cover.kindOfReview, ...opening.flatMap(inBlock), ...sections.flatMap(inSection)].filter(
    (text) => squeezed(text) !== '',
  );
}

function inSection({ heading, blocks, sections }: ReportSection): string[] {
  return [plainText(heading), ...blocks.flatMap(inBlock), ...sections.flatMap(inSection)];
}

function inBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.content)];
    case 'list':
      return block.items.flat().flatMap(inBlock);
    case 'quote':
      return block.blocks.flatMap(inBlock);
    case 'code':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ term, content }) => [term, plainText(content)]);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.columns.map(({ title }) => plainText(title)),
        ...block.groups.flatMap(({ heading, rows }) => [
          ...(heading === undefined ? [] : [plainText(heading)]),
          ...rows.flatMap(({ cells }) => cells.map(plainText)),
        ]),
      ];
    // A table that says the same follows a diagram.
    case 'diagram':
    case 'rule':
      return [];
  }
}

/** Without white space, and without signs that only say where a line may end: formats break lines in their own places. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, '').replaceAll('\u2011', '-');
}
