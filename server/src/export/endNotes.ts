import { mapBlock, mapSection } from './mapInlines.ts';
import type { Inline, ReportModel, Table } from './report.ts';
import { text } from './words.ts';

const TITLE = 'Notes';

/**
 * The same report for a format that has no footnotes: each number in the text leads to a note at the end. Without
 * footnotes, the report itself.
 */
export function withEndNotes(report: ReportModel): ReportModel {
  const { footnotes } = report;
  if (footnotes.length === 0) return report;
  const anchors = new Map(footnotes.map(({ number, anchor }) => [number, anchor]));
  const linked = (content: readonly Inline[]): Inline[] =>
    content.map((inline) => linkedInline(inline, anchors, linked));
  const notes: Table = {
    kind: 'table',
    name: 'notes',
    caption: undefined,
    columns: [
      { title: text('No.'), width: 'narrow' },
      { title: text('Note'), width: 'wide' },
    ],
    groups: [
      {
        heading: undefined,
        rows: footnotes.map(({ number, anchor, content }) => ({
          anchor,
          cells: [text(String(number)), linked(content)],
        })),
      },
    ],
  };
  return {
    ...report,
    opening: report.opening.map((block) => mapBlock(block, linked)),
    sections: [
      ...report.sections.map((section) => mapSection(section, linked)),
      { anchor: 'end-notes', title: TITLE, heading: text(TITLE), blocks: [notes], sections: [] },
    ],
    footnotes: [],
  };
}

function linkedInline(
  inline: Inline,
  anchors: ReadonlyMap<number, string>,
  linked: (content: readonly Inline[]) => Inline[],
): Inline {
  if (inline.kind === 'footnote') {
    const href = `#${anchors.get(inline.number) ?? 'end-notes'}`;
    return { kind: 'link', href, title: `Note ${inline.number}`, content: text(`[${inline.number}]`) };
  }
  return 'content' in inline ? { ...inline, content: linked(inline.content) } : inline;
}
