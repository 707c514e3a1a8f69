import { allReviews, always, type Rule } from '../rule.ts';
import { explainDelay } from './delays.ts';
import { type LateDetail, lateBeyond } from './workingDayLimit.ts';

export const notificationLate: Rule<LateDetail> = {
  id: 'timeliness/notification-late',
  title:
    'The Panel is notified within its working-day limit of the incident becoming known, or the delay is explained.',
  why: 'Everything else waits for the notification: the rapid review, and with it what must change at once for other children. Where it came late, a reason that can be seen helps the next one to come in time.',
  severity: always('warning'),
  basis: 'law',
  restsOn:
    'Children Act 2004, section 16C: the local authority notifies the Panel. The government’s page on reporting a serious incident gives 5 working days from becoming aware.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  check(review, { timescales, calendar }) {
    return lateBeyond(
      review,
      {
        delay: 'notification',
        from: 'aware',
        to: 'notified',
        allowed: timescales.notificationWorkingDays,
        done: 'The Panel was notified',
      },
      calendar,
    );
  },
  fixes: ({ detail }, review) => explainDelay(review, 'notification', detail.date),
};
