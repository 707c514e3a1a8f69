import data from '../../../schemas/holidays.json';
import { addDays, weekdayOf } from './isoDay.ts';
import type { IsoDay } from './workingDays.ts';

/** Where the partnership is: public holidays differ between the parts of the United Kingdom. */
export type HolidayRegion = 'englandAndWales' | 'scotland' | 'northernIreland';

/** A region's holidays with the project's own changes: days proclaimed once, and days not kept. */
export interface HolidaySettings {
  readonly region: HolidayRegion;
  readonly extra: readonly IsoDay[];
  readonly removed: readonly IsoDay[];
}

/** A holiday that returns every year: on a date, on the first or last Monday of a month, or so many days from Easter. */
interface YearlyHoliday {
  readonly name: string;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly monday?: string | undefined;
  readonly daysAfterEaster?: number | undefined;
}

interface RegionData {
  readonly yearly: readonly YearlyHoliday[];
  readonly once: readonly IsoDay[];
  readonly notHeld: readonly IsoDay[];
}

const REGIONS: Readonly<Record<HolidayRegion, RegionData>> = data;

/**
 * The weekdays of `year` that are public holidays in `region`, in order. A holiday that falls on a weekend is kept on
 * the next weekday that is not a holiday already, as the Banking and Financial Dealings Act 1971 and proclamations do.
 */
export function holidaysOf(region: HolidayRegion, year: number): IsoDay[] {
  const { yearly, once, notHeld } = REGIONS[region];
  const proper = yearly.map((holiday) => dayInYear(holiday, year)).filter((day) => !notHeld.includes(day));
  const kept = new Set([...proper, ...once.filter((day) => day.startsWith(`${year}-`))].filter(isWeekday));
  for (const day of proper.filter((day) => !isWeekday(day)).sort()) {
    let substitute = day;
    while (!isWeekday(substitute) || kept.has(substitute)) substitute = addDays(substitute, 1);
    kept.add(substitute);
  }
  return [...kept].sort();
}

/** Easter Sunday by the Gregorian calendar, after the method published anonymously in Nature in 1876. */
export function easterSunday(year: number): IsoDay {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const f = Math.floor((century + 8) / 25);
  const g = Math.floor((century - f + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const fromMarch = h + l - 7 * m + 114;
  return isoDay(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}

function dayInYear(holiday: YearlyHoliday, year: number): IsoDay {
  if (holiday.daysAfterEaster !== undefined) return addDays(easterSunday(year), holiday.daysAfterEaster);
  const month = holiday.month ?? 1;
  if (holiday.monday === 'first') return mondayOnOrAfter(isoDay(year, month, 1));
  // Every month that has such a holiday has 31 days, so its last Monday is the first one from the 25th.
  if (holiday.monday === 'last') return mondayOnOrAfter(isoDay(year, month, 25));
  return isoDay(year, month, holiday.day ?? 1);
}

function mondayOnOrAfter(day: IsoDay): IsoDay {
  return addDays(day, (8 - weekdayOf(day)) % 7);
}

function isWeekday(day: IsoDay): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6;
}

function isoDay(year: number, month: number, day: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
