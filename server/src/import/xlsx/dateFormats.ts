import { dayFromNumber } from '../../time/isoDay.ts';
import type { Cell } from '../table.ts';

/** From the day that spreadsheets call 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;
/** Spreadsheets believe in a 29 February 1900; it and all before it are one off. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** True where a number in this format is shown as a date: `code` for a format of the file's own, else its number alone. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  // Quoted words, colours and escaped signs are no part of the date.
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, ''));
}

/** The day that a number stands for. A number that no calendar has stays one, and a time without a day too. */
export function dayCell(number: number, is1904: boolean): Cell {
  const count = Math.floor(number) + (is1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (!(count >= 1 && count <= LAST_DAY) || count === FALSE_LEAP_DAY) return number;
  const day = dayFromNumber(count - DAYS_BEFORE_1970 + (count < FALSE_LEAP_DAY ? 1 : 0));
  const time = timeOfNumber(number - Math.floor(number));
  return time === undefined || time === '00:00' ? { day } : { day, time };
}

/** `HH:MM` of a number that spreadsheets keep as a part of a day; undefined for a number that is none. */
export function timeOfNumber(number: number): string | undefined {
  if (!(number >= 0 && number < 1)) return undefined;
  const minutes = Math.min(Math.round(number * 1440), 1439);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
