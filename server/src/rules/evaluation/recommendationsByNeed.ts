import type { Entities, Entity } from '../../review/entities.ts';
import type { Recommendation } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { threadOf } from '../../review/thread.ts';

/** The recommendations: first those that no measure tests, by themselves or through an action; last those rejected. */
export function recommendationsByNeed({ entities }: Review): readonly Entity<Recommendation>[] {
  const rank = (recommendation: Entity<Recommendation>) => {
    if (recommendation.fields.text('response')?.value === 'rejected') return 2;
    return isTested(recommendation, entities) ? 1 : 0;
  };
  return entities.recommendations.filter(({ id }) => id !== undefined).sort((a, b) => rank(a) - rank(b));
}

/** True where a measure tests the recommendation, by itself or through one of its actions. */
export function isTested(recommendation: Entity<Recommendation>, entities: Entities): boolean {
  const { testsRecommendation, testsAction, actions } = threadOf(entities);
  const byActions = actions.from(recommendation).some((action) => testsAction.to(action).length > 0);
  return byActions || testsRecommendation.to(recommendation).length > 0;
}
