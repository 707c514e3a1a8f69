import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { allReviews, always, type Rule } from '../rule.ts';

/**
 * Ten digits in one piece or written 3-3-4, not part of a longer number, a phone number, an address on the web or the
 * number of a book (which passes the same arithmetic).
 */
const TEN_DIGITS =
  /(?<![\p{L}\d/=_.+]|\d[-–]|\+\d{1,3}[ -]?|(?<!\d)0\d{0,4}[ -]|ISBN(?:-10)?:? ?)\d{3}(?:[ \u00a0\-‑–]|\s*\n\s*)?\d{3}(?:[ \u00a0\-‑–]|\s*\n\s*)?\d{4}(?![\p{L}\d_]|[-–.]\d)/giu;

interface Detail {
  /** What stands before the number says that it is an NHS number. */
  readonly named: boolean;
}

export const nhsNumber: Rule<Detail> = {
  id: 'privacy/nhs-number',
  title: 'No NHS number stands anywhere in the document.',
  why: 'An NHS number names one person for life. Anyone who has it can find out whom the review is about, and a review never needs it.',
  severity: always('error'),
  basis: 'practice',
  restsOn:
    'Good practice in publishing: the least detail about the family that the learning needs (quality markers for case reviews of SCIE and the NSPCC, 2016).',
  appliesTo: allReviews,
  canBeSilenced: false,
  prepare: ({ content }) => void inBlock(content),
  *check(review) {
    for (const place of places(review)) {
      yield {
        ...place,
        message: 'This looks like an NHS number, which names one person for life. Take it out of the document.',
        detail: { named: /\bNHS\b[^\n.]{0,20}$/i.test(review.text.slice(Math.max(0, place.start - 40), place.start)) },
      };
    }
  },
  fixes: ({ start, end, detail: { named } }, review) => {
    const inBrackets = bracketsAround(review.text, { start, end });
    if (inBrackets !== undefined) {
      return [
        {
          title: 'Remove the NHS number',
          edits: [{ ...inBrackets, newText: [''] }],
          preferred: true,
          mechanical: true,
        },
      ];
    }
    // A sentence or a YAML value without the number would not read as one, so a plain word takes its place.
    const newText = [named ? '(removed)' : '(NHS number removed)'];
    return [{ title: 'Remove the NHS number', edits: [{ start, end, newText }], preferred: true, mechanical: true }];
  },
};

function* places(review: Review): Iterable<Span> {
  const { content } = review.frontMatter;
  // The notes that an author leaves between the lines count too, so the text is looked at and not the values.
  for (const { start, end } of numbersIn(review.text.slice(content.start, content.end))) {
    yield { start: content.start + start, end: content.start + end };
  }
  for (const block of review.body.blocks) {
    for (const { start, end } of inBlock(block.content)) yield { start: block.start + start, end: block.start + end };
  }
}

const inBlock = keptByBlock(({ text }) => numbersIn(text));

function numbersIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: written, index } of text.matchAll(TEN_DIGITS)) {
    if (isNhsNumber(written.replace(/\D/g, ''))) found.push({ start: index, end: index + written.length });
  }
  return found;
}

/** True where the tenth digit is the check digit of the first nine: modulus 11, weights 10 to 2. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits.charAt(at)) * (10 - at);
  const checkDigit = (11 - (sum % 11)) % 11;
  return checkDigit === Number(digits.charAt(9));
}

/** The brackets that hold nothing but the number and what it is called, with the space before them. */
function bracketsAround(text: string, { start, end }: Span): Span | undefined {
  const before = /[ \u00a0]?[([](?:(?:the |her |his )?NHS(?: number| no\.?| no)?(?: is)?[:,]? ?)?$/i.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  const after = text.charAt(end);
  if (before === null || (after !== ')' && after !== ']')) return undefined;
  return { start: start - before[0].length, end: end + 1 };
}
