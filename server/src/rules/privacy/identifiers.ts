import type { Span } from '../../review/span.ts';
import type { Removal } from './removal.ts';

/** A kind of number or address by which one person, car or case can be found. */
export interface IdentifierKind extends Removal {
  /** As the middle of a sentence has it: "a telephone number". */
  readonly name: string;
  readonly pattern: RegExp;
  /** What no pattern says: sums, and the words around it. The match is given, with the text before and after it. */
  readonly holds?: (written: string, before: string, after: string) => boolean;
}

export interface FoundIdentifier extends Span {
  readonly kind: IdentifierKind;
}

/** Where a number may begin and end: not in the middle of a longer one, of a code or of an address on the web. */
const START = String.raw`(?<![\p{L}\d_/=#-]|\d[.,])`;
const END = String.raw`(?![\p{L}\d_]|[-/.]\d)`;
const BREAK = String.raw`(?:[ \u00a0-]|[ \t]*\r?\n[ \t>]*)?`;

const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
/** A code of at least four figures, no year, or of figures on both sides of a slash. */
const REFERENCE = String.raw`(?!(?:19|20)\d\d(?![\d/.-]))(?=[A-Z\d./-]*(?:\d/\d|(?:\d[./-]?){4}))[A-Z\d][A-Z\d./-]{1,23}[A-Z\d]`;
const CAR =
  /\b(?:vehicles?|cars?|vans?|taxi|motorbike|registration|reg|number plate|plates?|driv(?:es?|ing|er|en)|drove|parked)\b/i;

const KINDS: readonly IdentifierKind[] = [
  {
    name: 'a National Insurance number',
    label: '(?:National Insurance|NI)(?: number| no\\.?)?|NINO',
    removed: '(number removed)',
    // The letters that are given out; QQ, which forms show as an example, is not.
    pattern: new RegExp(
      `${START}(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]${BREAK}\\d{2}${BREAK}\\d{2}${BREAK}\\d{2}(?:${BREAK}[A-D])?${END}`,
      'gu',
    ),
    holds: (written, before) =>
      /[A-D]$/.test(written) || /\b(?:national insurance|NI number|NINO)\b[^.]{0,30}$/i.test(before),
  },
  {
    name: 'a unique pupil number',
    label: '(?:unique )?pupil (?:number|no\\.?)|UPN',
    removed: '(number removed)',
    pattern: new RegExp(`${START}[A-HJ-NP-RT-Z]\\d{12}${END}`, 'gu'),
    holds: isPupilNumber,
  },
  {
    name: 'a telephone number',
    label: '(?:tel|telephone|phone|mobile|home|work)(?:\\.| number| no\\.?)?',
    removed: '(telephone number removed)',
    // Of a place or a person. A bracket belongs to it only where it holds the code of the place. Numbers that begin with 03 and 08 belong to helplines and offices.
    pattern: new RegExp(
      `(?<![\\p{L}\\d_/=#+£$€-]|\\d[.,])(?:(?:\\+|00)44${BREAK}(?:\\(0\\)${BREAK})?|(?:\\((?=0\\d{2,5}\\)))?0)[127](?:\\)?${BREAK}\\d){9}${END}`,
      'gu',
    ),
    holds: (written) => [...written.matchAll(/\d+/g)].length <= 5 && !/^\d\d-\d\d-\d{4}/.test(written),
  },
  {
    name: 'an e-mail address',
    label: 'e-?mail(?: address)?',
    removed: '(e-mail address removed)',
    pattern: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\d-])/gu,
  },
  {
    name: 'a vehicle registration',
    label: '(?:vehicle |car )?reg(?:istration)?\\.?(?: number| no\\.?| plate)?',
    removed: '(registration removed)',
    pattern: new RegExp(`${START}[A-HJ-PR-Y]{2}(?:0[2-9]|[12]\\d|5[1-9]|[67]\\d) ?[A-HJ-PR-Z]{3}${END}`, 'gu'),
    holds: (written, before, after) =>
      CAR.test(before.slice(-60)) ||
      CAR.test(after.slice(0, 40)) ||
      (written.includes(' ') &&
        !/ (?:AND|THE|FOR|WAS|ARE|NOT|HAS|HAD|BUT|LAC|CPP|REF)$/.test(written) &&
        !isCode(before)),
  },
  {
    name: 'the number of a crime or a court case',
    label: '(?:crime|custody|court|case|claim|police)(?: (?:ref(?:erence)?\\.?|number|no\\.?|URN))*',
    removed: '(reference removed)',
    pattern: new RegExp(
      `(?<=\\b(?:crime|custody|police|CAD|occurrence|court|proceedings|indictment)(?: (?:case|incident|log|report|record))?(?: (?:number|no\\.?|ref\\.?|reference|URN)){1,2}(?:[:,]| is| was)?\\s{1,3})${REFERENCE}${END}`,
      'giu',
    ),
  },
  {
    name: 'the number of a court case',
    label: '(?:court|case)(?: (?:ref(?:erence)?\\.?|number|no\\.?))*',
    removed: '(reference removed)',
    // As family courts number their cases.
    pattern: new RegExp(`${START}[A-Z]{2}\\d{2}[CFPZ]\\d{5}${END}`, 'gu'),
  },
  {
    name: 'the number of a court case',
    label: '(?:court|case)(?: (?:ref(?:erence)?\\.?|number|no\\.?))*',
    removed: '(reference removed)',
    // As the Crown Court numbers its cases.
    pattern: new RegExp(`${START}[AST]20\\d{6}${END}`, 'gu'),
    holds: (_, before, after) => /\b(?:court|trial|indict|sentenc)/i.test(before.slice(-80) + after.slice(0, 80)),
  },
];

/** A text without any of these holds none. Dates, years and ids are not among them. */
const HINT = /@|0\d(?:[\s()>-]*\d){8}|\+44|[A-Z]{2}[ -]?\d\d|[A-Z]\d{8}|\d{5}|\d\/\d|(?<!\d)(?!19|20)\d{4}/;

/** The identifiers of a text, in order. Where two kinds fit, the one that is listed first counts. */
export function identifiersIn(text: string): readonly FoundIdentifier[] {
  if (!HINT.test(text)) return [];
  const found: FoundIdentifier[] = [];
  for (const kind of KINDS) {
    for (const { 0: written, index } of text.matchAll(kind.pattern)) {
      const end = index + written.length;
      const before = text.slice(Math.max(0, index - 100), index);
      if (kind.holds?.(written, before, text.slice(end, end + 100)) === false) continue;
      if (found.some((other) => index < other.end && other.start < end)) continue;
      found.push({ start: index, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True where the letter is the check letter of the twelve digits: weights 2 to 13, modulus 23. */
export function isPupilNumber(written: string): boolean {
  if (!/^[A-Z]\d{12}$/.test(written) || /^.0+$/.test(written)) return false;
  let sum = 0;
  for (let at = 1; at <= 12; at++) sum += Number(written.charAt(at)) * (at + 1);
  return UPN_LETTERS.charAt(sum % 23) === written.charAt(0);
}

/** True where the words before say that a code follows. */
function isCode(before: string): boolean {
  return /\b(?:ref(?:erence)?|number|no|code|version|form|model)\.?:? $/i.test(before);
}
