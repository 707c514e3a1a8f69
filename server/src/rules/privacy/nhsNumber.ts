import type { Span } from '../../review/span.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { isNamed, nhsNumbersIn } from './nhsNumbers.ts';
import { searchFor } from './search.ts';

const numbers = searchFor(({ text }) => nhsNumbersIn(text));

export const nhsNumber: Rule = {
  id: 'privacy/nhs-number',
  title: 'No NHS number stands anywhere in the document.',
  why: 'An NHS number belongs to one person for life. Anyone who can look it up knows whom the review is about, and a review never needs it.',
  severity: always('error'),
  basis: 'practice',
  restsOn:
    'Good practice in publishing: the least detail about the family that the learning needs (quality markers for case reviews of SCIE and the NSPCC, 2016).',
  appliesTo: allReviews,
  canBeSilenced: false,
  prepare: numbers.prepare,
  *check(review) {
    for (const { start, end } of numbers.in(review)) {
      // The number is not repeated: messages are copied into logs and reports.
      const message =
        'This looks like an NHS number, which belongs to one person for life. Take it out of the document.';
      yield { start, end, message, detail: undefined };
    }
  },
  fixes({ start, end }, { text }) {
    const place = { start, end };
    const edit = bracketsAround(text, place) ?? { ...place, newText: [standIn(text, place)] };
    return [{ title: 'Remove the NHS number', edits: [edit], preferred: true, mechanical: true }];
  },
};

const IN_BRACKETS = /\((?:(?:the|her|his|their|its)\s+)?(?:NHS(?:\s+(?:number|no\.?))?(?:\s+is)?[:,]?\s*)?$/i;

/** Takes out the brackets that hold nothing but the number and what it is called, where words stand before them. */
function bracketsAround(text: string, { start, end }: Span) {
  const before = text.slice(Math.max(0, start - 60), start);
  const opening = IN_BRACKETS.exec(before)?.[0];
  if (opening === undefined || text.charAt(end) !== ')') return undefined;
  if (!/[\p{L}\d.,;”’"*_)][ \u00a0]$/u.test(before.slice(0, -opening.length))) return undefined;
  return { start: start - opening.length - 1, end: end + 1, newText: [''] };
}

/** What is written in place of the number, so that the sentence or the value can still be read. */
function standIn(text: string, { start, end }: Span): string {
  const said = isNamed(text, start) ? 'removed' : 'NHS number removed';
  const isInBrackets = IN_BRACKETS.test(text.slice(Math.max(0, start - 60), start)) && text.charAt(end) === ')';
  return isInBrackets ? said : `(${said})`;
}
