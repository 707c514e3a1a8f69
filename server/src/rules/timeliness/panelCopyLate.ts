import type { Located } from '../../review/span.ts';
import { formatDay, formatDayWithWeekday, formatWritten, readDate, type WrittenDate } from '../../time/isoDay.ts';
import { formatWorkingDays, type IsoDay } from '../../time/workingDays.ts';
import { placeInMapping } from '../place.ts';
import { always, type Fix, type Rule, type RuleContext } from '../rule.ts';
import { isToBePublished, type Publication, publicationOf } from './publication.ts';

interface Copy {
  readonly place: Located<string>;
  readonly date: WrittenDate;
}

interface Detail {
  /** Undefined where no date is given. */
  readonly sent: Copy | undefined;
  readonly publication: Publication;
  /** The last day on which the Panel could be sent its copy. */
  readonly latest: IsoDay;
}

export const panelCopyLate: Rule<Detail> = {
  id: 'timeliness/panel-copy-late',
  title: 'The Panel is sent the report so many working days before it is published.',
  why: 'The Panel needs time to read a report before everybody else does. It can then be ready for questions, and point out what might harm a child or a family when it is published.',
  severity: always('warning'),
  basis: 'guidance',
  restsOn:
    'A partnership’s summary of the national guidance asks for advance notice to the Panel. Seven working days is good practice, and the number can be set.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review, context) {
    const { top } = review.entities;
    const dates = top.map('dates');
    const key = top.key('dates');
    const publication = publicationOf(review);
    if (dates === undefined || key === undefined || publication?.date.precision !== 'day') return;
    if (!isToBePublished(review)) return;
    const latest = context.calendar.addWorkingDays(publication.date.first, -context.timescales.panelCopyWorkingDays);
    const place = dates.text('sentToPanel');
    const date = readDate(place?.value ?? '');
    const sent = place === undefined || date === undefined ? undefined : { place, date };
    const isLate = sent === undefined ? publication.done && !dates.has('sentToPanel') : sent.date.first > latest;
    if (!isLate) return;
    const { start, end } = sent?.place ?? placeInMapping(dates, 'sentToPanel', key);
    const detail = { sent, publication, latest };
    yield { start, end, message: messageFor(detail, context), detail };
  },
  fixes({ detail: { sent, publication, latest } }, _review, { today, calendar, timescales }) {
    // What has been published cannot be moved, and a date that is not known cannot be offered.
    if (publication.done || sent === undefined) return [];
    const fixes: Fix[] = [];
    if (sent.date.first > today && latest >= today) {
      fixes.push({
        title: `Send it to the Panel on ${formatDayWithWeekday(latest)}, the latest date`,
        edits: [{ start: sent.place.start, end: sent.place.end, newText: [latest] }],
        preferred: true,
      });
    }
    const allowed = timescales.panelCopyWorkingDays;
    const firstDay = calendar.isWorkingDay(sent.date.last)
      ? sent.date.last
      : calendar.addWorkingDays(sent.date.last, 1);
    const later = calendar.addWorkingDays(firstDay, allowed);
    const { start, end } = publication.place;
    fixes.push({
      title: `Plan publication for ${formatDayWithWeekday(later)}, ${formatWorkingDays(allowed)} after the Panel has it`,
      edits: [{ start, end, newText: [later] }],
    });
    return fixes;
  },
};

function messageFor({ sent, publication, latest }: Detail, { today, timescales }: RuleContext): string {
  const published = `the review ${publication.done ? 'was published' : 'is planned for publication'} on ${formatDay(publication.date.first)}`;
  const limit = `The latest date for its copy, ${formatWorkingDays(timescales.panelCopyWorkingDays)} before that, ${latest < today ? 'was' : 'is'} ${formatDayWithWeekday(latest)}.`;
  if (sent === undefined) {
    return `No date is given on which the Panel was sent the report, and ${published}. ${limit} Write in \`sentToPanel\` when it was sent.`;
  }
  const on = `${sent.date.precision === 'day' ? 'on' : 'in'} ${formatWritten(sent.date)}`;
  const isPlan = sent.date.first > today;
  const advice = publication.done
    ? 'Check both dates.'
    : isPlan
      ? 'Send it earlier, or plan a later publication.'
      : 'Plan a later publication.';
  return `The Panel ${isPlan ? 'is to be' : 'was'} sent the report ${on}, and ${published}. ${limit} ${advice}`;
}
