import { allReviews, always, type Rule } from '../rule.ts';
import { explainDelay } from './delays.ts';
import { type LateDetail, lateBeyond } from './workingDayLimit.ts';

export const rapidReviewLate: Rule<LateDetail> = {
  id: 'timeliness/rapid-review-late',
  title: 'The rapid review is sent to the Panel within its working-day limit, or the delay is explained.',
  why: 'A rapid review is meant to catch what must change at once. When it comes late, other children may be at the same risk in the meantime, so a delay needs a reason that can be seen.',
  severity: always('warning'),
  basis: 'guidance',
  restsOn:
    'Guidance of the national Panel: a rapid review is sent within 15 working days. The start of the clock varies locally and can be set.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  check(review, { timescales, calendar }) {
    return lateBeyond(
      review,
      {
        delay: 'rapidReview',
        from: timescales.rapidReviewClock,
        to: 'rapidReviewSubmitted',
        allowed: timescales.rapidReviewWorkingDays,
        done: 'The rapid review was submitted',
      },
      calendar,
    );
  },
  fixes: ({ detail }, review) => explainDelay(review, 'rapidReview', detail.date),
};
