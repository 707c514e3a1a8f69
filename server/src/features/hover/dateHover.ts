import { contextOf } from '../../check.ts';
import { yamlAt } from '../../review/yamlAt.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { addMonths, daysBetween, formatDayWithWeekday, readDate } from '../../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../../time/workingDays.ts';
import type { HoverAt } from './hoverPart.ts';
import { type Line, line } from './hoverText.ts';

/** A date in words, how far it is from today, and what becomes due from it. */
export const dateHover: HoverAt = ({ review, configuration }, offset) => {
  const at = yamlAt(review.frontMatter.root, offset);
  if (at?.on !== 'value' || at.value?.kind !== 'scalar') return undefined;
  const written = readDate(at.value.source.trim());
  if (written?.precision !== 'day') return undefined;
  const context = contextOf(review, configuration);
  const day = written.first;
  const { start, end, path } = at;
  return {
    start,
    end,
    lines: [line({ strong: formatDayWithWeekday(day) }, `. ${fromToday(day, context)}`), ...driven(path, day, context)],
  };
};

/** "In 6 working days", "12 working days ago". A day at the weekend counts to the working day before it. */
export function fromToday(day: IsoDay, { today, calendar }: RuleContext): string {
  const days = daysBetween(today, day);
  const rest = calendar.isWorkingDay(day) ? '' : ' Not a working day.';
  if (days === 0) return `Today.${rest}`;
  const count = Math.abs(calendar.workingDaysBetween(today, day));
  const far = count === 0 ? plainDays(Math.abs(days)) : formatWorkingDays(count);
  return `${days > 0 ? `In ${far}` : `${far.charAt(0).toUpperCase()}${far.slice(1)} ago`}.${rest}`;
}

function plainDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

/** What has to be done within a time of this date. */
function driven(path: readonly (string | number)[], day: IsoDay, context: RuleContext): Line[] {
  const { timescales, calendar } = context;
  const [top, key] = path;
  if (top !== 'dates' || path.length !== 2) return [];
  const lines: Line[] = [];
  if (key === 'aware') {
    const due = calendar.addWorkingDays(day, timescales.notificationWorkingDays);
    lines.push(dueLine('The notification', due, formatWorkingDays(timescales.notificationWorkingDays), context));
  }
  if (key === timescales.rapidReviewClock) {
    const due = calendar.addWorkingDays(day, timescales.rapidReviewWorkingDays);
    lines.push(dueLine('The rapid review', due, formatWorkingDays(timescales.rapidReviewWorkingDays), context));
  }
  if (key === 'decision' && context.reviewType === 'lcspr') {
    const months = timescales.publicationMonths;
    lines.push(dueLine('Publication', addMonths(day, months), months === 1 ? '1 month' : `${months} months`, context));
  }
  return lines;
}

function dueLine(what: string, due: IsoDay, within: string, context: RuleContext): Line {
  const verb = due < context.today ? 'was' : 'is';
  return line(`${what} ${verb} due within ${within}: `, { strong: formatDayWithWeekday(due) }, '.');
}
