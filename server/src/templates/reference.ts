import type { NewReview, ReviewType } from './newReviewTemplate.ts';

const LONGEST = 80;

/** A reference to start from: `LCSPR-2026-01`. */
export function proposedReference(reviewType: ReviewType, year: number): string {
  return `${reviewType === 'lcspr' ? 'LCSPR' : 'RR'}-${year}-01`;
}

/** What is wrong with a reference, as a sentence for the author; undefined when it will do. */
export function referenceProblem(reference: string): string | undefined {
  if (reference === '') return 'Please give a reference. It can be changed later.';
  if (reference.length > LONGEST) return `Please use at most ${LONGEST} letters.`;
  if (!/[\p{L}\p{N}]/u.test(reference)) return 'Please use at least one letter or number.';
  if (/^\d{3}[ -]?\d{3}[ -]?\d{4}$/.test(reference)) {
    return 'This could be taken for an NHS number. Please use a reference that belongs to no person.';
  }
  return undefined;
}

/** The name of the file without `.review.md`: the reference, with a hyphen for all that a file name cannot hold. */
export function fileNameFor({ reference, reviewType }: NewReview): string {
  const name = (reference ?? '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, LONGEST);
  if (name !== '') return name;
  return reviewType === 'lcspr' ? 'practice-review' : 'rapid-review';
}
