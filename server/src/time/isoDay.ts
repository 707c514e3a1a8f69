import type { IsoDay } from './workingDays.ts';

const DAY_MS = 86_400_000;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** A date as an author writes it: a day, or a month where the day is not known or would identify a child. */
export interface WrittenDate {
  readonly precision: 'day' | 'month';
  /** The day itself, or the first day of the month. */
  readonly first: IsoDay;
  /** The day itself, or the last day of the month. */
  readonly last: IsoDay;
}

/** `YYYY-MM-DD` or `YYYY-MM`; undefined for anything else and for days that do not exist (30 February). */
export function readDate(text: string): WrittenDate | undefined {
  if (isDay(text)) return { precision: 'day', first: text, last: text };
  if (!/^\d{4}-\d{2}$/.test(text) || !isDay(`${text}-01`)) return undefined;
  const first = `${text}-01`;
  return { precision: 'month', first, last: addDays(addMonths(first, 1), -1) };
}

/** True for `YYYY-MM-DD` where that day exists. */
export function isDay(text: string): text is IsoDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  // The calendar of the language takes the years 0 to 99 for 1900 to 1999.
  return year >= 100 && month >= 1 && month <= 12 && date >= 1 && date <= lastDateOf(year, month);
}

/** The day `count` calendar days after `day`; before it where `count` is negative. */
export function addDays(day: IsoDay, count: number): IsoDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const { year, month, date } = partsOf(day);
  const lastOfTarget = lastDateOf(year, month + count);
  return toIso(new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfTarget))));
}

/** Negative where `a` is earlier than `b`, 0 for the same day, positive where it is later. */
export function compareDays(a: IsoDay, b: IsoDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: IsoDay): number {
  // 1 January 1970 was a Thursday; the second remainder keeps days before it positive.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** "14 March 2026". */
export function formatDay(day: IsoDay): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** "Saturday 14 March 2026". */
export function formatDayWithWeekday(day: IsoDay): string {
  return `${WEEKDAYS[weekdayOf(day)]} ${formatDay(day)}`;
}

/** "14 March 2026", or "March 2026" for a date known only to the month. */
export function formatWritten(date: WrittenDate): string {
  const day = formatDay(date.first);
  return date.precision === 'day' ? day : day.slice(day.indexOf(' ') + 1);
}

/** Days since 1 January 1970. */
export function dayNumber(day: IsoDay): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / DAY_MS;
}

export function dayFromNumber(number: number): IsoDay {
  return toIso(new Date(number * DAY_MS));
}

/** 28 to 31. A month above 12 or below 1 is one of a later or an earlier year. */
function lastDateOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function partsOf(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function toIso(date: Date): IsoDay {
  return date.toISOString().slice(0, 10);
}
