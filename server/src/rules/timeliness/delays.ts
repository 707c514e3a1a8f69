import type { Fields } from '../../review/fields.ts';
import type { Delay, DelayLimit } from '../../review/generated/frontMatterTypes.ts';
import type { NewNode } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { appendItem, insertKey } from '../../review/yamlEdits.ts';
import { readDate } from '../../time/isoDay.ts';
import { offers } from '../offers.ts';
import type { Fix } from '../rule.ts';

const PARTS = ['reason', 'explanation', 'panelInformed', 'newTarget'] as const;

/** The entries of `delays` that speak of a limit: those that name it, and those that name none. */
export function delaysFor(review: Review, limit: DelayLimit): readonly Fields<Delay>[] {
  return review.entities.top.maps('delays').filter((delay) => (delay.text('limit')?.value ?? limit) === limit);
}

/** True for an entry with a reason, a new target and the date on which the Panel was told. */
export function isComplete(delay: Fields<Delay>): boolean {
  return delay.has('reason') && isDate(delay, 'newTarget') && isDate(delay, 'panelInformed');
}

/** What an author is to do about a delay that no complete entry explains. */
export function whatToDo(review: Review, limit: DelayLimit): string {
  const begun = delaysFor(review, limit);
  if (begun.length === 0) return 'Explain the delay in `delays`.';
  const isWhole = begun.some((delay) => PARTS.every((part) => delay.key(part) !== undefined));
  return isWhole ? 'Fill in what stands empty in its entry in `delays`.' : 'Complete its entry in `delays`.';
}

/**
 * Completes the entry for the limit where there is one, else adds one. Reason and date of telling the Panel are left
 * empty: only the author knows them, and what stands there would count as said.
 * @param newTarget A day or month
 */
export function explainDelay(review: Review, limit: DelayLimit, newTarget: string): readonly Fix[] {
  const values: Readonly<Record<(typeof PARTS)[number], NewNode>> = {
    reason: { stop: 1, placeholder: '' },
    explanation: { prose: { stop: 2, placeholder: '[insert: what caused the delay]' } },
    panelInformed: { stop: 3, placeholder: '' },
    newTarget: { stop: 4, placeholder: newTarget },
  };
  const begun = delaysFor(review, limit).find((delay) => !isComplete(delay));
  const absent = begun === undefined ? [] : PARTS.filter((part) => begun.key(part) === undefined);
  if (begun !== undefined) {
    const edits = absent.flatMap((part) =>
      insertKey(review, begun.node, part, values[part], ['limit', ...PARTS.slice(0, PARTS.indexOf(part))]),
    );
    return offers([{ title: 'Complete the entry in `delays`', edits, preferred: true }]);
  }
  const entry = { map: [['limit', limit] as const, ...PARTS.map((part) => [part, values[part]] as const)] };
  const edits = appendItem(review, review.frontMatter.root, 'delays', entry, ['dates']);
  return offers([{ title: 'Explain the delay in `delays`', edits, preferred: true }]);
}

function isDate(delay: Fields<Delay>, key: 'newTarget' | 'panelInformed'): boolean {
  return readDate(delay.text(key)?.value ?? '') !== undefined;
}
