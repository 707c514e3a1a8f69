import { contextOf, type Finding } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import type { Review } from '../review/review.ts';

/**
 * The findings that keep a report from being written until its author has decided to write it all the same: errors of
 * privacy in a copy for the public. Empty for a copy that stays with the partnership.
 */
export function privacyErrors(
  review: Review,
  findings: readonly Finding[],
  configuration: Configuration,
): readonly Finding[] {
  if (contextOf(review, configuration).audience !== 'public') return [];
  return findings.filter(({ rule, severity }) => severity === 'error' && rule.id.startsWith('privacy/'));
}
