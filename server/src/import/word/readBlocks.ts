import { childOf, elementsOf, type XmlElement } from '../office/xmlTree.ts';
import type { Gathered } from './gathered.ts';
import type { ListCounter } from './numbering.ts';
import { readText } from './readText.ts';
import { headingByName, listPlace, outlineLevel } from './styles.ts';
import { type WordBlock, type WordCell, type WordText, wordsOf } from './wordContent.ts';

/** What a body is read into. */
export interface Reading {
  readonly gathered: Gathered;
  readonly lists: ListCounter;
  readonly blocks: WordBlock[];
  title: string | undefined;
}

/** Reads the paragraphs and tables of a body, or of anything else that holds them, in their order. */
export function readBlocks(holder: XmlElement, reading: Reading): void {
  for (const element of elementsOf(holder)) {
    if (element.name === 'p') readParagraph(element, reading);
    else if (element.name === 'tbl') readTable(element, reading);
    else if (element.name === 'altChunk') reading.gathered.count('embeddedDocument');
    else if (element.name === 'AlternateContent') readBlocks(childOf(element, 'Choice') ?? element, reading);
    else if (!element.name.endsWith('Pr')) readBlocks(element, reading);
  }
}

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  const { gathered, blocks } = reading;
  const text = trimmed(readText(paragraph, gathered));
  const properties = childOf(paragraph, 'pPr');
  const styleId = childOf(properties, 'pStyle')?.attribute('val') ?? '';
  const style = gathered.styles.get(styleId);
  const name = style?.name ?? styleId.toLowerCase();
  const level = outlineLevel(properties) ?? style?.headingLevel ?? headingByName(name);
  const place = listPlace(properties) ?? style?.list;
  const mark = place === undefined || place.id === '0' || text.length === 0 ? undefined : reading.lists.next(place);
  if (text.length > 0) {
    // "Finding 2:" that Word counts by itself is part of what the reader sees; a bare number is made anew by the list.
    const isWord = /\p{L}{3}/u.test(mark?.label ?? '');
    const whole = isWord && mark !== undefined ? withLabel(mark.label, text) : text;
    if (/^toc\b|^toc ?\d|^table of figures/.test(name)) gathered.contents.push(wordsOf(text).replace(/\s+/g, ' '));
    else if (name === 'title' && reading.title === undefined) reading.title = wordsOf(text).replace(/\s+/g, ' ');
    else if (level !== undefined)
      blocks.push({ kind: 'heading', level, text: whole, isGuessed: false, label: isWord ? '' : (mark?.label ?? '') });
    else if (mark === undefined || place === undefined || isWord)
      blocks.push({ kind: 'paragraph', style: name, text: whole });
    else blocks.push({ kind: 'item', level: place.level, isOrdered: mark.isOrdered, number: mark.count, text });
  }
  const boxes = gathered.textBoxes;
  gathered.textBoxes = [];
  for (const box of boxes) readBlocks(box, reading);
}

function withLabel(label: string, text: WordText): WordText {
  const [first] = text;
  return [{ isBold: first?.isBold ?? false, isItalic: false, text: `${label} ` }, ...text];
}

function readTable(table: XmlElement, reading: Reading): void {
  const rows = rowsOf(table).map((row) => cellsOf(row, reading));
  const filled = rows.filter((row) => row.some(({ paragraphs, continues }) => continues || paragraphs.length > 0));
  const [[onlyCell] = []] = filled;
  // A table of one cell is a frame around text.
  if (filled.length === 1 && filled[0]?.length === 1) {
    for (const text of onlyCell?.paragraphs ?? []) reading.blocks.push({ kind: 'paragraph', style: '', text });
  } else if (filled.length > 0) reading.blocks.push({ kind: 'table', rows: filled });
}

/** The rows, those inside content controls and tracked insertions too. */
function rowsOf(table: XmlElement): readonly XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return child.name.endsWith('Pr') || child.name === 'tblGrid' ? [] : rowsOf(child);
  });
}

function cellsOf(row: XmlElement, reading: Reading): readonly WordCell[] {
  return elementsOf(row).flatMap((child): readonly WordCell[] => {
    if (child.name !== 'tc')
      return child.name.endsWith('Pr') || child.name.endsWith('PrEx') ? [] : cellsOf(child, reading);
    const properties = childOf(child, 'tcPr');
    const merge = childOf(properties, 'vMerge');
    const continues = merge !== undefined && merge.attribute('val') !== 'restart';
    const width = Math.min(100, Number(childOf(properties, 'gridSpan')?.attribute('val') ?? 1) || 1);
    const empty: WordCell = { paragraphs: [], continues: false };
    return [{ paragraphs: paragraphsIn(child, reading), continues }, ...Array.from({ length: width - 1 }, () => empty)];
  });
}

function paragraphsIn(cell: XmlElement, reading: Reading): readonly WordText[] {
  const inside: Reading = { ...reading, blocks: [], title: '' };
  readBlocks(cell, inside);
  return inside.blocks.flatMap((block): readonly WordText[] => {
    if (block.kind !== 'table') return [block.text];
    reading.gathered.count('nestedTable');
    return block.rows.map((row) =>
      row.flatMap(({ paragraphs }, at) => [...(at === 0 ? [] : [separator]), ...paragraphs.flat()]),
    );
  });
}

const separator = { text: ' / ', isBold: false, isItalic: false };

/** Without white space around it; nothing where there is no text and no footnote. */
function trimmed(text: WordText): WordText {
  const words = wordsOf(text).trim();
  return words === '' && text.every(({ note }) => note === undefined) ? [] : text;
}
