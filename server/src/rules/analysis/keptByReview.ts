import type { Review } from '../../review/review.ts';

/** `compute`, with its result kept for as long as the review exists: for what several rules ask of the same review. */
export function keptByReview<T>(compute: (review: Review) => T): (review: Review) => T {
  const kept = new WeakMap<Review, { readonly result: T }>();
  return (review) => {
    let entry = kept.get(review);
    if (entry === undefined) {
      entry = { result: compute(review) };
      kept.set(review, entry);
    }
    return entry.result;
  };
}
