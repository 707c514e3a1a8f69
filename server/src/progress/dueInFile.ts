import type { Cell } from '../import/table.ts';
import { formatDay, formatWritten, isDay, readDate } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The days that a text may give: as people in this country write one, and the month first, as some programs do. */
function daysIn(text: string): IsoDay[] {
  if (isDay(text.slice(0, 10)) && /^(?:$|[T ])/.test(text.slice(10))) return [text.slice(0, 10)];
  const match = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]{3,9})[\s./-]+(\d{2}|\d{4})$/i.exec(text);
  if (match === null) return [];
  const [, first = '', second = '', year = ''] = match;
  const month = MONTHS.indexOf(second.slice(0, 3).toLowerCase()) + 1;
  const written =
    month > 0
      ? [[String(month), first]]
      : [
          [second, first],
          [first, second],
        ];
  return written
    .map((parts) => [year.padStart(4, '20'), ...parts.map((part) => part.padStart(2, '0'))].join('-'))
    .filter(isDay);
}

/** The due date of a cell in words, where it is another than the review's; undefined where it is the same or none. */
export function otherDue(cell: Cell, due: string | undefined): string | undefined {
  if (cell === undefined || cell === null || cell === '') return undefined;
  if (typeof cell === 'object') return cell.day === due ? undefined : formatDay(cell.day);
  const text = String(cell).trim();
  const days = daysIn(text);
  const [day] = days;
  if (day !== undefined) return due !== undefined && days.includes(due) ? undefined : formatDay(day);
  const written = readDate(due ?? '');
  return text === due || (written !== undefined && text === formatWritten(written)) ? undefined : text;
}

/** The due date of a review in words. */
export function dueWords(due: string | undefined): string {
  const written = readDate(due ?? '');
  return written === undefined ? (due ?? 'not given') : formatWritten(written);
}
