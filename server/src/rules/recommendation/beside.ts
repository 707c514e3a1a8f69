import { type Entities, type Entity, idOf } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Action, Recommendation } from '../../review/generated/frontMatterTypes.ts';

/**
 * What other keys say of who carries a recommendation out, by when, and how that will be seen, in one line of text: who reads
 * only the recommendation itself would miss what its author has written beside it.
 */
export function besideIt({ id, fields }: Entity<Recommendation>, { measures }: Entities): string {
  const actions = fields.maps('actions');
  const ids = new Set([idOf({ id }), ...actions.map((action) => action.text('id')?.value ?? '')]);
  ids.delete('');
  const tested = measures.filter(({ fields: measure }) => measure.texts('tests').some(({ value }) => ids.has(value)));
  return [
    ...actions.flatMap(whoAndWhen),
    ...tested.flatMap(({ fields: measure }) => howSeen(measure.text('target')?.value)),
  ]
    .map((part) => ` | ${part}`)
    .join('');
}

function whoAndWhen(action: Fields<Action>): string[] {
  const who = action.map('owner')?.text('role')?.value;
  const due = action.text('due')?.value;
  return [...(who === undefined ? [] : [`Owner: ${who}`]), ...(due === undefined ? [] : [`By: ${due}`])];
}

function howSeen(target: string | undefined): string[] {
  return target === undefined ? [] : [`How we will know: ${target}`];
}
