import type { Entities, Entity } from '../../review/entities.ts';
import type { Fields } from '../../review/fields.ts';
import type { Action, ActionKind, Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { Located } from '../../review/span.ts';
import { besideIt } from './beside.ts';
import { mechanismsIn, type Weakness, weaknessOf } from './strength.ts';

/** A recommendation that neither says nor has an action that says how anything will change. */
interface WeakRecommendation {
  readonly recommendation: Entity<Recommendation>;
  readonly text: Located<string>;
  readonly weakness: Weakness;
}

/** Kinds of action that change the conditions in which people work. */
const CHANGING: readonly ActionKind[] = ['process', 'technology', 'staffing', 'commissioning', 'governance'];

/** What says when and how often, but not what. */
const TIMES: readonly string[] = ['by-when', 'how-often'];

/** The weak recommendations of a review, in its order. */
export function* weakRecommendations(entities: Entities): Iterable<WeakRecommendation> {
  for (const recommendation of entities.recommendations) {
    const text = recommendation.fields.text('text');
    const weakness = text === undefined ? undefined : weaknessOf(text.value, besideIt(recommendation, entities));
    if (text === undefined || weakness === undefined) continue;
    if (!recommendation.fields.maps('actions').some(changes)) yield { recommendation, text, weakness };
  }
}

/** True where an action says what will change: by its kind or, where it gives none, by its words. */
function changes(action: Fields<Action>): boolean {
  const kind = action.text('kind')?.value;
  if (kind !== undefined) return CHANGING.some((each) => each === kind);
  const text = action.text('action')?.value;
  return text !== undefined && mechanismsIn(text).some((sign) => !TIMES.includes(sign));
}
