import type PDFDocument from 'pdfkit';
import type { Diagram, DiagramBox } from '../report.ts';
import { colours, contentHeight } from './design.ts';
import type { Face, Letters } from './fonts.ts';
import { label } from './legible.ts';
import { MISSING } from './pieces.ts';

/** The most of a page's height that a picture takes: its heading and the words under it have to stand on the same page. */
const HIGHEST = contentHeight - 120;
/** Letters of 8 points are drawn no smaller than 4.4. */
const SMALLEST_SHARE = 0.55;
const SIZE = 8;
const LINE = 9.6;
const PADDING = 6;

/** A picture at the size that it has on the page. */
export interface SizedDiagram {
  readonly diagram: Diagram;
  readonly width: number;
  readonly height: number;
  readonly accent: string;
}

/** The picture as large as the page allows; undefined where its letters would be too small to read. */
export function sizedDiagram(diagram: Diagram, width: number, accent: string): SizedDiagram | undefined {
  const share = shareOf(diagram, width);
  if (share === undefined) return undefined;
  return { diagram, width: diagram.width * share, height: diagram.height * share, accent };
}

/** True where the letters of the picture can be read when it is as wide as this and no higher than a page. */
export function fitsPage(diagram: Diagram, width: number): boolean {
  return shareOf(diagram, width) !== undefined;
}

function shareOf(diagram: Diagram, width: number): number | undefined {
  const share = Math.min(1, width / diagram.width, HIGHEST / diagram.height);
  return share >= SMALLEST_SHARE ? share : undefined;
}

/** Draws a picture with its left upper corner at `x` and `y` of the page. */
export function drawDiagram(
  document: PDFDocument,
  letters: Letters,
  { diagram, width, accent }: SizedDiagram,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const write = (text: string, left: number, baseline: number, face: Face) => {
    letters.choose(face, SIZE);
    document
      .fillColor(colours.ink)
      .text(shown(text, face, letters), left, baseline, { lineBreak: false, baseline: 0, oblique: 0 });
  };
  document
    .save()
    .translate(x, y)
    .scale(width / diagram.width);
  for (const { from, to } of diagram.links) {
    const bend = (to.x - from.x) / 2;
    document
      .moveTo(from.x, from.y)
      .bezierCurveTo(from.x + bend, from.y, to.x - bend, to.y, to.x, to.y)
      .lineWidth(0.8)
      .stroke(colours.quiet);
  }
  for (const column of diagram.columns) write(column.title, column.x, 9, 'bold');
  for (const box of diagram.boxes) {
    outline(document, box, accent);
    const lines = box.id === '' ? box.lines : [box.id, ...box.lines];
    for (const [at, line] of lines.entries()) {
      const face = at === 0 && box.id !== '' ? 'bold' : 'regular';
      write(line, box.x + PADDING, box.y + PADDING + LINE * (at + 0.8), face);
    }
  }
  document.restore();
}

function outline(document: PDFDocument, { x, y, width, height, isLoose }: DiagramBox, accent: string): void {
  document.roundedRect(x, y, width, height, 3).lineWidth(1);
  if (isLoose) document.dash(3, { space: 2 }).stroke(colours.mark).undash();
  else document.stroke(accent);
}

function shown(text: string, face: Face, letters: Letters): string {
  return [...label(text)]
    .map((character) => (letters.covers(face, character.codePointAt(0) ?? 0) ? character : MISSING))
    .join('');
}
