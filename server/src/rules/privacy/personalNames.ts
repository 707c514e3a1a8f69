import type { Span } from '../../review/span.ts';
import { firstNames } from './firstNames.ts';
import { GAP } from './search.ts';

export interface PersonalName extends Span {
  readonly surname: string;
  /** False for a title and a surname: "Mrs Fenwright". */
  readonly hasFirstName: boolean;
}

/** Capitals and small letters as they stand in names here, spelt out: for a whole document that is much faster. */
const CAPITAL = '[A-Z\u00c0-\u00de\u0100-\u017e]';
const SMALL = '[a-z\u00df-\u017e]';
const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|DI|Sgt|Cllr)\.?`;
/** At least two letters: "Mrs N" and "Dr A" are no names. */
const SURNAME = `(?:(?:Mc|Mac|O['’]|D['’])?${CAPITAL}${SMALL}+)(?:-${CAPITAL}${SMALL}+)?`;

const NAME = new RegExp(
  `(?<![\\w\u00c0-\u017e'’-])(?:(?<title>${TITLE})${GAP}(?:${CAPITAL}${SMALL}+${GAP})?|(?<first>${CAPITAL}${SMALL}+)(?:-${CAPITAL}${SMALL}+)?${GAP}(?:[A-Z]\\.${GAP})?)(?<surname>${SURNAME})(?![\\w\u00c0-\u017e-])`,
  'g',
);

/** A text without any of these names nobody: a title, or two words with capitals side by side. */
const HINT = new RegExp(
  `${CAPITAL}${SMALL}+[\\s>#\u00a0]+(?:Mc|Mac|[OD]['’])?[A-Z\u00c0-\u017e]|\\b(?:Mrs?|M[sx]|Miss|Dr|PC|DC|DS|DI|Sgt|Cllr)\\.?[\\s>#\u00a0]`,
);

/** Words with a capital that are no surname. */
const NOT_A_SURNAME: ReadonlySet<string> = new Set(
  (
    'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday ' +
    'Mother Father Mum Dad Parent Parents Grandmother Grandfather Nan Sibling Child Baby Adult Aunt Uncle Sister Brother Partner ' +
    'Street Road Avenue Lane Close Drive House Hall Court Park Ward Unit Centre School Academy College Nursery Hospital Infirmary Surgery Practice Clinic Hospice Trust Foundation Institute Society Association Council Board Team Service Services Review Report Inquiry Act Law Rule Model Framework Programme Project Protocol Plan Scale Score Award Prize Day Week Syndrome Test Project Report Charity ' +
    'Police Officer Constable Inspector Sergeant Manager Director Nurse Doctor Midwife Worker Consultant Lead Chair Judge Justice Coroner Minister Secretary Commissioner Professor ' +
    'In On At The And Was Is Had Has He She They It But When While After Before Because Then There This That His Her Their For With Said Told Who'
  ).split(' '),
);

/** What follows when the words name something else: a charity, a hospital, a study. */
const GOES_ON = new RegExp(
  `^(?:['’]s?)?${GAP}(?:Foundation|Trust|Inquiry|Review|Report|Hospital|Infirmary|School|Academy|College|Centre|Institute|House|Ward|Unit|Clinic|Surgery|Road|Street|Lane|Close|Avenue|Drive|Court|Park|Partnership|Society|Association|Model|Framework|Scale|Act|Law|Award|Memorial|University)(?!\\p{L})`,
  'u',
);
/** "Judith Marr (2019)", "Marr et al.": somebody whose work is cited. */
const CITED =
  /^(?:['’]s)?,?\s*(?:(?:and|&)\s+(?:\p{Lu}\p{Ll}+\s+)?\p{Lu}\p{Ll}+,?\s*)?(?:et al\.?,?\s*)?[([]?(?:19|20)\d\d[a-z]?[)\]]|^\s+et al/u;
const AUTHOR =
  /\b(?:(?:book|paper|report|work|study|written) by|see|author|authors|professor|prof\.?|study of|book|edited by|eds?\.?)\s+$/i;

/** What can hardly be anything but a person's name: a title with a surname, or a common first name with a surname. */
export function personalNamesIn(text: string): readonly PersonalName[] {
  if (!HINT.test(text)) return [];
  const found: PersonalName[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const { 0: written, index, groups = {} } = match;
    const { title, first = '', surname = '' } = groups;
    if (title === undefined && !firstNames.has(first)) {
      // The second word may be the first name: "Ask Jason Marr".
      NAME.lastIndex = index + first.length;
      continue;
    }
    if (NOT_A_SURNAME.has(surname) || (title !== undefined && isOtherTitle(written))) continue;
    const end = index + written.length;
    const after = text.slice(end, end + 60);
    if (GOES_ON.test(after) || CITED.test(after) || AUTHOR.test(text.slice(Math.max(0, index - 20), index))) continue;
    found.push({ start: index, end, surname, hasFirstName: title === undefined });
  }
  return found;
}

/** "Mr Justice Marr" is a judge; "Dr Barnardo" is a charity; "PC World" is neither. */
function isOtherTitle(written: string): boolean {
  return /\s(?:Justice|Barnardo|World|Who|Comics|Universe)\b/.test(written);
}
