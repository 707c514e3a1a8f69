import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { type AddressKind, addressesIn } from './addresses.ts';
import { inPlace } from './inPlace.ts';
import { LEAST_DETAIL } from './leastDetail.ts';
import { isInPublishedName } from './publishedNames.ts';
import { removal } from './removal.ts';
import { searchFor } from './search.ts';

const addresses = searchFor(({ text }) => addressesIn(text));

const MESSAGES: Readonly<Record<AddressKind, string>> = {
  house: 'This looks like the address of a home or a building.',
  street: 'This looks like the name of a street.',
  postcode: 'This looks like a postcode.',
};

const GENERAL: Readonly<Record<AddressKind, string>> = {
  house: 'an address in the area',
  street: 'a street in the area',
  postcode: 'an address in the area',
};

export const address: Rule<AddressKind> = {
  id: 'privacy/address',
  title: 'No address, street or postcode is given.',
  why: 'A postcode covers a handful of homes, and neighbours know who lived in the street. What kind of home and area it was is all that the learning needs.',
  severity: always('information'),
  inPublic: 'error',
  basis: 'practice',
  restsOn: LEAST_DETAIL,
  appliesTo: allReviews,
  canBeSilenced: true,
  prepare: addresses.prepare,
  *check(review) {
    for (const { start, end, kind } of addresses.in(review)) {
      if (isInPublishedName(review, { start, end })) continue;
      const message = `${MESSAGES[kind]} Say in general terms where it was, such as “${GENERAL[kind]}”.`;
      yield { start, end, message, detail: kind };
    }
  },
  fixes({ start, end, detail }, { text }) {
    if (detail === 'postcode') {
      const edits = removal(text, { start, end }, { label: 'post ?code', removed: '(postcode removed)' });
      return [{ title: 'Remove the postcode', edits, preferred: true, mechanical: true }];
    }
    const before = text.slice(Math.max(0, start - 8), start);
    // "The flat in the Corbel Road" would have two articles.
    const article = detail === 'street' ? (/\bthe\s+$/.exec(before)?.[0].length ?? 0) : 0;
    const general = GENERAL[detail];
    const fix: Fix = {
      title: `Write “${general}” instead`,
      edits: [{ start: start - article, end, newText: [inPlace(text, start - article, general)] }],
      preferred: true,
      mechanical: true,
    };
    return [fix];
  },
};
