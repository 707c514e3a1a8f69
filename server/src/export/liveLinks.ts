import { mapBlock, mapSection } from './mapInlines.ts';
import type { Block, Footnote, Inline, ReportModel, ReportSection, Row } from './report.ts';

type Text = Pick<ReportModel, 'opening' | 'sections' | 'footnotes'>;

/**
 * The same text, in which everything that would lead to a place that is not in it is plain text, with the footnotes that it
 * refers to, numbered anew: an edition leaves things out that are referred to.
 */
export function withLiveLinks({ opening, sections, footnotes }: Text): Text {
  const places: Places = { anchors: new Set(), numbers: new Map() };
  collect(sections, places.anchors);
  const map = (content: readonly Inline[]) => liveInlines(content, places);
  const live = {
    opening: opening.map((block) => mapBlock(block, map)),
    sections: sections.map((section) => mapSection(section, map)),
  };
  // Footnotes may refer to others, which are then met for the first time.
  const kept: Footnote[] = [];
  for (const [old, number] of places.numbers) {
    const note = footnotes.find((candidate) => candidate.number === old);
    if (note !== undefined) kept.push({ ...note, number, content: map(note.content) });
  }
  return { ...live, footnotes: kept };
}

interface Places {
  readonly anchors: Set<string>;
  /** The new number of each footnote by its old one, in the order in which they are met. */
  readonly numbers: Map<number, number>;
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

function liveInlines(content: readonly Inline[], places: Places): Inline[] {
  return content.flatMap((inline): Inline[] => {
    if (inline.kind === 'footnote') return [numbered(inline.number, places)];
    if (inline.kind === 'reference')
      return [places.anchors.has(inline.anchor) ? inline : { kind: 'text', text: inline.id }];
    if (inline.kind === 'link') {
      const inner = liveInlines(inline.content, places);
      const isDead = inline.href.startsWith('#') && !places.anchors.has(inline.href.slice(1));
      return isDead ? inner : [{ ...inline, content: inner }];
    }
    return 'content' in inline ? [{ ...inline, content: liveInlines(inline.content, places) }] : [inline];
  });
}

function numbered(old: number, { numbers }: Places): Inline {
  const known = numbers.get(old);
  const number = known ?? numbers.size + 1;
  numbers.set(old, number);
  return { kind: 'footnote', number, isFirst: known === undefined };
}
