import headings from '../../../../schemas/headings.json';
import type { Role } from '../../review/review.ts';
import { headingOf, insertSection, promptsOf } from '../newSection.ts';
import { placeAtTop } from '../place.ts';
import { allReviews, errorAtSignOff, type ReviewType, type Rule } from '../rule.ts';

interface Detail {
  /** Any one of these would do. */
  readonly roles: readonly Role[];
}

const NEEDED = headings.needed as Readonly<Record<ReviewType, readonly (readonly Role[])[]>>;

const KINDS: Readonly<Record<ReviewType, string>> = {
  lcspr: 'A local child safeguarding practice review',
  rapidReview: 'A rapid review',
};

export const missingSection: Rule<Detail> = {
  id: 'document/missing-section',
  title: 'The sections that this kind of review needs are there.',
  why: 'Readers look for the same parts in every review. A part that is missing is usually the part where nobody has yet asked the question.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn: 'Guidance on what a review covers, and the quality markers for case reviews of SCIE and the NSPCC (2016).',
  appliesTo: allReviews,
  canBeSilenced: true,
  *check(review, { reviewType }) {
    const present = new Set(
      review.body.sections.filter(({ heading }) => heading !== undefined).map(({ role }) => role),
    );
    const { start, end } = placeAtTop(review, 'reviewType');
    for (const roles of NEEDED[reviewType]) {
      if (roles.some((role) => present.has(role))) continue;
      const names = roles.map((role) => `“${headingOf(role)}”`).join(' or ');
      const message = `${KINDS[reviewType]} needs a section ${names}, and there is none. Add the heading and answer its questions.`;
      yield { start, end, message, detail: { roles } };
    }
  },
  fixes: ({ detail: { roles } }, review) =>
    roles.map((role, index) => ({
      title: `Insert the section “${headingOf(role)}”`,
      edits: [insertSection(review, role, promptsOf(role))],
      preferred: index === 0,
    })),
};
