import { type Entities, type Entity, idOf } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Action, Measure, Recommendation } from '../../review/generated/frontMatterTypes.ts';

/**
 * What other keys say of who carries a recommendation out, by when, and how that will be seen, in one line of text: who reads
 * only the recommendation itself would miss what its author has written beside it.
 */
export function besideIt({ id, fields }: Entity<Recommendation>, { measures }: Entities): string {
  const actions = fields.maps('actions');
  const ids = new Set([idOf({ id }), ...actions.map((action) => action.text('id')?.value ?? '')]);
  ids.delete('');
  const testing = new Set([...ids].flatMap((own) => measuresById(measures).get(own) ?? []));
  // In the order in which they are written, whatever they test.
  const tested = [...testing].sort((a, b) => a.fields.node.start - b.fields.node.start);
  return [
    ...actions.flatMap(whoAndWhen),
    ...tested.flatMap(({ fields: measure }) => howSeen(measure.text('target')?.value)),
  ]
    .map((part) => ` | ${part}`)
    .join('');
}

type Measures = Entities['measures'];

const testedBy = new WeakMap<Measures, ReadonlyMap<string, readonly Entity<Measure>[]>>();

/** The measures that test each recommendation and action, looked up once for all of them. */
function measuresById(measures: Measures): ReadonlyMap<string, readonly Entity<Measure>[]> {
  const known = testedBy.get(measures);
  if (known !== undefined) return known;
  const byId = new Map<string, Entity<Measure>[]>();
  for (const measure of measures) {
    for (const { value } of measure.fields.texts('tests')) {
      const others = byId.get(value);
      if (others === undefined) byId.set(value, [measure]);
      else others.push(measure);
    }
  }
  testedBy.set(measures, byId);
  return byId;
}

function whoAndWhen(action: Fields<Action>): string[] {
  const who = action.map('owner')?.text('role')?.value;
  const due = action.text('due')?.value;
  return [...(who === undefined ? [] : [`Owner: ${who}`]), ...(due === undefined ? [] : [`By: ${due}`])];
}

function howSeen(target: string | undefined): string[] {
  return target === undefined ? [] : [`How we will know: ${target}`];
}
