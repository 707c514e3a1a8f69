import type PDFDocument from 'pdfkit';
import type { Diagram, DiagramBox } from '../report.ts';
import { colours, contentHeight, contentWidth } from './design.ts';
import type { Drawing } from './drawing.ts';
import type { Letters } from './fonts.ts';
import { label } from './legible.ts';
import type { Line } from './lines.ts';
import { MISSING } from './pieces.ts';

/** Of the text of a diagram at its own size, as its boxes are made for. */
const TEXT = { size: 8, lineHeight: 9.6, padding: 6 };
/** Six points: smaller letters cannot be read on paper. */
const SMALLEST = 0.75;
/** The heading above and the words below stand on the same page. */
const MOST_HEIGHT = contentHeight - 110;

/** The share of its own size at which a diagram fits a page; undefined where nobody could read it. */
export function scaleOf({ width, height }: Diagram): number | undefined {
  const scale = Math.min(1, contentWidth / width, MOST_HEIGHT / height);
  return scale >= SMALLEST ? scale : undefined;
}

/** A line of a page that holds the diagram alone. */
export function diagramLine(drawing: Drawing): Line {
  const { diagram, scale } = drawing;
  const height = diagram.height * scale;
  const alt = label(`${diagram.title}. ${diagram.description}`);
  return {
    placed: [{ kind: 'diagram', drawing, alt, x: 0, width: diagram.width * scale, height }],
    height,
    baseline: height,
  };
}

/** Draws a diagram with its upper left corner at a place of the page. */
export function drawDiagram(
  document: PDFDocument,
  letters: Letters,
  { diagram, scale, accent }: Drawing,
  corner: { readonly x: number; readonly y: number },
): void {
  const across = (x: number) => corner.x + x * scale;
  const down = (y: number) => corner.y + y * scale;
  const write = (words: string, face: 'regular' | 'bold', x: number, y: number, room: number) => {
    const text = shown(words, letters);
    const size = TEXT.size * scale;
    // Words of wide letters are set smaller, so that none leaves its box.
    const fit = Math.min(1, (room * scale) / Math.max(1, letters.width(text, face, size)));
    letters.choose(face, size * fit);
    if (text === '') return;
    document.fillColor(colours.ink).text(text, across(x), down(y), { lineBreak: false, baseline: 0, oblique: 0 });
  };
  const box = ({ id, lines, x, y, width, height, isLoose }: DiagramBox) => {
    document.lineWidth(scale).strokeColor(isLoose ? colours.mark : accent);
    if (isLoose) document.dash(3 * scale, { space: 2 * scale });
    document.roundedRect(across(x), down(y), width * scale, height * scale, 3 * scale).stroke();
    if (isLoose) document.undash();
    for (const [at, words] of (id === '' ? lines : [id, ...lines]).entries()) {
      const baseline = y + TEXT.padding + TEXT.lineHeight * (at + 0.8);
      write(words, at === 0 && id !== '' ? 'bold' : 'regular', x + TEXT.padding, baseline, width - 2 * TEXT.padding);
    }
  };
  document.lineWidth(scale).strokeColor(colours.quiet);
  for (const { from, to } of diagram.links) {
    const middle = across((from.x + to.x) / 2);
    document.moveTo(across(from.x), down(from.y));
    document.bezierCurveTo(middle, down(from.y), middle, down(to.y), across(to.x), down(to.y)).stroke();
  }
  const [first] = diagram.boxes;
  for (const { title, x } of diagram.columns) write(title, 'bold', x, TEXT.lineHeight, first?.width ?? diagram.width);
  diagram.boxes.forEach(box);
}

/** With the sign for each character that the letters do not have. */
function shown(words: string, letters: Letters): string {
  return Array.from(label(words), (character) =>
    letters.covers('regular', character.codePointAt(0) ?? 0) ? character : MISSING,
  ).join('');
}
