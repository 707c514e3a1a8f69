import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import type { YamlSpot } from '../../review/yamlSpot.ts';
import { fullDatesIn, mayHoldDates } from '../../rules/privacy/fullDates.ts';
import type { RuleContext } from '../../rules/rule.ts';
import { type TimeLimit, timeLimits } from '../../rules/timeliness/timeLimits.ts';
import { isoDate } from '../../schema/dates.ts';
import { distanceOf, sinceWritten, untilDay } from '../../time/distance.ts';
import { formatDayWithWeekday, formatWritten, readDate, type WrittenDate } from '../../time/isoDay.ts';
import { dateAt } from '../dateValues.ts';
import type { Paragraph, Piece } from './said.ts';

/** A date in the text with what there is to say of it. */
export interface DateInText extends Span {
  readonly said: readonly Paragraph[];
}

/** The weekday of a date, how far away it is, and the limits that are counted from it or to it. */
export function aboutDate(spot: YamlSpot, review: Review, context: RuleContext): readonly Paragraph[] {
  const date = dateAt(spot, context.reviewType);
  if (date === undefined) return [];
  const isHere = (place: TimeLimit['to']) => place?.start === spot.scalar.start;
  const limits = timeLimits(review, context).flatMap((limit): (readonly Piece[])[] => {
    if (isHere(limit.from)) return [fromHere(limit, context)];
    return isHere(limit.to) || isHere(limit.newTarget) ? [toHere(limit, date)] : [];
  });
  return [inWords(date, context), ...(limits.length === 0 ? [] : [{ list: limits }])];
}

/** A day that the text of a review names in any form, with its weekday and how far away it is. */
export function dateInText(offset: number, { body }: Review, context: RuleContext): DateInText | undefined {
  const block = body.blocks.find(({ start, end }) => start <= offset && offset <= end);
  if (block === undefined || !mayHoldDates(block.content.text)) return undefined;
  const { text } = block.content;
  const found = fullDatesIn(text).find(
    ({ start, end }) => block.start + start <= offset && offset <= block.start + end,
  );
  const date = found === undefined ? undefined : readDate(isoDate(text.slice(found.start, found.end)) ?? '');
  if (found === undefined || date === undefined) return undefined;
  return { start: block.start + found.start, end: block.start + found.end, said: [inWords(date, context)] };
}

function inWords(date: WrittenDate, { today, calendar }: RuleContext): readonly Piece[] {
  const { precision, first, last } = date;
  if (precision === 'month') {
    const isPast = last < today;
    const begins = first > today ? `which begins ${untilDay(first, today, calendar)}` : 'this month';
    return [{ strong: formatWritten(date) }, `, ${isPast ? sinceWritten(date, today, calendar) : begins}.`];
  }
  const free = calendar.isWorkingDay(first) ? '' : ' It is not a working day.';
  return [{ strong: formatDayWithWeekday(first) }, `, ${distanceOf(first, today, calendar)}.${free}`];
}

/** A limit that is counted from the date: when it ends, and whether its step is done. */
function fromHere(
  { what, counted, ends, to, newTarget }: TimeLimit,
  { today, calendar }: RuleContext,
): readonly Piece[] {
  const limit = `${what}, ${counted}: ${formatDayWithWeekday(ends)}`;
  const done = readDate(to?.value ?? '');
  const target = readDate(newTarget?.value ?? '');
  if (target !== undefined) return [`${limit}. The new target is ${formatWritten(target)}.`];
  if (done === undefined) return [`${limit}, ${distanceOf(ends, today, calendar)}.`];
  const kept = done.first > ends ? 'later than that' : 'in time';
  return [`${limit}. The date given is ${formatWritten(done)}, ${kept}.`];
}

/** A limit that the date is held against. */
function toHere({ what, counted, ends }: TimeLimit, date: WrittenDate): readonly Piece[] {
  return [
    `${what}, ${counted}: ${formatDayWithWeekday(ends)}. This date is ${date.first > ends ? 'later than that' : 'in time'}.`,
  ];
}
