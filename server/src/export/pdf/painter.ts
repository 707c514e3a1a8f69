import type PDFDocument from 'pdfkit';
import { colours, page, scales } from './design.ts';
import { drawDiagram } from './diagram.ts';
import type { Face, Letters } from './fonts.ts';
import type { Placed } from './lines.ts';
import type { Layout, PlacedStrip } from './pages.ts';
import type { Running } from './running.ts';
import type { StripLine } from './strips.ts';
import type { Structure } from './structure.ts';

interface Text {
  readonly line: StripLine;
  /** The top of the line, from the top of the page. */
  readonly y: number;
}

interface Ink {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
}

/** Draws pages that are laid out. */
export class Painter {
  readonly #document: PDFDocument;
  readonly #letters: Letters;
  readonly #structure: Structure;
  readonly #layout: Layout;

  constructor(document: PDFDocument, letters: Letters, structure: Structure, layout: Layout) {
    this.#document = document;
    this.#letters = letters;
    this.#structure = structure;
    this.#layout = layout;
  }

  paint(running: Running): void {
    for (const [index, strips] of this.#layout.pages.entries()) {
      this.#document.switchToPage(index);
      this.#marks(strips);
      this.#text(strips);
      this.#structure.artifact('Pagination', () => this.#running(running, index));
    }
  }

  #marks(strips: readonly PlacedStrip[]): void {
    if (strips.every(({ strip }) => strip.marks.length === 0)) return;
    this.#structure.artifact('Layout', () => {
      for (const { strip, y, gap } of strips) {
        for (const mark of strip.marks) {
          if (mark.kind === 'fill') {
            const above = mark.withGap ? gap : 0;
            this.#box(mark.x, y - above, mark.width, strip.height + above, mark.colour);
          } else {
            const at = mark.edge === 'top' ? y : y + strip.height - mark.thickness;
            this.#box(mark.x, at, mark.width, mark.thickness, mark.colour);
          }
        }
      }
    });
  }

  /** In the order in which it is read: a row that goes on over pages is drawn cell by cell on each of them. */
  #text(strips: readonly PlacedStrip[]): void {
    const linesOf = (isRepeated: boolean): Text[] =>
      strips
        .filter((placed) => placed.isRepeated === isRepeated)
        .flatMap(({ strip, y }) => strip.lines.map((line) => ({ line, y: y + line.y })));
    const repeated = linesOf(true);
    if (repeated.length > 0) {
      this.#structure.artifact('Pagination', () => {
        for (const text of repeated) for (const placed of text.line.line.placed) this.#unread(placed, text);
      });
    }
    const read = linesOf(false).sort((one, other) => this.#structure.compare(one.line.tag, other.line.tag));
    for (const text of read) for (const placed of text.line.line.placed) this.#placed(placed, text);
    this.#structure.close();
  }

  #placed(placed: Placed, text: Text): void {
    const { tag, line } = text.line;
    const x = text.line.x + placed.x;
    if (placed.kind === 'picture' || placed.kind === 'diagram') {
      const { alt, width, height } = placed;
      const y = text.y + line.baseline - height;
      this.#structure.figure(tag, alt, { x, y, width, height }, () => this.#unread(placed, text));
      return;
    }
    const { link } = placed.style;
    this.#structure.into(tag, link);
    const width = placed.kind === 'text' ? placed.width : this.#numberWidth(placed);
    if (link !== undefined) {
      const left = placed.kind === 'text' ? x : x - width;
      this.#structure.linkBox({ x: left, y: text.y, width, height: line.height });
    }
    this.#unread(placed, text);
  }

  /** Draws without a tag. */
  #unread(placed: Placed, text: Text): void {
    const x = text.line.x + placed.x;
    const baseline = text.y + text.line.line.baseline;
    if (placed.kind === 'picture') {
      const { picture, width, height } = placed;
      this.#document.image(picture, x, baseline - height, { width, height });
    } else if (placed.kind === 'diagram') {
      drawDiagram(this.#document, this.#letters, placed, { x, y: baseline - placed.height });
    } else if (placed.kind === 'pageNumber') {
      this.#write(this.#number(placed), x - this.#numberWidth(placed), baseline, placed.style);
    } else this.#words(placed, x, baseline);
  }

  #words({ text, style, actual, width }: Extract<Placed, { kind: 'text' }>, x: number, baseline: number): void {
    const { size, colour } = style;
    if (style.isCode) this.#box(x - 1, baseline - size * 0.86, width + 2, size * 1.14, colours.faint);
    if (actual !== undefined) this.#document.markContent('Span', { actual });
    this.#write(text, x, baseline, style);
    if (actual !== undefined) this.#document.endMarkedContent();
    if (style.isUnderlined) this.#box(x, baseline + size * 0.12, width, 0.5, colour);
    if (style.isStruck) this.#box(x, baseline - size * 0.3, width, 0.6, colour);
  }

  #number({ anchor }: Extract<Placed, { kind: 'pageNumber' }>): string {
    const spot = this.#layout.places.get(anchor);
    return spot === undefined ? '' : String(spot.page + 1);
  }

  #numberWidth(placed: Extract<Placed, { kind: 'pageNumber' }>): number {
    return this.#letters.width(this.#number(placed), placed.style.face, placed.style.size);
  }

  #running({ title, mark, foot }: Running, index: number): void {
    const { size } = scales.page;
    const right = page.width - page.right;
    const top = 40;
    const bottom = page.height - 34;
    const quiet: Ink = { face: 'regular', size, colour: colours.quiet };
    const end = (text: string, y: number, ink: Ink) =>
      this.#write(text, right - this.#letters.width(text, ink.face, size), y, ink);
    if (mark !== undefined) end(mark, top, { face: 'bold', size, colour: colours.mark });
    this.#write(foot, page.left, bottom, quiet);
    if (index === 0) return;
    this.#write(title, page.left, top, quiet);
    end(`Page ${index + 1} of ${this.#layout.pages.length}`, bottom, quiet);
  }

  #write(text: string, x: number, baseline: number, { face, size, colour }: Ink): void {
    if (text === '') return;
    this.#letters.choose(face, size);
    this.#document
      .fillColor(colour)
      .text(text, x, baseline, { lineBreak: false, baseline: 0, oblique: face === 'slanted' ? 12 : 0 });
  }

  #box(x: number, y: number, width: number, height: number, colour: string): void {
    this.#document.rect(x, y, width, height).fillColor(colour).fill();
  }
}
