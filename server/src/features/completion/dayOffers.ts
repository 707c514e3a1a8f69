import type { Configuration } from '../../configuration.ts';
import { workingCalendar } from '../../time/calendar.ts';
import { addMonths, formatDayWithWeekday } from '../../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../../time/workingDays.ts';

/** A day that an author may want to write. */
export interface ProposedDay {
  readonly day: IsoDay;
  /** "5 working days from today" */
  readonly words: string;
  /** "Tuesday 1 December 2026, 5 working days from today" */
  readonly sentence: string;
}

/** A day with the words that say how it comes about. */
export function proposed(day: IsoDay, words: string): ProposedDay {
  return { day, words, sentence: `${formatDayWithWeekday(day)}, ${words}` };
}

/** Today, and days in the weeks and months after it. */
export function proposedDays({ today, holidays }: Configuration): readonly ProposedDay[] {
  const calendar = workingCalendar(holidays);
  return [
    proposed(today, 'today'),
    ...[5, 10, 15].map((count) =>
      proposed(calendar.addWorkingDays(today, count), `${formatWorkingDays(count)} from today`),
    ),
    ...[1, 3, 6].map((count) =>
      proposed(addMonths(today, count), `${count} ${count === 1 ? 'month' : 'months'} from today`),
    ),
  ];
}
