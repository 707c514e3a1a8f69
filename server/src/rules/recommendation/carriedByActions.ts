import type { Entity } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Action, ActionKind, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import { mechanismsIn } from './strength.ts';

/** Kinds of action that change the conditions in which people work. */
const CHANGING: readonly ActionKind[] = ['process', 'technology', 'staffing', 'commissioning', 'governance'];

/** What says when and how often, but not what. */
const TIMES: readonly string[] = ['by-when', 'how-often'];

/** True where an action of the recommendation says what will change: by its kind or, where it gives none, by its words. */
export function isCarriedByActions({ fields }: Entity<Recommendation>): boolean {
  return fields.maps('actions').some(changes);
}

function changes(action: Fields<Action>): boolean {
  const kind = action.text('kind')?.value;
  if (kind !== undefined) return CHANGING.some((each) => each === kind);
  const text = action.text('action')?.value;
  return text !== undefined && mechanismsIn(text).some((sign) => !TIMES.includes(sign));
}
