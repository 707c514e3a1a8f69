import type { IStylesOptions, PageNumberEstimator } from 'docx';
import { CELL_SIDE } from './columnWidths.ts';
import { type Measured, measureParagraph } from './lines.ts';
import { PAGE, TEXT_WIDTH } from './page.ts';
import { type Box, PageFlow } from './pageFlow.ts';
import { type StyleMeasures, styleMeasures } from './styleMeasures.ts';
import { attributeOf, childOf, numberOf, type XmlNode, xmlNode } from './xmlNode.ts';

const CELL_TOP_AND_BOTTOM = 120;
const ROW_LINE = 10;

/**
 * Works out the page on which each place of a document stands, so that its contents have numbers without Word having to
 * ask whether it may look them up. It knows what these reports consist of, and Arial's measures. A number may be one out
 * where Word breaks a line in another place; "Update field" in Word puts that right.
 */
export function estimatedPages(styles: IStylesOptions): PageNumberEstimator {
  const styleOf = styleMeasures(styles);
  return (body) => {
    const flow = new PageFlow(PAGE.height - PAGE.top - PAGE.bottom);
    for (const child of xmlNode(body)?.children ?? []) addTo(flow, child, styleOf);
    const pages = flow.finished();
    return {
      bookmarks: new Map([...pages.places].map(([name, page]) => [name, String(page)])),
      bookmarkPageNumbers: pages.places,
      pageCount: pages.count,
    };
  };
}

type StyleOf = (id: string) => StyleMeasures;

function addTo(flow: PageFlow, node: XmlNode, styleOf: StyleOf): void {
  if (node.name === 'w:p') {
    const properties = childOf(node, 'w:pPr');
    if (childOf(properties, 'w:pageBreakBefore') !== undefined) flow.newPage();
    flow.add(paragraphBox(node, styleOf));
    if (childOf(properties, 'w:sectPr') !== undefined) flow.newPage();
  } else if (node.name === 'w:tbl') for (const box of tableBoxes(node, styleOf)) flow.add(box);
  else if (node.name === 'w:sdt') {
    for (const child of childOf(node, 'w:sdtContent')?.children ?? []) addTo(flow, child, styleOf);
  }
}

function paragraphBox(paragraph: XmlNode, styleOf: StyleOf): Box {
  const { style, before, after } = spacingOf(paragraph, styleOf);
  const measured = measureParagraph(paragraph, style, TEXT_WIDTH);
  return {
    ...measured,
    before: before + style.border,
    after,
    keepNext: style.keepNext || isOn(childOf(paragraph, 'w:pPr', 'w:keepNext')),
    isWhole: style.keepLines,
    header: undefined,
    footnoteHeight: footnoteHeight(measured, styleOf),
  };
}

function spacingOf(paragraph: XmlNode, styleOf: StyleOf) {
  const properties = childOf(paragraph, 'w:pPr');
  const style = styleOf(attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? 'Normal');
  const spacing = childOf(properties, 'w:spacing');
  return {
    style,
    before: numberOf(spacing, 'w:before') ?? style.before,
    after: numberOf(spacing, 'w:after') ?? style.after,
  };
}

/** Footnotes of these reports are of a line or two. */
function footnoteHeight({ footnotes }: Measured, styleOf: StyleOf): number {
  const { size, line, after } = styleOf('FootnoteText');
  return footnotes.length * (1.5 * size * 1.15 * line + after);
}

function tableBoxes(table: XmlNode, styleOf: StyleOf): Box[] {
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  const boxes = rows.map((row) => rowBox(row, styleOf));
  const first = boxes[0];
  const header = isOn(childOf(rows[0], 'w:trPr', 'w:tblHeader')) ? sum(first?.lines ?? []) : undefined;
  return boxes.map((box, at) => (at === 0 ? box : { ...box, header }));
}

function rowBox(row: XmlNode, styleOf: StyleOf): Box {
  const cells = row.children.filter(({ name }) => name === 'w:tc').map((cell) => cellOf(cell, styleOf));
  const tallest = cells.reduce<readonly number[]>((most, { lines }) => (sum(lines) > sum(most) ? lines : most), []);
  const isWhole = isOn(childOf(row, 'w:trPr', 'w:cantSplit'));
  const room = CELL_TOP_AND_BOTTOM + ROW_LINE;
  return {
    lines: isWhole ? [sum(tallest) + room] : [...tallest.slice(0, -1), (tallest.at(-1) ?? 0) + room],
    bookmarks: cells.flatMap(({ bookmarks }) => bookmarks),
    before: 0,
    after: 0,
    keepNext: cells[0]?.keepNext ?? false,
    isWhole,
    header: undefined,
    footnoteHeight: sum(cells.map((cell) => footnoteHeight(cell, styleOf))),
  };
}

function cellOf(cell: XmlNode, styleOf: StyleOf): Measured & { readonly keepNext: boolean } {
  const width = (numberOf(childOf(cell, 'w:tcPr', 'w:tcW'), 'w:w') ?? TEXT_WIDTH) - 2 * CELL_SIDE;
  const paragraphs = cell.children.filter(({ name }) => name === 'w:p');
  const measured = paragraphs.map((paragraph) =>
    measureParagraph(paragraph, spacingOf(paragraph, styleOf).style, width),
  );
  return {
    lines: measured.flatMap(({ lines }) => lines),
    bookmarks: measured.flatMap(({ bookmarks }) => bookmarks),
    footnotes: measured.flatMap(({ footnotes }) => footnotes),
    keepNext: paragraphs.some(
      (paragraph) => spacingOf(paragraph, styleOf).style.keepNext || isOn(childOf(paragraph, 'w:pPr', 'w:keepNext')),
    ),
  };
}

/** A switch such as `w:keepNext` is on where it stands, unless it says otherwise. */
function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['false', '0', 'off'].includes(attributeOf(node, 'w:val') ?? 'true');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
