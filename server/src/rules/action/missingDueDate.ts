import { nameOf } from '../../review/entities.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import type { YamlMap } from '../../review/yamlNode.ts';
import { addMonths, formatDayWithWeekday } from '../../time/isoDay.ts';
import { offers } from '../offers.ts';
import { placeInItem } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';

interface Detail {
  readonly action: YamlMap;
}

/** Months from today for which a date is offered. */
const OFFERED = [1, 3, 6];

export const missingDueDate: Rule<Detail> = {
  id: 'action/missing-due-date',
  title: 'Each action has a date by which it is due.',
  why: 'An action without a date is never late, so nobody asks why it has not been done while children go on living with what it was meant to change.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn:
    'The national Panel: recommendations should become specific actions. The Church of England code for safeguarding practice reviews (2023) asks for a timescale for each.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    for (const action of entities.actions) {
      if (action.fields.has('due')) continue;
      const { start, end } = placeInItem(action, 'due');
      const message = `${nameOf(action)} has no due date. Say by when it will be done.`;
      yield { start, end, message, detail: { action: action.fields.node } };
    }
  },
  fixes({ detail }, review, { today, calendar }) {
    return offers(
      OFFERED.map((months) => {
        const day = addMonths(today, months);
        const due = calendar.isWorkingDay(day) ? day : calendar.addWorkingDays(day, 1);
        const when = `${formatDayWithWeekday(due)}, ${months === 1 ? 'a month' : `${months} months`} from today`;
        return {
          title: `Insert a due date: ${when}`,
          edits: insertKey(review, detail.action, 'due', { stop: 1, placeholder: due }, ['id', 'action', 'owner']),
        };
      }),
    );
  },
};
