import { allReviews, always, type Rule } from '../rule.ts';
import { type IdentifierKind, identifiersIn } from './identifiers.ts';
import { LEAST_DETAIL } from './leastDetail.ts';
import { removal } from './removal.ts';
import { searchFor } from './search.ts';

const identifiers = searchFor(({ text }) => identifiersIn(text));

export const identifier: Rule<IdentifierKind> = {
  id: 'privacy/identifier',
  title: 'No number or address stands in the document by which a person, a car or a case can be found.',
  why: 'A telephone number, a registration or a crime reference leads straight to a family or a worker. A review can be understood without any of them.',
  severity: always('information'),
  inPublic: 'error',
  basis: 'practice',
  restsOn: LEAST_DETAIL,
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: identifiers.prepare,
  *check(review) {
    for (const { start, end, kind } of identifiers.in(review)) {
      // What was found is not repeated: messages are copied into logs and reports.
      const message = `This looks like ${kind.name}, which can lead to a person. Take it out of the document.`;
      yield { start, end, message, detail: kind };
    }
  },
  fixes: ({ start, end, detail }, { text }) => [
    {
      title: `Remove ${detail.name.replace(/^an? /, 'the ')}`,
      edits: removal(text, { start, end }, detail),
      preferred: true,
      mechanical: true,
    },
  ],
};
