import type { WrittenDate } from './isoDay.ts';
import { formatWorkingDays, type IsoDay, type WorkingCalendar } from './workingDays.ts';

/** How far ahead a day is that is not past: "today", "in 5 working days", "before the next working day". */
export function untilDay(day: IsoDay, today: IsoDay, calendar: WorkingCalendar): string {
  if (day === today) return 'today';
  const days = calendar.workingDaysBetween(today, day);
  return days === 0 ? 'before the next working day' : `in ${formatWorkingDays(days)}`;
}

/** How long ago a day before today was: "5 working days ago", "no working day has passed since". */
export function sinceDay(day: IsoDay, today: IsoDay, calendar: WorkingCalendar): string {
  const days = calendar.workingDaysBetween(day, today);
  return days === 0 ? 'no working day has passed since' : `${formatWorkingDays(days)} ago`;
}

/** The same for a date that may be known only to the month: "which ended 5 working days ago". */
export function sinceWritten({ precision, last }: WrittenDate, today: IsoDay, calendar: WorkingCalendar): string {
  const since = sinceDay(last, today, calendar);
  if (precision === 'day') return since;
  return since.endsWith('ago') ? `which ended ${since}` : `which has ended; ${since}`;
}

/** The one or the other. */
export function distanceOf(day: IsoDay, today: IsoDay, calendar: WorkingCalendar): string {
  return day < today ? sinceDay(day, today, calendar) : untilDay(day, today, calendar);
}
