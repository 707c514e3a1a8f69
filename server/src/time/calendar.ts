import { type HolidaySettings, holidaysOf } from './holidays.ts';
import { dayFromNumber, dayNumber } from './isoDay.ts';
import type { IsoDay, WorkingCalendar } from './workingDays.ts';

const calendars = new WeakMap<HolidaySettings, WorkingCalendar>();

/** The calendar for these holidays, made once for each settings object. */
export function workingCalendar(settings: HolidaySettings): WorkingCalendar {
  let calendar = calendars.get(settings);
  if (calendar === undefined) {
    calendar = makeCalendar(settings);
    calendars.set(settings, calendar);
  }
  return calendar;
}

function makeCalendar({ region, extra, removed }: HolidaySettings): WorkingCalendar {
  const byYear = new Map<number, ReadonlySet<IsoDay>>();

  function holidaysIn(year: number): ReadonlySet<IsoDay> {
    let days = byYear.get(year);
    if (days === undefined) {
      const own = extra.filter((day) => Number(day.slice(0, 4)) === year);
      days = new Set([...holidaysOf(region, year), ...own].filter((day) => !removed.includes(day)));
      byYear.set(year, days);
    }
    return days;
  }

  function isWorking(number: number): boolean {
    if (isWeekend(number)) return false;
    const day = dayFromNumber(number);
    return !holidaysIn(Number(day.slice(0, 4))).has(day);
  }

  /** Working days after `from` up to and including `to`, where `from` is not later. */
  function countAfter(from: IsoDay, to: IsoDay): number {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    let count = weekdaysUpTo(last) - weekdaysUpTo(first);
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      for (const day of holidaysIn(year)) {
        if (day > from && day <= to && !isWeekend(dayNumber(day))) count--;
      }
    }
    return count;
  }

  return {
    isWorkingDay: (day) => isWorking(dayNumber(day)),
    addWorkingDays(day, count) {
      const step = count < 0 ? -1 : 1;
      let number = dayNumber(day);
      for (let left = Math.abs(count); left > 0; ) {
        number += step;
        if (isWorking(number)) left--;
      }
      return dayFromNumber(number);
    },
    workingDaysBetween: (from, to) => (from <= to ? countAfter(from, to) : 0 - countAfter(to, from)),
  };
}

// 5 January 1970, day 4, was a Monday.
function isWeekend(number: number): boolean {
  return (((number - 4) % 7) + 7) % 7 >= 5;
}

/** Weekdays from some fixed Monday up to and including the day, for taking differences. */
function weekdaysUpTo(number: number): number {
  const days = number - 4 + 1;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
