import type { Block, Diagram, ReportSection } from '../report.ts';
import { colours, headings, type Scale, scales } from './design.ts';
import { sizedDiagram } from './diagram.ts';
import type { FactSetter, Place } from './facts.ts';
import { label } from './legible.ts';
import type { Line, LineBreaker } from './lines.ts';
import { type PieceMaker, styleOf } from './pieces.ts';
import { keptWithNext, type Mark, marked, paragraphStrips, type Strip, space, withFirst } from './strips.ts';
import type { TableSetter } from './tables.ts';
import type { Tag } from './tags.ts';

const PARAGRAPH_GAP = 7;
const ITEM_GAP = 3;
/** Space above paragraphs and items of a report of one page. */
const CLOSE_GAP = 1.4;
const INDENT = 18;
/** A column of text never gets narrower than this, however deep lists are nested. */
const NARROWEST_TEXT = 150;

export interface Setters {
  readonly maker: PieceMaker;
  readonly breaker: LineBreaker;
  readonly facts: FactSetter;
  readonly tables: TableSetter;
  readonly accent: string;
}

interface Ink {
  readonly scale: Scale;
  readonly colour: string;
}

const BODY: Ink = { scale: scales.body, colour: colours.ink };

/** For a report of one page. */
const CLOSE: Ink = { scale: { size: 8.8, leading: 11.4 }, colour: colours.ink };
const CLOSE_HEADING = { size: 11.5, leading: 14, above: 7, below: 1 };

/** Sets sections and their blocks. */
export class BlockSetter {
  readonly #set: Setters;

  constructor(setters: Setters) {
    this.#set = setters;
  }

  /** `level` is that of its heading: 1 for the title, 6 for the deepest. */
  section(section: ReportSection, level: number, place: Place, parent: Tag): Strip[] {
    return [
      ...this.#heading(section, level, place, parent),
      ...this.blocks(section.blocks, place, parent),
      ...section.sections.flatMap((child) => this.section(child, Math.min(level + 1, 6), place, parent)),
    ];
  }

  /** A section of a report of one page: set closely, below a heading without a line. */
  closeSection(section: ReportSection, place: Place, parent: Tag): Strip[] {
    return [
      ...this.#heading(section, 2, place, parent, CLOSE_HEADING),
      ...this.blocks(section.blocks, place, parent, CLOSE),
    ];
  }

  blocks(blocks: readonly Block[], place: Place, parent: Tag, ink = BODY): Strip[] {
    return blocks.flatMap((block) => this.#block(block, place, parent, ink));
  }

  #heading(
    { heading, title, anchor }: ReportSection,
    level: number,
    place: Place,
    parent: Tag,
    close?: (typeof headings)[number],
  ): Strip[] {
    const design = close ?? headings[level - 1] ?? headings[5] ?? { ...scales.body, above: 10, below: 3 };
    const style = styleOf('bold', design.size, level === 2 ? this.#set.accent : colours.ink);
    const { maker, breaker } = this.#set;
    const written = breaker.lines(maker.pieces(heading, style), place.width, design);
    const lines = written.length > 0 ? written : breaker.lines(maker.words(title || '–', style), place.width, design);
    const strips = paragraphStrips(parent.add(`H${level}`), place.x, lines, design.above);
    const rule: Mark = { kind: 'rule', ...place, colour: this.#set.accent, thickness: 1.2, edge: 'top' };
    const ruled =
      level === 2 && close === undefined
        ? [{ ...space(8, [rule]), gap: design.above }, ...withFirst(strips, { gap: 0 })]
        : strips;
    return withFirst(keptWithNext([...ruled, space(design.below)]), { anchors: [anchor] });
  }

  #block(block: Block, place: Place, parent: Tag, ink: Ink): Strip[] {
    switch (block.kind) {
      case 'paragraph': {
        const style = styleOf('regular', ink.scale.size, ink.colour);
        const lines = this.#set.breaker.lines(this.#set.maker.pieces(block.content, style), place.width, ink.scale);
        return lines.length === 0
          ? []
          : paragraphStrips(parent.add('P'), place.x, lines, ink === CLOSE ? CLOSE_GAP : PARAGRAPH_GAP);
      }
      case 'list':
        return this.#list(block.from, block.items, place, parent, ink);
      case 'quote':
        return this.#quote(block.blocks, place, parent, ink);
      case 'code':
        return this.#code(block.text, place, parent);
      case 'rule': {
        const rule: Mark = { kind: 'rule', ...place, colour: colours.line, thickness: 0.8, edge: 'bottom' };
        return [{ ...space(6, [rule]), gap: 8 }];
      }
      case 'facts':
        return this.#set.facts.panel(block.facts, place, parent);
      case 'table':
        return this.#set.tables.table(block, place, parent);
      case 'diagram':
        return this.#diagram(block, place, parent);
    }
  }

  /** The picture with its description below it. None where it is too tall for a page: the table that follows says the same. */
  #diagram(diagram: Diagram, place: Place, parent: Tag): Strip[] {
    const { maker, breaker, accent } = this.#set;
    const sized = sizedDiagram(diagram, place.width, accent);
    if (sized === undefined) return [];
    const { height } = sized;
    const picture = {
      kind: 'diagram',
      alt: label(`${diagram.title}. ${diagram.description}`),
      x: 0,
      ...sized,
    } as const;
    const line: Line = { placed: [picture], height, baseline: height };
    const words = breaker.lines(
      maker.words(diagram.description, styleOf('regular', scales.facts.size, colours.quiet)),
      place.width,
      scales.facts,
    );
    return [
      ...keptWithNext(paragraphStrips(parent.add('P'), place.x, [line], PARAGRAPH_GAP)),
      ...paragraphStrips(parent.add('P'), place.x, words, PARAGRAPH_GAP),
    ];
  }

