import { nameOf } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { addMonths, readDate, type WrittenDate } from '../../time/isoDay.ts';
import { formatWorkingDays } from '../../time/workingDays.ts';
import { placeInMapping } from '../place.ts';
import type { RuleContext } from '../rule.ts';
import { delaysFor, isComplete } from './delays.ts';
import { isToBePublished, type Publication, publicationOf } from './publication.ts';

/** Something that is due on a date and, as far as the review says, not done. */
export interface OpenDeadline {
  readonly place: Span;
  readonly due: WrittenDate;
  /** Up to the date: "The rapid review is due on". A date known only to the month has "in" for "on". */
  readonly ahead: string;
  /** The same for a date that is past; undefined where another rule speaks of that. */
  readonly behind?: string;
  /** What to do about one that is past. */
  readonly advice: string;
}

/** Every open deadline of a review, whether it is near or not. */
export function openDeadlines(review: Review, context: RuleContext): readonly OpenDeadline[] {
  return [
    ...rapidReviewDeadline(review, context),
    // A rapid review is not published, and has no plan for evaluating impact.
    ...(context.reviewType === 'lcspr' ? [...publicationDeadlines(review, context), ...evaluationDates(review)] : []),
    ...actionDates(review),
  ];
}

function rapidReviewDeadline(review: Review, { timescales, calendar }: RuleContext): readonly OpenDeadline[] {
  const { top } = review.entities;
  const dates = top.map('dates');
  const key = top.key('dates');
  const from = readDate(dates?.text(timescales.rapidReviewClock)?.value ?? '');
  if (dates === undefined || key === undefined || from?.precision !== 'day') return [];
  if (!dates.has('notified') || dates.has('rapidReviewSubmitted')) return [];
  const limit = calendar.addWorkingDays(from.first, timescales.rapidReviewWorkingDays);
  const due = delaysFor(review, 'rapidReview')
    .filter(isComplete)
    .flatMap((delay) => delay.texts('newTarget'))
    .map(({ value }) => readDate(value))
    .reduce<WrittenDate>((latest, target) => (target !== undefined && target.last > latest.last ? target : latest), {
      precision: 'day',
      first: limit,
      last: limit,
    });
  return [
    {
      place: placeInMapping(dates, 'rapidReviewSubmitted', key),
      due,
      ahead: 'The rapid review is due on',
      behind: 'The rapid review was due on',
      advice: 'Write in `rapidReviewSubmitted` when it was sent to the Panel, or give a new target in `delays`.',
    },
  ];
}

function publicationDeadlines(review: Review, context: RuleContext): readonly OpenDeadline[] {
  const { top } = review.entities;
  const dates = top.map('dates');
  const key = top.key('dates');
  const decision = readDate(dates?.text('decision')?.value ?? '');
  const isDecided = decision !== undefined || top.map('decision')?.has('outcome') === true;
  if (dates === undefined || key === undefined || !isDecided) return [];
  if (dates.has('published') || !isToBePublished(review)) return [];
  const planned = publicationOf(review);
  if (planned !== undefined) {
    const copy = dates.has('sentToPanel')
      ? []
      : copyDeadline(planned, placeInMapping(dates, 'sentToPanel', key), context);
    return [
      {
        place: planned.place,
        due: planned.date,
        ahead: 'Publication is planned for',
        behind: 'Publication was planned for',
        advice: 'Write in `published` when the review was published, or give a new target in `delays`.',
      },
      ...copy,
    ];
  }
  // Past the limit with no date given is what the rule about late publication says.
  if (decision?.precision !== 'day') return [];
  const limit = addMonths(decision.first, context.timescales.publicationMonths);
  return [
    {
      place: placeInMapping(dates, 'publicationDue', key),
      due: { precision: 'day', first: limit, last: limit },
      ahead: 'The review is due to be published by',
      advice: '',
    },
  ];
}

/** The copy for the Panel, which is due so many working days before publication on a known day that is still ahead. */
function copyDeadline(
  planned: Publication,
  place: Span,
  { timescales, calendar, today }: RuleContext,
): readonly OpenDeadline[] {
  if (planned.date.precision !== 'day' || planned.date.first < today) return [];
  const allowed = timescales.panelCopyWorkingDays;
  const limit = calendar.addWorkingDays(planned.date.first, -allowed);
  const before = `${formatWorkingDays(allowed)} before publication,`;
  return [
    {
      place,
      due: { precision: 'day', first: limit, last: limit },
      ahead: `The copy for the Panel, ${before} is due on`,
      behind: `The copy for the Panel, ${before} was due on`,
      advice: 'Write in `sentToPanel` when it was sent, or plan a later publication.',
    },
  ];
}

/** A review date counts as kept when something is written in the learning log on that day or later. */
function evaluationDates({ entities: { top } }: Review): readonly OpenDeadline[] {
  const logged = top.maps('learningLog').map((entry) => readDate(entry.text('on')?.value ?? ''));
  return (top.map('evaluation')?.texts('reviewDates') ?? []).flatMap((place): OpenDeadline[] => {
    const due = readDate(place.value);
    if (due === undefined || logged.some((on) => on !== undefined && on.last >= due.first)) return [];
    return [
      {
        place,
        due,
        ahead: 'The evaluation is to be looked at on',
        behind: 'The evaluation was to be looked at on',
        advice: 'Write in `learningLog` what it showed, or give a new date.',
      },
    ];
  });
}

/** Actions still to be done. One that is past its date is reported as overdue by the rule about actions. */
function actionDates({ entities: { actions } }: Review): readonly OpenDeadline[] {
  return actions.flatMap((action): OpenDeadline[] => {
    const place = action.fields.text('due');
    const due = readDate(place?.value ?? '');
    const status = action.fields.text('status')?.value;
    const isRejected = action.recommendation?.fields.text('response')?.value === 'rejected';
    if (place === undefined || due === undefined || isRejected || status === 'complete' || status === 'abandoned')
      return [];
    return [{ place, due, ahead: `${nameOf(action)} is due on`, advice: '' }];
  });
}
