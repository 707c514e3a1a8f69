import type { Entity } from '../../review/entities.ts';
import type { Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { measuresOf } from '../../review/thread.ts';

/** The recommendations: first those that no measure tests, by themselves or through an action; last those rejected. */
export function recommendationsByNeed({ entities }: Review): readonly Entity<Recommendation>[] {
  const rank = (recommendation: Entity<Recommendation>) => {
    if (recommendation.fields.text('response')?.value === 'rejected') return 2;
    return measuresOf(recommendation, entities).length > 0 ? 1 : 0;
  };
  return entities.recommendations.filter(({ id }) => id !== undefined).sort((a, b) => rank(a) - rank(b));
}
