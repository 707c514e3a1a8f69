import { type Html, html } from './html.ts';
import type { Diagram, DiagramBox } from './report.ts';

const LINE = 9.6;
const PADDING = 6;

/** A diagram as a picture in the page. Its colours come from the style sheet, so that they follow the reader's theme. */
export function svgFigure(diagram: Diagram, number: number): Html {
  const { title, description, width, height, columns, boxes, links } = diagram;
  const name = `figure-${number}`;
  return html`<figure class="diagram">
<svg viewBox="-2 -2 ${width + 4} ${round(height + 4)}" role="img" aria-labelledby="${name}-title ${name}-text">
<title id="${name}-title">${title}</title>
<desc id="${name}-text">${description}</desc>
${columns.map((column) => html`<text class="column" x="${column.x}" y="9">${column.title}</text>\n`)}${links.map(
  ({ from, to }) => html`<path class="link" d="${curve(from.x, from.y, to.x, to.y)}"/>\n`,
)}${boxes.map(box)}</svg>
<figcaption>${description}</figcaption>
</figure>`;
}

function box({ id, lines, x, y, width, height, isLoose }: DiagramBox): Html {
  const written = id === '' ? lines : [id, ...lines];
  return html`<rect class="box${isLoose ? ' loose' : ''}" x="${x}" y="${round(y)}" width="${width}" height="${round(height)}" rx="3"/>
${written.map(
  (line, at) =>
    html`<text${at === 0 && id !== '' ? html` class="id"` : undefined} x="${x + PADDING}" y="${round(y + PADDING + LINE * (at + 0.8))}">${line}</text>\n`,
)}`;
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x2 - x1) / 2;
  return `M${x1} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${x2} ${round(y2)}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
