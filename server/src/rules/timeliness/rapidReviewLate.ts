import { formatDayWithWeekday, formatWritten, readDate } from '../../time/isoDay.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { delaysFor, explainDelay, isComplete } from './delays.ts';

interface Detail {
  /** The date of submission, as the author wrote it. */
  readonly submitted: string;
}

export const rapidReviewLate: Rule<Detail> = {
  id: 'timeliness/rapid-review-late',
  title: 'The rapid review is sent to the Panel within its working-day limit, or the delay is explained.',
  why: 'A rapid review is meant to catch what must change at once. When it comes late, other children may be at the same risk in the meantime, so a delay needs a reason that can be seen.',
  severity: always('warning'),
  basis: 'guidance',
  restsOn:
    'Guidance of the national Panel: a rapid review is sent within 15 working days. The start of the clock varies locally and can be set.',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review, { timescales, calendar }) {
    const dates = review.entities.top.map('dates');
    const written = dates?.text('rapidReviewSubmitted');
    const submitted = readDate(written?.value ?? '');
    const from = readDate(dates?.text(timescales.rapidReviewClock)?.value ?? '');
    if (written === undefined || submitted === undefined || from?.precision !== 'day') return;
    const allowed = timescales.rapidReviewWorkingDays;
    const limit = calendar.addWorkingDays(from.first, allowed);
    if (submitted.first <= limit || delaysFor(review, 'rapidReview').some(isComplete)) return;
    const trigger = timescales.rapidReviewClock === 'notified' ? 'the Panel was notified' : 'the incident became known';
    const taken =
      submitted.precision === 'day'
        ? `${calendar.workingDaysBetween(from.first, submitted.first)} working days after ${trigger}`
        : `in ${formatWritten(submitted)}`;
    yield {
      start: written.start,
      end: written.end,
      message: `The rapid review was submitted ${taken}. The limit of ${allowed} working days ended on ${formatDayWithWeekday(limit)}. Explain the delay in \`delays\`.`,
      detail: { submitted: written.value },
    };
  },
  fixes: ({ detail }, review, { today }) => explainDelay(review, 'rapidReview', detail.submitted, today),
};
