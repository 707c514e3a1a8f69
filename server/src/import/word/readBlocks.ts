import { childOf, elementsOf, shownIn, type XmlElement } from '../office/xmlTree.ts';
import type { Gathered } from './gathered.ts';
import type { ListCounter } from './numbering.ts';
import { readText } from './readText.ts';
import { spokenText } from './spokenText.ts';
import { headingByName, type ListPlace, listPlace, outlineLevel } from './styles.ts';
import { type WordBlock, type WordCell, type WordText, wordsOf } from './wordContent.ts';

/** What a body is read into. */
export interface Reading {
  readonly gathered: Gathered;
  readonly lists: ListCounter;
  readonly blocks: WordBlock[];
  title: string | undefined;
  /** True where paragraphs are counted with numbers such as "4.12", to which the text may refer. */
  hasNumberedParagraphs: boolean;
}

/** What may stand by itself among paragraphs, although it belongs inside one. */
const INLINE = new Set(['r', 'hyperlink', 'fldSimple', 'oMath', 'oMathPara']);

/** Reads the paragraphs and tables of a body, or of anything else that holds them, in their order. */
export function readBlocks(holder: XmlElement, reading: Reading): void {
  const { gathered } = reading;
  for (const element of shownIn(holder)) {
    if (element.name === 'p') readParagraph(element, reading);
    else if (element.name === 'tbl') readTable(element, reading);
    else if (INLINE.has(element.name)) readParagraph({ ...element, name: 'p', children: [element] }, reading);
    else if (element.name === 'altChunk' || element.name === 'subDoc') gathered.count('embeddedDocument');
    else if (element.name === 'sdt') readControl(element, reading);
    else if (!element.name.endsWith('Pr')) readBlocks(element, reading);
  }
}

function readControl(control: XmlElement, reading: Reading): void {
  const { gathered } = reading;
  if (gathered.isPrompt(control, () => spokenText(control))) return;
  const gallery = childOf(childOf(childOf(control, 'sdtPr'), 'docPartObj'), 'docPartGallery')?.attribute('val');
  const isContents = gallery === 'Table of Contents';
  if (isContents) gathered.contentsOpen++;
  for (const content of elementsOf(control, 'sdtContent')) readBlocks(content, reading);
  if (isContents) gathered.contentsOpen--;
}

function readParagraph(paragraph: XmlElement, reading: Reading): void {
  const { gathered, blocks } = reading;
  const properties = childOf(paragraph, 'pPr');
  const styleId = childOf(properties, 'pStyle')?.attribute('val') ?? '';
  const style = gathered.styles.get(styleId);
  const name = style?.name ?? styleId.toLowerCase();
  const level = outlineLevel(properties) ?? style?.headingLevel ?? headingByName(name);
  const isOfContents = /^toc\b|^toc ?\d|^table of figures|^index (?:heading|\d)/.test(name);
  if (level !== undefined && !isOfContents) gathered.fields.closeContents();
  const wasContents = gathered.fields.isContents;
  const text = trimmed(readText(paragraph, gathered, style));
  const isContents = isOfContents || wasContents || gathered.fields.isContents || gathered.contentsOpen > 0;
  const words = () => wordsOf(text).replace(/\s+/g, ' ');
  if (text.length > 0) {
    if (isContents) gathered.contents.push(words());
    else if (name === 'title' && reading.title === undefined && text.every(({ note }) => note === undefined)) {
      reading.title = words();
    } else blocks.push(blockOf(text, { name, level, place: listPlace(properties) ?? style?.list }, reading));
  }
  const boxes = gathered.textBoxes;
  gathered.textBoxes = [];
  for (const box of boxes) readBlocks(box, reading);
}

function blockOf(
  text: WordText,
  {
    name,
    level,
    place,
  }: { readonly name: string; readonly level: number | undefined; readonly place: ListPlace | undefined },
  reading: Reading,
): WordBlock {
  const mark = place === undefined || place.id === '0' ? undefined : reading.lists.next(place);
  const label = mark?.label ?? '';
  // "Finding 2:" that Word counts by itself is part of what the reader sees; a bare number is made anew by the list.
  const isWord = mark?.hasWord === true;
  if (level !== undefined) {
    const own = isWord ? withLabel(label, text) : text;
    return { kind: 'heading', level, text: own, isGuessed: false, label: isWord ? '' : label };
  }
  // Text refers to numbers such as "4.12", which a list of Markdown cannot show.
  const isOfParts = /^\W*\d+(?:\.\d+)+\W*$/.test(label);
  if (mark === undefined || place === undefined || isWord || isOfParts) {
    if (isOfParts) reading.hasNumberedParagraphs = true;
    return { kind: 'paragraph', style: name, text: isWord || isOfParts ? withLabel(label, text) : text };
  }
  if (mark.isLettered) reading.gathered.count('letteredItem');
  return { kind: 'item', level: place.level, isOrdered: mark.isOrdered, number: mark.count, text };
}

/** Text behind the number or word that Word writes before it. */
export function withLabel(label: string, text: WordText): WordText {
  const [first] = text;
  return [{ isBold: first?.isBold ?? false, isItalic: false, text: `${label} ` }, ...text];
}

function readTable(table: XmlElement, reading: Reading): void {
  const rows = rowsOf(table).flatMap((row) =>
    isDeleted(row, reading) ? [] : [[...before(row), ...cellsOf(row, reading)]],
  );
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
    const span = Math.min(WIDEST, Math.max(1, Number(childOf(properties, 'gridSpan')?.attribute('val') ?? 1) || 1));
    const cell = { paragraphs: paragraphsIn(child, reading), continues, span };
    return [cell, ...Array.from({ length: span - 1 }, () => EMPTY)];
  });
}

/** Columns that a row leaves out before its first cell. */
function before(row: XmlElement): readonly WordCell[] {
  const length = Number(childOf(childOf(row, 'trPr'), 'gridBefore')?.attribute('val') ?? 0) || 0;
  return Array.from({ length: Math.min(WIDEST, Math.max(0, length)) }, () => EMPTY);
}

/** True for a row that was deleted with changes tracked; its words are noted. */
function isDeleted(row: XmlElement, { gathered }: Reading): boolean {
  if (childOf(childOf(row, 'trPr'), 'del') === undefined) return false;
  const text = spokenText(row);
  if (text !== '') gathered.deleted.push(text);
  return true;
}

/** More columns than Word has. */
const WIDEST = 63;
const EMPTY: WordCell = { paragraphs: [], continues: false, span: 1 };

function paragraphsIn(cell: XmlElement, reading: Reading): readonly WordText[] {
  const inside: Reading = { ...reading, blocks: [], title: '' };
  readBlocks(cell, inside);
  reading.hasNumberedParagraphs ||= inside.hasNumberedParagraphs;
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
