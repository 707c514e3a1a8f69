import { isoDate } from '../../schema/dates.ts';
import { addDays, isDay, readDate } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';

/** One date as it can be written in a chronology: a day, a month or a year. */
export interface OneDate {
  readonly precision: 'day' | 'month' | 'year';
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** True where it makes sense only with the day and the month the other way round. */
  readonly isTurned?: boolean;
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const NUMERIC = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/;
const DAY_AND_WORD = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?([a-z]{3,9})\.?[\s,./-]*['’]?(\d{4}|\d{2})$/i;
const WORD_AND_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;
const WORD_AND_YEAR = /^([a-z]{3,9})\.?[\s,./-]*['’]?(\d{4}|\d{2})$/i;
const MONTH_AND_YEAR = /^(\d{1,2})\s*[./-]\s*(\d{4})$/;
const MONTH_NAME =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** Years of two digits from here on are of the last century. */
const LAST_CENTURY = 70;
const YEARS: readonly [number, number] = [1900, 2100];

/**
 * A date as people write it: "03/04/2025", "3.4.25", "3rd April 2025", "3-Apr-25", "April 3, 2025", "Apr 2025", "2025-04-03",
 * "2024". Undefined for anything else, and for days that no calendar has.
 * @param monthFirst How "03/04/2025" is read; a date that makes no sense in this order is read in the other
 */
export function readOneDate(text: string, monthFirst: boolean): OneDate | undefined {
  const written = text.trim().replace(WEEKDAY, '');
  const numeric = NUMERIC.exec(written);
  if (numeric !== null) return numericDay(numeric, monthFirst);
  return dateOf(isoOf(written));
}

/** The ISO form of a date in which nothing can be turned round. */
function isoOf(written: string): string | undefined {
  if (/^\d{4}$/.test(written)) return written;
  const day = DAY_AND_WORD.exec(written);
  if (day !== null) return named(day[2], day[3], day[1]);
  const american = WORD_AND_DAY.exec(written);
  if (american !== null) return named(american[1], american[3], american[2]);
  const month = WORD_AND_YEAR.exec(written);
  if (month !== null) return named(month[1], month[2], undefined);
  const numbers = MONTH_AND_YEAR.exec(written);
  return isoDate(numbers === null ? written : `${numbers[1]}/${numbers[2]}`);
}

function named(month = '', year = '', day: string | undefined): string | undefined {
  if (!MONTH_NAME.test(month)) return undefined;
  return isoDate([day, month.slice(0, 3), fullYear(year)].filter((part) => part !== undefined).join(' '));
}

function numericDay([, first, second, year = '']: RegExpExecArray, monthFirst: boolean): OneDate | undefined {
  const day = `${first}/${second}/${fullYear(year)}`;
  const turned = `${second}/${first}/${fullYear(year)}`;
  const wanted = dateOf(isoDate(monthFirst ? turned : day));
  if (wanted !== undefined) return wanted;
  const other = dateOf(isoDate(monthFirst ? day : turned));
  return other === undefined ? undefined : { ...other, isTurned: true };
}

function dateOf(iso: string | undefined): OneDate | undefined {
  if (iso === undefined) return undefined;
  const year = Number(iso.slice(0, 4));
  if (year < YEARS[0] || year > YEARS[1]) return undefined;
  if (/^\d{4}$/.test(iso)) return { precision: 'year', first: `${iso}-01-01`, last: `${iso}-12-31` };
  return readDate(iso);
}

function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) >= LAST_CENTURY ? '19' : '20'}${year}`;
}

/** The day of a number that a spreadsheet shows as a date; a year for a number that is one. Undefined for any other. */
export function dateOfNumber(number: number): OneDate | undefined {
  if (!Number.isFinite(number)) return undefined;
  if (Number.isInteger(number) && number >= YEARS[0] && number <= YEARS[1]) return dateOf(String(number));
  // 1 January 1955 to the end of 2100: a chronology holds no older days, and smaller numbers are something else.
  if (number < 20_090 || number > 73_415) return undefined;
  const day = addDays('1899-12-30', Math.floor(number));
  return isDay(day) ? { precision: 'day', first: day, last: day } : undefined;
}

/** Which of day and month comes first in a text that says: the one above 12 is the day. */
export function orderIn(text: string): 'dayFirst' | 'monthFirst' | undefined {
  const match = /(?:^|[^\d])(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(?:\d{4}|\d{2})(?!\d)/.exec(text);
  const [first, second] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || first > 31 || second > 31 || first > 12 === second > 12) return undefined;
  return first > 12 ? 'dayFirst' : 'monthFirst';
}
