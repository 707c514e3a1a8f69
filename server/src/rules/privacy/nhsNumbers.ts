import type { Span } from '../../review/span.ts';

/** What may stand between the parts of a number that is written 3-3-4, the end of a line included. */
const BETWEEN =
  '(?:[ \\u00a0\\u2007\\u2009\\u202f]{1,2}|[\\u2010-\\u2013-]|&nbsp;|&#160;|[ \\t]*(?:\\r\\n|\\r|\\n)[ \\t]*)?';
const TEN_DIGITS = new RegExp(`(?<!\\d)\\d{3}${BETWEEN}\\d{3}${BETWEEN}\\d{4}(?!\\d)`, 'g');

/** "NHS number 999 …", "NHS: 999 …", "her NHS no. is 999 …": what stands before says which number it is. */
const NAMED = /nhs[\s_-]*(?:numbers?|num|no|id)?[^\p{L}\d]{0,4}(?:(?:is|was|as|of)\s+)?$/iu;

/** What stands before shows that the digits are something else. */
const OTHER_BEFORE: readonly RegExp[] = [
  // The end of a longer number, of a code, of a name in a program; a sum of money.
  /\d[.–/-]$|[\p{L}£$€]$|[\p{L}\d]_$/u,
  // A telephone number: +44, (0), 0113, or said to be one.
  /\+(?:\d{1,3}[ \u00a0-]?(?:\(0\) ?)?)?$|\(0\) ?$|(?<![\p{L}\d])\(?0\d{0,4}\)?[ \u00a0-]$/u,
  /\b(?:tel|telephone|phone|mobile|fax|helpline)(?:\s+(?:number|no))?[.:]?\s*$/i,
  // The number of a book, which passes the same arithmetic.
  /\bisbn(?:-1[03])?(?:\s+(?:number|no))?[.:]?\s*$|(?<!\d)97[89][ -]$/i,
  // An address on the web.
  /(?:\bwww\.|:\/\/)\S*$/i,
];

/** The digits go on. */
const OTHER_AFTER = /^(?:\p{L}|_[\p{L}\d]|[.–-]\d)/u;

/** The NHS numbers of a text, in order: ten digits that pass modulus 11 and are no part of something else. */
export function nhsNumbersIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: written, index: start } of text.matchAll(TEN_DIGITS)) {
    const digits = written.replace(/&#160;|\D/g, '');
    if (!isNhsNumber(digits)) continue;
    const place = { start, end: start + written.length };
    if (isNamed(text, start) || !isSomethingElse(text, place, digits)) found.push(place);
  }
  return found;
}

/** True where the tenth digit is the check digit of the first nine: modulus 11, weights 10 to 2. */
export function isNhsNumber(digits: string): boolean {
  // One digit ten times over is what a form is tried out with.
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits.charAt(at)) * (10 - at);
  const checkDigit = (11 - (sum % 11)) % 11;
  return checkDigit === Number(digits.charAt(9));
}

/** True where the words before `at` call it an NHS number. */
export function isNamed(text: string, at: number): boolean {
  return NAMED.test(text.slice(Math.max(0, at - 40), at));
}

function isSomethingElse(text: string, { start, end }: Span, digits: string): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  if (OTHER_BEFORE.some((pattern) => pattern.test(before))) return true;
  if (OTHER_AFTER.test(text.slice(end, end + 4))) return true;
  // Scottish numbers begin with a date of birth and may begin with 0; any other number that does is a telephone's.
  return digits.startsWith('0') && !/^0[1-9](?:0[1-9]|1[0-2])/.test(digits);
}
