import type { Span } from '../../review/span.ts';
import {
  addMonths,
  formatDay,
  formatDayWithWeekday,
  formatWritten,
  readDate,
  type WrittenDate,
} from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { always, type Rule, type RuleContext } from '../rule.ts';
import { delaysFor, explainDelay, isComplete, whatToDo } from './delays.ts';
import { isToBePublished, type Publication, publicationOf } from './publication.ts';

interface Detail {
  /** The date that is too late, as written; undefined where no date is given. */
  readonly date: string | undefined;
}

export const publicationLate: Rule<Detail> = {
  id: 'timeliness/publication-late',
  title: 'The review is published, or planned to be, within its limit of months after the decision.',
  why: 'Learning that waits is learning that protects no child. The law expects a review within six months of the decision to make it, and the reasons where that cannot be done.',
  severity: always('warning'),
  basis: 'law',
  restsOn:
    'The six months within which a local review is to be published, described as a statutory obligation by the protocol of the Crown Prosecution Service and the police.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review, context) {
    const { timescales, today } = context;
    const { top } = review.entities;
    const dates = top.map('dates');
    const datesKey = top.key('dates');
    const decision = readDate(dates?.text('decision')?.value ?? '');
    if (decision === undefined || datesKey === undefined || !isToBePublished(review)) return;
    // A decision known only to the month may have been taken on its last day.
    const limit = addMonths(decision.last, timescales.publicationMonths);
    const publication = publicationOf(review);
    if ((publication?.date.first ?? today) <= limit) return;
    const explained = delaysFor(review, 'publication').some(isComplete);
    const { start, end }: Span = publication?.place ?? datesKey;
    yield {
      start,
      end,
      message: [
        lateness(publication, decision, limit, context),
        explained ? 'The delay is explained in `delays`.' : whatToDo(review, 'publication'),
      ].join(' '),
      ...(explained ? {} : { severity: always('error') }),
      detail: { date: publication?.place.value },
    };
  },
  fixes({ detail }, review, { today }) {
    if (delaysFor(review, 'publication').some(isComplete)) return [];
    return explainDelay(review, 'publication', detail.date ?? addMonths(today, 1));
  },
};

function lateness(
  publication: Publication | undefined,
  decision: WrittenDate,
  limit: IsoDay,
  { timescales: { publicationMonths: months }, today }: RuleContext,
): string {
  if (publication === undefined) {
    const when = decision.precision === 'day' ? `of ${formatDay(decision.first)}` : `in ${formatWritten(decision)}`;
    return `The review was due within ${months} months of the decision ${when}: by ${formatDayWithWeekday(limit)}. No date of publication is given.`;
  }
  const on = `${publication.date.precision === 'day' ? 'on' : 'in'} ${formatWritten(publication.date)}`;
  const said = publication.done ? 'was published' : 'is planned for publication';
  const ended = publication.done || limit < today ? 'ended' : 'ends';
  return `The review ${said} ${on}. The time allowed, ${months} months after the decision, ${ended} on ${formatDayWithWeekday(limit)}.`;
}
