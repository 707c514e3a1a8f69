import type { IdKind } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import { contains } from '../review/span.ts';
import type { ReviewType } from '../rules/rule.ts';
import { entryPlans } from './entryPlans.ts';
import { keyRefusal } from './frontMatterState.ts';
import type { Thing } from './things.ts';

/** The path of the entries of a kind, as the schema counts: `['recommendations', 0, 'actions', 0]`. */
export function pathOf(kind: IdKind, reviewType: ReviewType): readonly (string | number)[] {
  return placeOf(kind, reviewType)
    .split('.')
    .map((step) => (step === '*' ? 0 : step));
}

/** The same with `*` for the items of lists: `recommendations.*.actions.*`. */
export function placeOf(kind: IdKind, reviewType: ReviewType): string {
  const plan = entryPlans.find((candidate) => candidate.kind === kind);
  const list = plan?.list(reviewType) ?? plan?.list('lcspr') ?? '';
  return `${list}.*`;
}

/** Why nothing can be written in the entry of a thing; undefined where it can. */
export function keyRefusalFor({ node }: Thing, review: Review): string | undefined {
  const entry = review.frontMatter.root.entries.find((candidate) => contains(candidate, node));
  return entry === undefined ? undefined : keyRefusal(review, entry.key.source);
}
