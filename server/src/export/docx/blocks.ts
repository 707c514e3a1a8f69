import { type FileChild, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import type { Block, Fact, Inline, ReportSection } from '../report.ts';
import { widthInArial } from './arialWidths.ts';
import type { InlineWriter } from './inlines.ts';
import { DEEPEST_LEVEL, LAST_NUMBER, LIST_STEP, type ListNumbering, type ListNumberings } from './numbering.ts';
import type { TableWriter } from './tables.ts';
import { clean, textRun } from './text.ts';

/** Where a block stands: inside how many lists, and how far from the margin, in twentieths of a point. */
interface Place {
  readonly level: number;
  readonly indent: number;
  readonly style: string;
}

const TOP: Place = { level: -1, indent: 0, style: 'Normal' };
/** Nothing is moved further from the margin than this, however deep it lies. */
const DEEPEST_INDENT = 4800;
const DEEPEST_HEADING = 6;
/** The space at the sides of a group of facts. */
export const FACT_SIDE = 160;

/** Writes the sections and blocks of a report in reading order. */
export class BlockWriter {
  readonly #inlines: InlineWriter;
  readonly #tables: TableWriter;
  readonly #lists: ListNumberings;
  /** A table needs a paragraph below it, and space to it. */
  #isBelowTable = false;

  constructor(inlines: InlineWriter, tables: TableWriter, lists: ListNumberings) {
    this.#inlines = inlines;
    this.#tables = tables;
    this.#lists = lists;
  }

  section({ anchor, heading, blocks, sections }: ReportSection, level: number): FileChild[] {
    this.#isBelowTable = false;
    const title = new Paragraph({
      style: `Heading${Math.min(level, DEEPEST_HEADING)}`,
      children: this.#inlines.writeAt(anchor, heading),
    });
    return [title, ...this.blocks(blocks), ...sections.flatMap((section) => this.section(section, level + 1))];
  }

  blocks(blocks: readonly Block[], place: Place = TOP): FileChild[] {
    return blocks.flatMap((block, at) => this.#block(block, place, blocks[at + 1]?.kind));
  }

  #block(block: Block, place: Place, next: Block['kind'] | undefined): FileChild[] {
    switch (block.kind) {
      case 'paragraph':
        // What a group of facts is about is said just above it.
        return [this.#paragraph(place, this.#inlines.write(block.content), next === 'facts' ? { keepNext: true } : {})];
      case 'list':
        return this.#list(block.from, block.items, place);
      case 'quote':
        return this.blocks(block.blocks, { ...place, indent: deeper(place.indent, LIST_STEP), style: 'Quote' });
      case 'code':
        return [this.#paragraph({ ...place, style: 'ReportCode' }, codeRuns(block.text))];
      case 'rule':
        return [this.#paragraph({ ...place, style: 'ReportRule' }, [])];
      case 'facts':
        return this.facts(block.facts);
      case 'table': {
        if (block.columns.length === 0) return [];
        const spacer =
          this.#isBelowTable && block.caption === undefined ? [new Paragraph({ style: 'ReportTableText' })] : [];
        const written = this.#tables.write(block);
        this.#isBelowTable = true;
        return [...spacer, ...written];
      }
      // The table that follows says the same, and can be read aloud and changed.
      case 'diagram':
        return [];
    }
  }

  /** A group of facts: the term in bold, what is said of it beside it, as one paragraph. */
  facts(facts: readonly Fact[], style = 'ReportFact'): Paragraph[] {
    const left = factIndent(facts);
    return facts.map(({ term, content }, at) =>
      this.#paragraph(
        { ...TOP, style },
        [textRun(term, { bold: true }), new TextRun({ children: [new Tab()] }), ...this.#inlines.write(content)],
        {
          keepNext: at < 2 && at < facts.length - 1,
          indent: { left, hanging: style === 'ReportFact' ? left - FACT_SIDE : left },
          ...(at === facts.length - 1 ? { spacing: { after: 200 } } : {}),
        },
      ),
    );
  }

  #list(from: number | undefined, items: readonly (readonly Block[])[], place: Place): FileChild[] {
    const inside: Place = {
      level: Math.min(place.level + 1, DEEPEST_LEVEL),
      indent: deeper(place.indent, LIST_STEP),
      style: place.style === 'Normal' ? 'ListParagraph' : place.style,
    };
    const canCount = from === undefined || from + items.length <= LAST_NUMBER;
    const numbering = from === undefined ? this.#lists.bullets() : this.#lists.numbers(canCount ? from : 1);
    return items.flatMap((item, at) => {
      const byHand = canCount ? undefined : `${(from ?? 1) + at}. `;
      return this.#item(item, inside, byHand === undefined ? numbering : undefined, byHand);
    });
  }

  /** The first paragraph of an item carries its number; the other blocks stand below it. */
  #item(
    blocks: readonly Block[],
    place: Place,
    numbering: ListNumbering | undefined,
    byHand: string | undefined,
  ): FileChild[] {
    const [first, ...others] = blocks;
    const leads = first?.kind === 'paragraph';
    const content: readonly Inline[] = leads ? first.content : [];
    const words = this.#inlines.write(content);
    const paragraph = this.#paragraph(place, byHand === undefined ? words : [textRun(byHand), ...words], {
      ...(numbering === undefined ? {} : { numbering: { ...numbering, level: place.level } }),
      indent: { left: place.indent, hanging: LIST_STEP },
    });
    return [paragraph, ...this.blocks(leads ? others : blocks, place)];
  }

  #paragraph(
    { style, indent }: Place,
    children: readonly ParagraphChild[],
    options: Omit<IParagraphOptions, 'children' | 'style'> = {},
  ): Paragraph {
    const spacing = this.#isBelowTable ? { spacing: { before: 240, ...options.spacing } } : {};
    this.#isBelowTable = false;
    return new Paragraph({
      ...(indent > 0 ? { indent: { left: indent } } : {}),
      ...options,
      ...spacing,
      style,
      children: [...children],
    });
  }
}

/** Where what is said begins, so that the terms of a group fit before it; a very long one may run past it. */
function factIndent(facts: readonly Fact[]): number {
  const widest = Math.max(0, ...facts.map(({ term }) => widthInArial(term.slice(0, 100), 220, true)));
  return Math.round(Math.min(Math.max(widest + FACT_SIDE + 240, 2200), 3800));
}

function deeper(indent: number, by: number): number {
  return Math.min(indent + by, DEEPEST_INDENT);
}

/** Text letter by letter: lines and the spaces at their beginning are kept. */
function codeRuns(text: string): TextRun[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, at) => new TextRun({ text: clean(line), ...(at === 0 ? {} : { break: 1 }) }));
}
