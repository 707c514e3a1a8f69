import { sinceWritten, untilDay } from '../../time/distance.ts';
import { formatWritten } from '../../time/isoDay.ts';
import { allReviews, always, type Rule, type RuleContext } from '../rule.ts';
import { type OpenDeadline, openDeadlines } from './deadlines.ts';

export const deadlineNear: Rule = {
  id: 'timeliness/deadline-near',
  title: 'An open deadline is near, or past.',
  why: 'A date that somebody sees coming can still be kept, or moved with a reason. Children wait longest for what nobody noticed was late.',
  severity: always('information'),
  basis: 'heuristic',
  restsOn: 'Our own inference: ten working days are enough to do something about a deadline. The number can be set.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review, context) {
    for (const deadline of openDeadlines(review, context)) {
      const { start, end } = deadline.place;
      const past = pastMessage(deadline, context);
      if (past !== undefined) yield { start, end, message: past, severity: always('warning'), detail: undefined };
      const near = nearMessage(deadline, context);
      if (near !== undefined) yield { start, end, message: near, detail: undefined };
    }
  },
};

function pastMessage({ due, behind, advice }: OpenDeadline, { today, calendar }: RuleContext): string | undefined {
  if (due.last >= today || behind === undefined) return undefined;
  return `${dated(behind, due)}, ${sinceWritten(due, today, calendar)}. ${advice}`;
}

/** A month has no day to count to: it is never near, only past. */
function nearMessage({ due, ahead }: OpenDeadline, { today, calendar, timescales }: RuleContext): string | undefined {
  if (due.precision === 'month' || due.first < today) return undefined;
  const days = calendar.workingDaysBetween(today, due.first);
  if (days >= timescales.deadlineNearWorkingDays) return undefined;
  return `${dated(ahead, due)}, ${untilDay(due.first, today, calendar)}.`;
}

function dated(said: string, due: OpenDeadline['due']): string {
  return `${due.precision === 'month' ? said.replace(/ on$/, ' in') : said} ${formatWritten(due)}`;
}
