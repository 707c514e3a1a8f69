import { dayNumber } from '../../time/isoDay.ts';
import { type CellColumn, type CellValue, looksLikeFormula } from '../cell.ts';
import { look } from './styles.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { escaped, escapedCell, XML_START } from './xmlText.ts';

/** From 1 January 1970 to the day that spreadsheets call 0. */
const DAYS_BEFORE_1970 = 25_569;
/** Spreadsheets believe in a 29 February 1900, so earlier days have no number that all agree on. */
const FIRST_SURE_DAY = 61;

const LINE_POINTS = 13.5;
/** The most that Excel allows. */
const HIGHEST_ROW_POINTS = 409;

/** `xl/worksheets/sheetN.xml`. */
export function sheetXml({ columns, rows }: Sheet, { title, audience }: Workbook, isFirst: boolean): string {
  const all = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  const header = columns.map((column, at) => textCell(`${columnName(at)}1`, column.title, look.header));
  const titles = columns.map((column) => column.title);
  return (
    `${XML_START}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/>` +
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>` +
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>' +
    '<selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/>` +
    `<cols>${columns.map(columnXml).join('')}</cols>` +
    `<sheetData>${rowXml(1, heightOf(columns, titles), header)}` +
    rows
      .map((cells, index) =>
        rowXml(
          index + 2,
          heightOf(columns, cells),
          columns.map((column, at) => cellXml(`${columnName(at)}${index + 2}`, cells[at], column)),
        ),
      )
      .join('') +
    `</sheetData><autoFilter ref="${all}"/>${validations(columns, rows.length)}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddHeader>${pageLine(audience)}&amp;R&amp;A</oddHeader>` +
    `<oddFooter>${pageLine(title)}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
  );
}

function columnXml({ width, isHidden }: CellColumn, at: number): string {
  // Besides its characters a column needs room for the white at both sides.
  return `<col min="${at + 1}" max="${at + 1}" width="${width + 1}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`;
}

function rowXml(number: number, points: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${points}" customHeight="1">${cells.join('')}</row>`;
}

function cellXml(ref: string, value: CellValue, { isToFillIn }: CellColumn): string {
  if (value === undefined || value === '') return `<c r="${ref}" s="${isToFillIn ? look.toFillIn : look.text}"/>`;
  if (typeof value === 'string') {
    const plain = isToFillIn ? look.toFillIn : look.text;
    const signs = isToFillIn ? look.signsToFillIn : look.signs;
    return textCell(ref, value, looksLikeFormula(value) ? signs : plain);
  }
  const number = dayNumber(value.day) + DAYS_BEFORE_1970;
  if (number < FIRST_SURE_DAY) return textCell(ref, value.day, look.text);
  return `<c r="${ref}" s="${look.day}"><v>${number}</v></c>`;
}

/** Always a text, never a formula, whatever it begins with. */
function textCell(ref: string, text: string, style: number): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedCell(text)}</t></is></c>`;
}

/** How high a row must be for its longest text; programs do not work it out themselves. */
function heightOf(columns: readonly CellColumn[], cells: readonly CellValue[]): number {
  const lines = columns.map(({ width, isHidden }, at) => {
    const value = cells[at];
    return isHidden || typeof value !== 'string' ? 1 : linesOf(value, width);
  });
  return Math.min(HIGHEST_ROW_POINTS, Math.max(...lines) * LINE_POINTS + 3);
}

/** Letters are narrower than the digits by which a column's width is counted; lines break between words. */
function linesOf(text: string, width: number): number {
  const most = Math.floor(width * 1.12);
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) {
    let used = 0;
    lines++;
    for (const { length } of paragraph.split(/\s+/)) {
      if (used > 0 && used + 1 + length <= most) used += 1 + length;
      else {
        if (used > 0) lines++;
        // A word that is longer than a line is broken.
        lines += Math.floor(Math.max(0, length - 1) / most);
        used = length % most || most;
      }
    }
  }
  return lines;
}

/** Below the header, the values that a column may have. */
function validations(columns: readonly CellColumn[], rows: number): string {
  const lists = columns.flatMap(({ title, choices }, at) => {
    if (choices === undefined || rows === 0) return [];
    const name = columnName(at);
    return [
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="' +
        `${escaped(title)}" error="Please choose one of the list." sqref="${name}2:${name}${rows + 1}">` +
        `<formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

/** Text at the left of the head or foot of a page. After `&` stand commands, so one is written twice; 255 is the limit. */
function pageLine(text: string): string {
  return `&amp;L ${escaped(text.replace(/\s+/g, ' ').slice(0, 180).replaceAll('&', '&&'))}`;
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnName(index: number): string {
  const rest = index % 26;
  const before = Math.floor(index / 26) - 1;
  return `${before < 0 ? '' : columnName(before)}${String.fromCharCode(65 + rest)}`;
}
