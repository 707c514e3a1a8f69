import type { Fields } from '../../review/fields.ts';
import type { Delay, DelayLimit } from '../../review/generated/frontMatterTypes.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import { readDate } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';

/** The entries of `delays` that speak of a limit: those that name it, and those that name none. */
export function delaysFor(review: Review, limit: DelayLimit): readonly Fields<Delay>[] {
  return review.entities.top.maps('delays').filter((delay) => (delay.text('limit')?.value ?? limit) === limit);
}

/** True for an entry with a reason, a new target and the date on which the Panel was told. */
export function isComplete(delay: Fields<Delay>): boolean {
  return delay.has('reason') && isDate(delay, 'newTarget') && isDate(delay, 'panelInformed');
}

/** Completes the entry for the limit where there is one, else adds one. `newTarget` is a day or month. */
export function explainDelay(review: Review, limit: DelayLimit, newTarget: string, today: IsoDay): readonly Fix[] {
  const parts: readonly NewEntry[] = [
    ['reason', { stop: 1, placeholder: 'other' }],
    ['explanation', { prose: { stop: 2, placeholder: '[insert what caused the delay]' } }],
    ['panelInformed', { stop: 3, placeholder: today }],
    ['newTarget', { stop: 4, placeholder: newTarget }],
  ];
  const begun = delaysFor(review, limit).find((delay) => !isComplete(delay));
  const completing =
    begun === undefined
      ? []
      : parts.flatMap(([key, value], index) => {
          const before = parts.slice(0, index).map(([earlier]) => earlier);
          return insertKey(review, begun.node, key, value, ['limit', ...before]);
        });
  if (completing.length > 0) {
    return [{ title: 'Complete the entry in `delays`', edits: completing, preferred: true }];
  }
  const entry = { map: [['limit', limit] as const, ...parts] };
  const edits = appendItem(review, review.frontMatter.root, 'delays', entry, ['dates']);
  return offers([{ title: 'Explain the delay in `delays`', edits, preferred: true }]);
}

function isDate(delay: Fields<Delay>, key: 'newTarget' | 'panelInformed'): boolean {
  return readDate(delay.text(key)?.value ?? '') !== undefined;
}
