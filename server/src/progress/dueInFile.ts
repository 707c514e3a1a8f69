import type { Cell } from '../import/table.ts';
import { formatDay, formatWritten, isDay, readDate } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day that a cell gives, in the ways that people in this country write one; undefined for anything else. */
export function dayIn(cell: Cell): IsoDay | undefined {
  if (cell === undefined || typeof cell === 'number') return undefined;
  if (typeof cell !== 'string') return cell.day;
  const text = cell.trim();
  if (isDay(text.slice(0, 10)) && /^(?:$|[T ])/.test(text.slice(10))) return text.slice(0, 10);
  const match = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{2}|\d{4})$/i.exec(text);
  if (match === null) return undefined;
  const [, date = '', written = '', year = ''] = match;
  const month = /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
  const day = `${year.padStart(4, '20')}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** The due date of a cell in words, where it is another than the review's; undefined where it is the same or none. */
export function otherDue(cell: Cell, due: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  const day = dayIn(cell);
  if (day !== undefined) return day === due ? undefined : formatDay(day);
  const text = String(cell).trim();
  const written = readDate(due ?? '');
  return text === due || (written !== undefined && text === formatWritten(written)) ? undefined : text;
}

/** The due date of a review in words. */
export function dueWords(due: string | undefined): string {
  const written = readDate(due ?? '');
  return written === undefined ? (due ?? 'not given') : formatWritten(written);
}
