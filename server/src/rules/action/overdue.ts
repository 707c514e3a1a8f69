import { nameOf } from '../../review/entities.ts';
import { formatWritten, readDate } from '../../time/isoDay.ts';
import { allReviews, always, type Rule } from '../rule.ts';

/** An action in one of these states is waited for no longer. */
const CLOSED: readonly string[] = ['complete', 'abandoned'];

export const overdue: Rule = {
  id: 'action/overdue',
  title: 'An action whose due date is past is complete, or has been given up.',
  why: 'While an action is late, children go on living with what it was meant to change. Seen early, it can be helped along, or a new date can be agreed openly.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'Good practice in following up reviews: the Church of England code for safeguarding practice reviews (2023) asks for a timescale for each action and for progress and impact to be reviewed.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }, { today }) {
    for (const action of entities.actions) {
      const due = action.fields.text('due');
      const date = readDate(due?.value ?? '');
      // A month is over when its last day is.
      if (due === undefined || date === undefined || date.last >= today) continue;
      if (CLOSED.includes(action.fields.text('status')?.value ?? '')) continue;
      const when = `${date.precision === 'day' ? 'on' : 'in'} ${formatWritten(date)}`;
      const message = `${nameOf(action)} was due ${when} and is not marked complete. Say how far it has come, or agree a new date.`;
      yield { start: due.start, end: due.end, message, detail: undefined };
    }
  },
};