  #list(from: number | undefined, items: readonly (readonly Block[])[], place: Place, parent: Tag, ink: Ink): Strip[] {
    const [firstGap, gap] = ink === CLOSE ? [CLOSE_GAP, CLOSE_GAP] : [PARAGRAPH_GAP - 2, ITEM_GAP];
    const list = parent.add('L', { numbering: from === undefined ? 'Disc' : 'Decimal' });
    const { maker, breaker } = this.#set;
    const style = styleOf('regular', ink.scale.size, ink.colour);
    const labels = items.map((_, at) => {
      const text = from === undefined ? '•' : `${from + at}.`;
      return breaker.lines(maker.words(text, style), 90, ink.scale)[0];
    });
    const widest = Math.max(0, ...labels.map((label) => (label === undefined ? 0 : widthOf(label))));
    const wanted = Math.max(INDENT, widest + 7);
    const indent = place.width - wanted < NARROWEST_TEXT ? widest + 4 : wanted;
    const inside = { x: place.x + indent, width: place.width - indent };
    return items.flatMap((blocks, at) => {
      const item = list.add('LI');
      const label = item.add('Lbl');
      const body = item.add('LBody');
      // Where there is no room to go in further, the item's sign stands in a line above it.
      const isFull = inside.width < 60;
      const strips = this.blocks(blocks, isFull ? place : inside, body, ink);
      const above =
        isFull || strips.length === 0 ? [{ ...space(ink.scale.leading), keepsNext: strips.length > 0 }] : [];
      const own = [...above, ...strips];
      const line = labels[at];
      const lines = line === undefined ? [] : [{ tag: label, x: place.x, y: 0, line }];
      return withFirst(own, {
        gap: at === 0 ? firstGap : gap,
        lines: [...lines, ...(own[0]?.lines ?? [])],
      });
    });
  }

  #quote(blocks: readonly Block[], place: Place, parent: Tag, ink: Ink): Strip[] {
    const inset = place.width < NARROWEST_TEXT ? 6 : 14;
    const inside = { x: place.x + inset, width: place.width - inset };
    const tag = parent.add('BlockQuote');
    const quiet = { scale: ink.scale, colour: colours.quiet };
    const strips = this.blocks(blocks, inside.width < 60 ? place : inside, tag, quiet);
    const bar = { kind: 'fill', x: place.x, width: 3, colour: colours.line } as const;
    return withFirst(
      marked(strips, (isFirst) => [{ ...bar, withGap: !isFirst }]),
      { gap: PARAGRAPH_GAP + 2 },
    );
  }

  #code(text: string, place: Place, parent: Tag): Strip[] {
    const { maker, breaker } = this.#set;
    const style = styleOf('regular', scales.code.size, colours.ink);
    const lines = text.split(/\r\n?|\n/).flatMap((line): readonly Line[] => {
      const set = breaker.lines(maker.exact(line, style), place.width - 20, scales.code);
      return set.length > 0 ? set : [{ placed: [], height: scales.code.leading, baseline: scales.code.size }];
    });
    const strips = paragraphStrips(parent.add('P').add('Code'), place.x + 10, lines, 0);
    const tint: Mark = { kind: 'fill', ...place, colour: colours.soft, withGap: false };
    const padded = [{ ...space(5), keepsNext: true }, ...strips, space(5)];
    return withFirst(
      marked(padded, () => [tint]),
      { gap: PARAGRAPH_GAP },
    );
  }
}

function widthOf(line: Line): number {
  return line.placed.reduce(
    (most, placed) => (placed.kind === 'text' ? Math.max(most, placed.x + placed.width) : most),
    0,
  );
}
