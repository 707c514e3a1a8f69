import { nextFreeId } from '../../review/ids.ts';
import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { addMonths, readDate } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';

/** A measure to be filled in, with the next free id; `stop` is the number of its first place. */
export function newMeasure(review: Review, tests: string | undefined, today: IsoDay, stop: number): NewNode {
  const tested: NewEntry[] = tests === undefined ? [] : [['tests', { ids: [tests] }]];
  return {
    map: [
      ['id', nextFreeId(review.ids, 'M')],
      ...tested,
      ['kind', { stop, placeholder: 'outcome' }],
      ['method', { stop: stop + 1, placeholder: '' }],
      ['baseline', { stop: stop + 2, placeholder: '[insert how things are now]' }],
      ['target', { stop: stop + 3, placeholder: '[insert what should be different for children]' }],
      ['when', { stop: stop + 4, placeholder: sixMonthsAfterActions(review, today) }],
    ],
  };
}

/** Change takes time to be seen: six months after the last action is due, or after today where none has a later date. */
export function sixMonthsAfterActions({ entities }: Review, today: IsoDay): IsoDay {
  const due = entities.actions.map(({ fields }) => readDate(fields.text('due')?.value ?? '')?.last ?? today);
  return addMonths(
    [today, ...due].reduce((a, b) => (a > b ? a : b)),
    6,
  );
}
