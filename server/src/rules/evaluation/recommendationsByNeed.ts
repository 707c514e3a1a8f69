import { type Entity, idOf } from '../../review/entities.ts';
import type { Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';

/** The recommendations: first those that no measure tests, by themselves or through an action; last those rejected. */
export function recommendationsByNeed({ entities }: Review): readonly Entity<Recommendation>[] {
  const tested = new Set(entities.measures.flatMap(({ fields }) => fields.texts('tests').map(({ value }) => value)));
  const throughActions = new Set(
    entities.actions
      .filter((action) => tested.has(idOf(action)))
      .map(({ recommendation }) => recommendation?.fields.node),
  );
  const rank = ({ id, fields }: Entity<Recommendation>) => {
    if (fields.text('response')?.value === 'rejected') return 2;
    return tested.has(idOf({ id })) || throughActions.has(fields.node) ? 1 : 0;
  };
  return entities.recommendations.filter(({ id }) => id !== undefined).sort((a, b) => rank(a) - rank(b));
}
