import type { ActionEntity } from '../../review/entities.ts';
import { addMonths, formatWritten, readDate } from '../../time/isoDay.ts';
import { always, type Rule } from '../rule.ts';

/** Months that a change is given before it can be seen. */
const MONTHS = 6;

export const tooEarly: Rule = {
  id: 'evaluation/too-early',
  title: 'At least one measure is dated six months or more after the last action is due.',
  why: 'New forms and new posts take months to alter what children meet. A result taken too soon shows the action and not its effect, and the plan then ends before there is anything to see.',
  severity: always('information'),
  basis: 'practice',
  restsOn:
    'The Church of England code for safeguarding practice reviews (2023) asks for progress and impact to be reviewed at twelve months. Six months after the last action is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const measured = entities.measures.flatMap(({ fields }) => {
      const when = fields.text('when');
      const date = readDate(when?.value ?? '');
      return when === undefined || date === undefined ? [] : [{ when, date }];
    });
    const [firstMeasured, ...otherMeasured] = measured;
    const [firstDue, ...otherDue] = entities.actions.flatMap((action) => {
      const due = readDate(action.fields.text('due')?.value ?? '');
      return due === undefined || isGivenUp(action) ? [] : [due];
    });
    if (firstMeasured === undefined || firstDue === undefined) return;
    // A month is in order with any day in it: the measure may fall on its last, the action be done on its first.
    const latest = otherMeasured.reduce((a, b) => (b.date.last > a.date.last ? b : a), firstMeasured);
    const lastDue = otherDue.reduce((a, b) => (b.first > a.first ? b : a), firstDue);
    if (latest.date.last >= addMonths(lastDue.first, MONTHS)) return;
    const { start, end } = latest.when;
    const message = `The last measure is dated ${formatWritten(latest.date)}, less than six months after the last action is due (${formatWritten(lastDue)}). Date at least one measure later, so that a change can be seen.`;
    yield { start, end, message, detail: undefined };
  },
};

/** An action that will not be done. */
function isGivenUp({ fields, recommendation }: ActionEntity): boolean {
  return fields.text('status')?.value === 'abandoned' || recommendation?.fields.text('response')?.value === 'rejected';
}
