import type { Cell } from '../table.ts';
import { cellLine } from './cellWords.ts';
import { readWhen, type When } from './readWhen.ts';
import { dateOfNumber } from './writtenDate.ts';

/** When a cell says that something happened; undefined where it cannot be read for certain. */
export function dateOfCell(cell: Cell, monthFirst: boolean): When | undefined {
  if (typeof cell === 'number') {
    const date = dateOfNumber(cell);
    return date && { ...date, isAbout: false };
  }
  if (typeof cell !== 'object' || cell === null) return readWhen(cellLine(cell), monthFirst);
  const { day, time } = cell;
  const isAbout = false;
  return { precision: 'day', first: day, last: day, isAbout, ...(time === undefined ? {} : { time }) };
}
