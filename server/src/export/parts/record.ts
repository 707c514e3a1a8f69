import { addMonths, compareDays, isDay } from '../../time/isoDay.ts';
import type { Inline } from '../report.ts';
import { date, joined, labelled, lineBreak, prose, text } from '../words.ts';
import { column, type Material, type Part, part, table, ungrouped } from './part.ts';

const STEPS = [
  ['incident', 'The incident'],
  ['aware', 'The local authority became aware'],
  ['notified', 'The national Panel was notified'],
  ['rapidReviewSubmitted', 'The rapid review was sent to the Panel'],
  ['decision', 'The partners decided'],
  ['sentToPanel', 'The final report was sent to the Panel'],
  ['publicationDue', 'Publication planned'],
  ['published', 'Published'],
] as const;

/** The dates of the process against their limits, and the delays with their reasons. */
export function timeliness(material: Material): Part[] {
  const { top } = material.review.entities;
  const dates = top.map('dates');
  const steps = STEPS.map(([name, words]) => ({
    anchor: undefined,
    cells: [text(words), date(dates?.text(name)), limitWords(material, name)],
  })).filter((row) => (row.cells[1] ?? []).length > 0);
  const delays = top.maps('delays').map((delay) => ({
    anchor: undefined,
    cells: [
      delay.has('limit') ? labelled('delayLimit', delay.text('limit')) : text('All three limits'),
      joined([labelled('delayReason', delay.text('reason')), prose(delay.text('explanation'))], lineBreak),
      date(delay.text('panelInformed')),
      date(delay.text('newTarget')),
    ],
  }));
  return part(
    'back',
    ['Timeliness', 'Timeliness'],
    [
      ...table(
        'dates',
        'Dates of the process',
        [column('Step', 'wide'), column('Date', 'narrow'), column('Time taken', 'wide')],
        ungrouped(steps),
      ),
      ...table(
        'delays',
        'Delays',
        [column('Limit'), column('Reason', 'wide'), column('Panel informed', 'narrow'), column('New target', 'narrow')],
        ungrouped(delays),
      ),
    ],
  );
}

/** How long a step took beside the time it may take; nothing where a day is not known. */
function limitWords({ review, context }: Material, step: (typeof STEPS)[number][0]): Inline[] {
  const dates = review.entities.top.map('dates');
  const day = (name: (typeof STEPS)[number][0]) => {
    const value = dates?.text(name)?.value;
    return value !== undefined && isDay(value) ? value : undefined;
  };
  const { timescales, calendar } = context;
  const end = day(step);
  if (end === undefined) return [];
  const counted = (start: string | undefined, limit: number, from: string): Inline[] => {
    if (start === undefined) return [];
    const taken = calendar.workingDaysBetween(start, end);
    return text(`${taken} working ${taken === 1 ? 'day' : 'days'} after ${from}; the limit is ${limit}`);
  };
  if (step === 'notified') return counted(day('aware'), timescales.notificationWorkingDays, 'becoming aware');
  if (step === 'rapidReviewSubmitted') {
    const clock = timescales.rapidReviewClock;
    const from = clock === 'aware' ? 'becoming aware' : 'the notification';
    return counted(day(clock), timescales.rapidReviewWorkingDays, from);
  }
  if (step === 'sentToPanel') {
    const publication = day('published') ?? day('publicationDue');
    if (publication === undefined) return [];
    const before = calendar.workingDaysBetween(end, publication);
    return text(`${before} working days before publication; at least ${timescales.panelCopyWorkingDays} are expected`);
  }
  const decided = day('decision');
  if (decided === undefined || (step !== 'publicationDue' && step !== 'published')) return [];
  const limit = addMonths(decided, timescales.publicationMonths);
  const side = compareDays(end, limit) <= 0 ? 'Within' : 'Later than';
  return [
    ...text(`${side} ${timescales.publicationMonths} months of the decision, which end on `),
    ...date({ value: limit }),
  ];
}

/** What changed while the review was under way. */
export function learningLog({ review }: Material): Part[] {
  const rows = review.entities.top.maps('learningLog').map((entry) => ({
    anchor: undefined,
    cells: [date(entry.text('on')), prose(entry.text('learning')), prose(entry.text('change'))],
  }));
  const columns = [column('When', 'narrow'), column('What was learned', 'wide'), column('What was changed', 'wide')];
  return part(
    'back',
    ['Learning while the review was under way', 'Learning while the review was under way'],
    [...table('learningLog', 'What was learned, and what was changed at once', columns, ungrouped(rows))],
  );
}

export function parallelProcesses({ review }: Material): Part[] {
  const rows = review.entities.top.maps('parallelProcesses').map((process) => ({
    anchor: undefined,
    cells: [prose(process.text('kind')), prose(process.text('status')), prose(process.text('effect'))],
  }));
  const columns = [column('Process'), column('Status'), column('What it means for this review', 'wide')];
  return part(
    'back',
    ['Other processes', 'Other processes'],
    [...table('parallelProcesses', 'Other processes on the same case', columns, ungrouped(rows))],
  );
}

export function signOff({ review, entries }: Material): Part[] {
  const rows = review.entities.top.maps('signOff').map((entry) => ({
    anchor: undefined,
    cells: [entries.agencies([entry.text('partner')]), prose(entry.text('role')), date(entry.text('on'))],
  }));
  const columns = [column('Partner', 'wide'), column('Role', 'wide'), column('Date', 'narrow')];
  return part('back', ['Sign-off', 'Sign-off'], [...table('signOff', 'Agreed by', columns, ungrouped(rows))]);
}
