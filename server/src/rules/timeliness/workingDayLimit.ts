import type { DelayLimit } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { formatDayWithWeekday, formatWritten, readDate } from '../../time/isoDay.ts';
import { formatWorkingDays, type WorkingCalendar } from '../../time/workingDays.ts';
import type { Report } from '../rule.ts';
import { delaysFor, isComplete, whatToDo } from './delays.ts';

/** A step that is due so many working days after the day on which something else was done. */
export interface WorkingDayLimit {
  readonly delay: DelayLimit;
  readonly from: keyof typeof TRIGGERS;
  readonly to: 'notified' | 'rapidReviewSubmitted';
  readonly allowed: number;
  /** "The Panel was notified" */
  readonly done: string;
}

export interface LateDetail {
  /** The date on which the step was done, as the author wrote it. */
  readonly date: string;
}

const TRIGGERS = { aware: 'the incident became known', notified: 'the Panel was notified' } as const;

/** A report where the step was done after its limit and no complete entry in `delays` says why. */
export function* lateBeyond(
  review: Review,
  { delay, from, to, allowed, done }: WorkingDayLimit,
  calendar: WorkingCalendar,
): Iterable<Report<LateDetail>> {
  const dates = review.entities.top.map('dates');
  const written = dates?.text(to);
  const date = readDate(written?.value ?? '');
  const trigger = readDate(dates?.text(from)?.value ?? '');
  if (written === undefined || date === undefined || trigger?.precision !== 'day') return;
  const limit = calendar.addWorkingDays(trigger.first, allowed);
  if (date.first <= limit || delaysFor(review, delay).some(isComplete)) return;
  const taken =
    date.precision === 'day'
      ? `${formatWorkingDays(calendar.workingDaysBetween(trigger.first, date.first))} after ${TRIGGERS[from]}`
      : `in ${formatWritten(date)}`;
  yield {
    start: written.start,
    end: written.end,
    message: `${done} ${taken}. The limit of ${formatWorkingDays(allowed)} ended on ${formatDayWithWeekday(limit)}. ${whatToDo(review, delay)}`,
    detail: { date: written.value },
  };
}
