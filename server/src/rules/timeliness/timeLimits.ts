import type { DelayLimit } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import type { Located } from '../../review/span.ts';
import { addMonths, readDate } from '../../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../../time/workingDays.ts';
import type { RuleContext } from '../rule.ts';
import { delaysFor, isComplete } from './delays.ts';
import { isToBePublished, publicationOf } from './publication.ts';

/** A step that has to be taken by a day which is counted from another date of the review. */
export interface TimeLimit {
  /** The date that it is counted from, as written. */
  readonly from: Located<string>;
  /** Where the date of the step itself is written; undefined while it is not. */
  readonly to: Located<string> | undefined;
  /** The new target that an explained delay sets, while the step is still to be taken. */
  readonly newTarget?: Located<string>;
  /** The key of the date of the step. */
  readonly step: 'notified' | 'rapidReviewSubmitted' | 'publicationDue' | 'sentToPanel' | 'received';
  /** "Notifying the Panel" */
  readonly what: string;
  /** "5 working days after becoming aware" */
  readonly counted: string;
  readonly ends: IsoDay;
}

/** Every limit that is counted from a date of this review, whether it was kept or not. */
export function timeLimits(review: Review, context: RuleContext): readonly TimeLimit[] {
  return [...stepLimits(review, context), ...publicationLimits(review, context), ...replyLimits(review, context)];
}

function stepLimits(review: Review, { timescales, calendar }: RuleContext): readonly TimeLimit[] {
  const { notificationWorkingDays, rapidReviewWorkingDays, rapidReviewClock } = timescales;
  const dates = review.entities.top.map('dates');
  const start = rapidReviewClock === 'aware' ? 'becoming aware' : 'notifying the Panel';
  const steps = [
    ['aware', 'notified', notificationWorkingDays, 'Notifying the Panel', 'becoming aware', 'notification'],
    [
      rapidReviewClock,
      'rapidReviewSubmitted',
      rapidReviewWorkingDays,
      'Sending the rapid review',
      start,
      'rapidReview',
    ],
  ] as const;
  return steps.flatMap(([from, step, allowed, what, event, limit]): TimeLimit[] => {
    const trigger = dates?.text(from);
    const day = readDate(trigger?.value ?? '');
    if (trigger === undefined || day?.precision !== 'day') return [];
    const counted = `${formatWorkingDays(allowed)} after ${event}`;
    const done = dates?.text(step);
    const newTarget = done === undefined ? lastTarget(review, limit) : undefined;
    const ends = calendar.addWorkingDays(day.first, allowed);
    return [{ from: trigger, to: done, step, what, counted, ends, ...(newTarget === undefined ? {} : { newTarget }) }];
  });
}

/** The latest target of the delays that are explained in full. */
function lastTarget(review: Review, limit: DelayLimit): Located<string> | undefined {
  const targets = delaysFor(review, limit).filter(isComplete);
  return targets
    .flatMap((delay) => delay.text('newTarget') ?? [])
    .reduce<Located<string> | undefined>(
      (last, next) => (last !== undefined && last.value > next.value ? last : next),
      undefined,
    );
}

function publicationLimits(review: Review, context: RuleContext): readonly TimeLimit[] {
  const { timescales, calendar, reviewType } = context;
  if (reviewType !== 'lcspr' || !isToBePublished(review)) return [];
  const dates = review.entities.top.map('dates');
  const limits: TimeLimit[] = [];
  const decided = dates?.text('decision');
  const decision = readDate(decided?.value ?? '');
  const publication = publicationOf(review);
  if (decided !== undefined && decision !== undefined) {
    const { publicationMonths: months } = timescales;
    const counted = `${months} month${months === 1 ? '' : 's'} after the decision`;
    const ends = addMonths(decision.last, months);
    limits.push({ from: decided, to: publication?.place, step: 'publicationDue', what: 'Publication', counted, ends });
  }
  if (publication?.date.precision === 'day') {
    const allowed = timescales.panelCopyWorkingDays;
    const counted = `${formatWorkingDays(allowed)} before publication`;
    const [step, what] = ['sentToPanel', 'The copy for the Panel'] as const;
    const ends = calendar.addWorkingDays(publication.date.first, -allowed);
    limits.push({ from: publication.place, to: dates?.text(step), step, what, counted, ends });
  }
  return limits;
}

function replyLimits({ entities: { sources } }: Review, { timescales, calendar }: RuleContext): readonly TimeLimit[] {
  return sources.flatMap(({ fields }): TimeLimit[] => {
    const from = fields.text('requested');
    const day = readDate(from?.value ?? '');
    if (from === undefined || day?.precision !== 'day') return [];
    const allowed = timescales.noReplyWorkingDays;
    const counted = `${formatWorkingDays(allowed)} after the request`;
    const ends = calendar.addWorkingDays(day.first, allowed);
    return [{ from, to: fields.text('received'), step: 'received', what: 'A reply', counted, ends }];
  });
}
