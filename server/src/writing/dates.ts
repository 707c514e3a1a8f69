import { isoDate } from '../schema/dates.ts';
import { addDays, addMonths, formatDayWithWeekday, isDay, readDate } from '../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../time/workingDays.ts';
import type { Occasion } from './guidedCommand.ts';
import type { Choice } from './question.ts';

/** Whether a date lies ahead or behind, as a rule: decides which days are proposed. */
export type Direction = 'ahead' | 'behind';

const MONTHS_AHEAD = [1, 3, 6, 12];
const WORKING_DAYS_AHEAD = [10];

/** Days that an author may take instead of typing one, each with its weekday and how far away it is. */
export function proposedDays(occasion: Occasion, direction: Direction, first?: IsoDay): readonly Choice[] {
  const { today, calendar } = occasion;
  const days =
    direction === 'behind'
      ? [today, calendar.addWorkingDays(today, -1), calendar.addWorkingDays(today, -5)]
      : [
          ...WORKING_DAYS_AHEAD.map((count) => calendar.addWorkingDays(today, count)),
          ...MONTHS_AHEAD.map((count) => workingDayFrom(addMonths(today, count), occasion)),
        ];
  const all = first === undefined ? days : [workingDayFrom(first, occasion), ...days];
  return [...new Set(all)].map((day) => ({
    value: day,
    label: formatDayWithWeekday(day),
    description: distance(day, occasion),
  }));
}

/** The ISO form of a date as typed: `2026-10-30`, `30/10/2026`, `30 October 2026`; undefined where it is none. */
export function readTyped(text: string): string | undefined {
  if (readDate(text) !== undefined) return text;
  return isoDate(text);
}

/** True for a date that says which day. */
export function saysDay(date: string): boolean {
  return isDay(date);
}

function workingDayFrom(day: IsoDay, { calendar }: Occasion): IsoDay {
  return calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(addDays(day, -1), 1);
}

function distance(day: IsoDay, { today, calendar }: Occasion): string {
  const count = calendar.workingDaysBetween(today, day);
  if (day === today) return 'today';
  return count > 0 ? `in ${formatWorkingDays(count)}` : `${formatWorkingDays(-count)} ago`;
}
