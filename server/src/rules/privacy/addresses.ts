import type { Span } from '../../review/span.ts';
import { GAP } from './search.ts';

export type AddressKind = 'house' | 'street' | 'postcode';

export interface FoundAddress extends Span {
  readonly kind: AddressKind;
}

/** The letters with which postcodes begin. */
const AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE';
const POSTCODE = String.raw`(?<![\p{L}\d_/=&-])(?:${AREAS})\d[A-Z\d]?[ \u00a0]\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d_]|-\d)`;

/** Kinds of street that are written with a capital only in a name. */
const SURE = 'Street|Road|Avenue|Lane|Close|Crescent|Drive|Terrace|Gardens|Grove';
/** Kinds that name other things too, and count only after the number of a house. */
const WITH_NUMBER = `${SURE}|St|Rd|Ave|Cres|Court|Way|Place|Square|Mews|Walk|Hill|Rise|Row|View|Green|Park|Parade`;
const BUILDINGS = 'House|Court|Tower|Point|Heights|Lodge|Buildings|Mansions';

const NAME = String.raw`(?:\p{Lu}[\p{L}'’.]*(?:-\p{L}+)?${GAP})`;
/** Not "12 Crown Court hearings", "3 Park Lane Surgery" or "2 High Street shops": the name of something else goes on. */
const NOT_ON = String.raw`(?![\p{L}\d])(?!${GAP}(?:School|Surgery|Centre|Clinic|Practice|Hospital|Nursery|Academy|Police|Health|Children|Medical|hearings?|cases?|judges?)(?![\p{L}]))`;
const COURTS = `(?!(?:Crown|Family|High|County|Youth|Supreme|Magistrates['’]?|Coroner['’]?s)${GAP}(?:Court))`;
const TAIL = String.raw`(?:,?${GAP}(?:\p{Lu}[\p{L}'’-]+,?${GAP}){0,4}${POSTCODE})?`;

const FORMS: Readonly<Record<AddressKind, RegExp>> = {
  house: new RegExp(
    `(?<![\\p{L}\\d_/.,£$€-])(?:(?:Flat|Apartment|Room)${GAP}\\d{1,4}[A-Za-z]?,?${GAP}(?:${NAME}{1,3}(?:${BUILDINGS})(?![\\p{L}\\d])(?:,${GAP}(?:\\d{1,4}[A-Za-z]?${GAP})?${NAME}{1,3}(?:${SURE})(?![\\p{L}\\d]))?|\\d{1,4}[A-Za-z]?${GAP}${NAME}{1,3}(?:${WITH_NUMBER})(?![\\p{L}\\d]))|\\d{1,4}[A-Za-z]?,?${GAP}${COURTS}${NAME}{1,3}(?:${WITH_NUMBER})${NOT_ON})${TAIL}`,
    'gu',
  ),
  street: new RegExp(
    `(?<=\\b(?:in|on|at|to|along|near|from|off|of|into)${GAP}(?:the${GAP})?)${NAME}{1,2}(?:${SURE})${NOT_ON}(?!['’]s?${GAP}\\p{Lu})${TAIL}`,
    'gu',
  ),
  postcode: new RegExp(POSTCODE, 'gu'),
};

/** Streets that stand for something else, and words that make no name. */
const NOT_A_STREET =
  /^(?:Downing|Fleet|Harley|Coronation|Sesame|Wall|High|Great|Ofsted|Sure|Start|Memory|Fast|The|This|A|One|January|February|March|April|May|June|July|August|September|October|November|December)\s(?:Street|Lane|Road|Avenue|Start|Drive|Close)/;

/** A text without any of these holds no address. */
const HINT = new RegExp(`\\d[A-Z]{2}|(?:${WITH_NUMBER}|${BUILDINGS})(?![a-z])`);

/** The addresses of a text, in order. A street with its postcode is one. */
export function addressesIn(text: string): readonly FoundAddress[] {
  if (!HINT.test(text)) return [];
  const found: FoundAddress[] = [];
  for (const kind of ['house', 'street', 'postcode'] as const) {
    for (const { 0: written, index } of text.matchAll(FORMS[kind])) {
      const end = index + written.length;
      if (kind !== 'postcode' && NOT_A_STREET.test(written.replace(/^\d+[A-Za-z]?,?\s+/, ''))) continue;
      if (kind === 'house' && followsMonth(text, index)) continue;
      if (found.some((other) => index < other.end && other.start < end)) continue;
      found.push({ start: index, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "In June 2026 Mill Lane was …": the number is a year. */
function followsMonth(text: string, at: number): boolean {
  return (
    /(?:January|February|March|April|May|June|July|August|September|October|November|December|since|in|by)\s+$/.test(
      text.slice(Math.max(0, at - 14), at),
    ) && /^(?:19|20)\d\d\s/.test(text.slice(at, at + 5))
  );
}
