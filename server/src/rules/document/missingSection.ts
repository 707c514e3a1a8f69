import type { Role } from '../../review/review.ts';
import { headingOf, insertSection, neededSections, promptsOf } from '../newSection.ts';
import { placeAtTop } from '../place.ts';
import { allReviews, errorAtSignOff, type ReviewType, type Rule } from '../rule.ts';

interface Detail {
  /** Any one of these would do. */
  readonly roles: readonly Role[];
}

const KINDS: Readonly<Record<ReviewType, string>> = {
  lcspr: 'local child safeguarding practice review',
  rapidReview: 'rapid review',
};

export const missingSection: Rule<Detail> = {
  id: 'document/missing-section',
  title: 'The sections that this kind of review needs are there.',
  why: 'Readers look for the same parts in every review. A part that is missing is often the part where nobody has yet asked the question.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn: 'Guidance on what a review covers, and the quality markers for case reviews of SCIE and the NSPCC (2016).',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review, { reviewType }) {
    // What a review needs is not known until it says of which kind it is; the format asks for that first.
    if (review.entities.top.text('reviewType')?.value !== reviewType) return;
    const present = new Set(
      review.body.sections.filter(({ heading }) => heading !== undefined).map(({ role }) => role),
    );
    const { start, end } = placeAtTop(review, 'reviewType');
    for (const roles of neededSections[reviewType]) {
      if (roles.some((role) => present.has(role))) continue;
      yield { start, end, message: messageFor(KINDS[reviewType], roles), detail: { roles } };
    }
  },
  fixes: ({ detail: { roles } }, review) =>
    roles.map((role, index) => ({
      title: `Insert the section “${headingOf(role)}”`,
      edits: [insertSection(review, role, promptsOf(role))],
      preferred: index === 0,
    })),
};

/** A section that does the work under a heading of its own is not known as one, so the message says how it can be. */
function messageFor(kind: string, roles: readonly Role[]): string {
  const [name = '', ...others] = roles.map((role) => `“${headingOf(role)}”`);
  const missing =
    others.length === 0
      ? `no section ${name}. Add it`
      : `neither a section ${name} nor ${others.map((other) => `one ${other}`).join(' nor ')}. Add one of them`;
  return `This ${kind} has ${missing}, or give that heading to the section that does this work already.`;
}
