import { isDay } from '../../time/isoDay.ts';
import { readXml } from '../office/readXml.ts';
import { type Cell, UnreadableFile } from '../table.ts';
import { dayCell } from './dateFormats.ts';
import { cellWords } from './workbookParts.ts';

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** By the number of a style: true where a number is a date. */
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 2_000;

/**
 * The rows of a worksheet. Of a formula, the result that was saved with it.
 * @throws UnreadableFile for a sheet that is larger than any table that people filled in
 */
export function sheetRows(xml: string, sheetName: string, context: CellContext): Cell[][] {
  const rows: Cell[][] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let reading: 'value' | 'inline' | undefined;
  let inPhonetic = false;
  readXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 2) - 1;
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        type = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        value = '';
      } else if (name === 'v') reading = 'value';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't') reading = inPhonetic ? undefined : 'inline';
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = undefined;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'c') {
        const cell = cellOf(type, value, style, context);
        if (cell !== undefined) put(rows, row, column, cell, sheetName);
      }
    },
    text: (text) => {
      if (reading !== undefined) value += text;
    },
  });
  return rows;
}

function put(rows: Cell[][], row: number, column: number, cell: Cell, sheetName: string): void {
  if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS)) {
    const most = `${MOST_ROWS.toLocaleString('en-GB')} rows or ${MOST_COLUMNS.toLocaleString('en-GB')} columns`;
    throw new UnreadableFile(`The sheet "${sheetName}" has more than ${most}, so the file was not read.`);
  }
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

function cellOf(type: string, value: string, style: number, { strings, dateStyles, is1904 }: CellContext): Cell {
  switch (type) {
    case 's':
      return strings[Number(value)] || undefined;
    case 'inlineStr':
    case 'str':
      return cellWords(value) || undefined;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return value || undefined;
    case 'd': {
      const day = value.slice(0, 10);
      const time = /^T(\d\d:\d\d)/.exec(value.slice(10))?.[1] ?? '00:00';
      if (!isDay(day)) return value || undefined;
      return time === '00:00' ? { day } : { day, time };
    }
    default: {
      const number = Number(value);
      if (value.trim() === '') return undefined;
      if (!Number.isFinite(number)) return value;
      return dateStyles[style] === true ? dayCell(number, is1904) : number;
    }
  }
}

/** 0 for "A1", 26 for "AA7". */
function columnOf(ref: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}/i.exec(ref ?? '')?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
