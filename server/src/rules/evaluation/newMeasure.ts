import type { MeasureKind, MeasureMethod } from '../../review/generated/frontMatterTypes.ts';
import { nextFreeId } from '../../review/ids.ts';
import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { addMonths, readDate } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';

/** What a measure to be filled in proposes and asks. */
export interface MeasurePrompts {
  readonly kind: MeasureKind;
  /** Empty where the author is to choose. */
  readonly method: MeasureMethod | '';
  readonly baseline: string;
  readonly target: string;
}

const USUAL: MeasurePrompts = {
  kind: 'outcome',
  method: '',
  baseline: 'how things are now',
  target: 'what should be different for children',
};

/** The keys of a measure, in the order in which they stand. */
const KEYS = ['id', 'tests', 'kind', 'method', 'baseline', 'baselineDate', 'target', 'when', 'owner'] as const;

/** The keys that stand before `key` in a measure. */
export function keysBefore(key: (typeof KEYS)[number]): readonly string[] {
  return KEYS.slice(0, KEYS.indexOf(key));
}

/** A measure to be filled in, with the next free id; `stop` is the number of its first place. */
export function newMeasure(
  review: Review,
  tests: string | undefined,
  today: IsoDay,
  stop: number,
  prompts: MeasurePrompts = USUAL,
): NewNode {
  const tested: NewEntry[] = tests === undefined ? [] : [['tests', { ids: [tests] }]];
  return {
    map: [
      ['id', nextFreeId(review.ids, 'M')],
      ...tested,
      ['kind', { stop, placeholder: prompts.kind }],
      ['method', { stop: stop + 1, placeholder: prompts.method }],
      ['baseline', { stop: stop + 2, placeholder: `[insert ${prompts.baseline}]` }],
      ['baselineDate', { stop: stop + 3, placeholder: '' }],
      ['target', { stop: stop + 4, placeholder: `[insert ${prompts.target}]` }],
      ['when', { stop: stop + 5, placeholder: sixMonthsAfterActions(review, today) }],
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
