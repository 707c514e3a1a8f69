import type { Review } from '../../review/review.ts';
import { contains, type Located, type Span } from '../../review/span.ts';
import { matched } from '../matched.ts';
import { allReviews, always, type Fix, type Rule } from '../rule.ts';
import { LEAST_DETAIL } from './leastDetail.ts';
import { termSearch } from './protectedTerms.ts';
import { isInPublishedName } from './publishedNames.ts';
import { passingSearchFor, type Search } from './search.ts';

/** A search for each list, for as long as the list is in force. */
const searches = new WeakMap<readonly string[], Search<Span>>();

interface Detail {
  /** The name is itself the pseudonym of a child. */
  readonly isPseudonym: boolean;
}

export const protectedTerm: Rule<Detail> = {
  id: 'privacy/protected-term',
  title: 'No name of the project’s list of protected terms stands anywhere in the document.',
  why: 'The list holds the real names that the review is meant to keep back. One of them, left in a heading, a note or a link, undoes every pseudonym.',
  severity: always('error'),
  basis: 'practice',
  restsOn: LEAST_DETAIL,
  appliesTo: allReviews,
  canBeSilenced: false,
  *check(review, { protectedTerms }) {
    if (protectedTerms.length === 0) return;
    const search = searchOf(protectedTerms);
    const pseudonyms = review.entities.children.map(({ fields }) => fields.text('pseudonym'));
    for (const { start, end } of search.in(review)) {
      const written = `“${review.text.slice(start, end).replace(/[\s>#*~]+/g, ' ')}”`;
      if (pseudonyms.some((name) => name !== undefined && isAllOf(name, { start, end }))) {
        const message = `The pseudonym ${written} is on the project’s list of names that must never appear. Choose another.`;
        yield { start, end, message, detail: { isPseudonym: true } };
      } else if (!isInPublishedName(review, { start, end })) {
        const message = `${written} is on the project’s list of names that must never appear. Write a pseudonym or a neutral word instead.`;
        yield { start, end, message, detail: { isPseudonym: false } };
      }
    }
  },
  fixes({ start, end, detail: { isPseudonym } }, review) {
    if (isPseudonym) return [];
    const place = { start, end };
    const isAddress = standsInAddress(review.text, place);
    const pseudonyms = new Set(
      review.entities.children
        .map(({ fields }) => fields.text('pseudonym')?.value ?? '')
        .filter((name) => /^\p{L}[\p{L}\d '’.-]*$/u.test(name)),
    );
    const neutral = isAddress ? 'name-removed' : '(name removed)';
    return [
      ...[...pseudonyms].map((name) => replaced(review, place, isAddress ? name.replace(/\s/g, '-') : name)),
      { ...replaced(review, place, neutral), mechanical: true },
    ];
  },
};

/** True where the span, within the value, leaves nothing of it but quotation marks. */
function isAllOf(value: Located<string>, { start, end }: Span): boolean {
  return contains(value, { start, end }) && end - start >= value.value.length;
}

function searchOf(terms: readonly string[]): Search<Span> {
  let search = searches.get(terms);
  if (search === undefined) {
    search = passingSearchFor(({ text }) => termSearch(terms)(text));
    searches.set(terms, search);
  }
  return search;
}

function replaced({ text }: Review, { start, end }: Span, name: string): Fix {
  const title = `Write “${name}” instead`;
  const written = text.slice(start, end);
  if (/[*~]/.test(written)) {
    // "**Marlowe** *Tench*": half of the marks stand inside, and would open something without the other half.
    const before = matched(/[*_~]*$/, text.slice(Math.max(0, start - 6), start)).length;
    const after = matched(/^[*_~]*/, text.slice(end, end + 6)).length;
    return { title, edits: [{ start: start - before, end: end + after, newText: [name] }] };
  }
  // "James' room" would become "Wren' room".
  const apostrophe = /^['’](?![\p{L}'’])/u.exec(text.slice(end, end + 2))?.[0];
  if (apostrophe !== undefined && /s$/i.test(written) && !/['‘]/.test(text.charAt(start - 1))) {
    return { title, edits: [{ start, end: end + 1, newText: [`${name}${apostrophe}s`] }] };
  }
  return { title, edits: [{ start, end, newText: [name] }] };
}

/** True inside an address on the web or of e-mail, where a space would break it. */
function standsInAddress(text: string, { start, end }: Span): boolean {
  const before = matched(/[^\s()<>"“”]*$/, text.slice(Math.max(0, start - 300), start));
  const after = matched(/^[^\s()<>"“”]*/, text.slice(end, end + 300));
  return /:\/\/|^www\.|@|[\w-]\/$|=$/.test(before) || /^[\w.-]*@|^[\w-]*\/|^\.\w{2,4}\b/.test(after);
}
