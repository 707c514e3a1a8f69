import { quotationsIn } from '../../prose/quotations.ts';
import { contains, type Span } from '../../review/span.ts';

/** The forms in which authors leave something to be filled in, as data. */
interface Form {
  readonly written: RegExp;
  /** In a quotation this is what somebody said or wrote: "see you XX", "we had [to follow] her". */
  readonly mayBeQuoted: boolean;
}

/** What a bracket asks for when it begins with a word that may also begin an editor's note. */
const ASKED_FOR =
  '(?:(?:the|a|an)\\s+)?(?:dates?|details?|figures?|here|names?|numbers?|quotation|quote|references?|role|text|title)';

const FORMS: readonly Form[] = [
  // [insert date], <insert date>, (insert the name of the nursery).
  { written: /[[<{]\s*insert(?![\p{L}\d])[^[\]<>{}]{0,300}[\]>}]/giu, mayBeQuoted: false },
  { written: new RegExp(`\\(\\s*insert\\s+${ASKED_FOR}\\b[^()]{0,200}\\)`, 'giu'), mayBeQuoted: false },
  // A tab stop that a snippet left.
  { written: /\$\{\d+(?:[:|][^{}]{0,300})?\}/g, mayBeQuoted: false },
  { written: /(?<![\p{L}\d])lorem(?:\s+ipsum)?(?![\p{L}\d])/giu, mayBeQuoted: false },
  // [to follow], [add the date]; not [the duty worker], which explains a quotation.
  {
    written: new RegExp(
      `\\[\\s*(?:tbc|tbd|x{2,}|\\?{2,}|fill\\s+in|to\\s+follow|to\\s+be\\s+(?:added|agreed|completed|confirmed|decided|inserted)|(?:add|enter|specify|state)\\s+${ASKED_FOR})(?![\\p{L}\\d])[^[\\]]{0,200}\\]`,
      'giu',
    ),
    mayBeQuoted: true,
  },
  // Not where the text tells of a record that says so: "its date was shown as TBC".
  {
    written:
      /(?<![\p{L}\d_-]|(?:\bas|\bentry|\bmarked|\bread|\brecorded|\bsaid|\bshown|\bword|\bwrote)\s)(?:tbc|tbd|t\.b\.[cd]\b\.?)(?![\p{L}\d_@]|-[\p{L}\d])/giu,
    mayBeQuoted: true,
  },
  // XX March, XX/XX/2026, £XX; not the number of a chapter, a chromosome or the mark on a film.
  {
    written:
      /(?<![\p{L}\d_-]|\b\d{1,2},\s?|\b(?:[Aa]rticle|[Bb]ook|[Cc]anto|[Cc]hapter|[Pp]art|Title|[Vv]ol\.?|[Vv]olume)\s)XX+(?:[/.,:–-](?:XX+|\d{2,4})|\s(?:[/–-]\s)?XX+)*(?![\p{L}\d_@]|-[\p{L}\d]|\s(?:century|films?|images?|material|rated|videos?|web\s?sites?)\b)/gu,
    mayBeQuoted: true,
  },
  // In small letters only where a date or an amount is meant: they are kisses as well.
  {
    written:
      /(?<![\p{L}\d_-])xx+(?:[/.-](?:xx+|\d{2,4}))+(?![\p{L}\d_]|-[\p{L}\d])|(?<=£)xx+(?![\p{L}\d_])|(?<![\p{L}\d_-])xx+(?=%|\s(?:per\scent|january|february|march|april|may|june|july|august|september|october|november|december)\b)/giu,
    mayBeQuoted: true,
  },
  // The last part of a reference that has no number yet: LCSPR-2026-XX.
  { written: /(?<=[A-Z\d]-)(?:XX+|TBC|TBD)(?![\p{L}\d_]|-[\p{L}\d])/gu, mayBeQuoted: true },
  // Where it stands for what is missing; not "the assessment had yet to be completed by the team".
  {
    written:
      /(?<=^\s*|[:(|]\s*)to\s+be\s+(?:added|agreed|announced|completed|confirmed|decided|determined|inserted)(?=\s*(?:[.)|;]|$))/giu,
    mayBeQuoted: true,
  },
  {
    written:
      /(?<=(?:\b(?:is|are|dates?|leads?|names?|owners?|roles?|venues?|who)|\s[–—-])\s+)to\s+be\s+confirmed(?=\s*(?:[.)|;,]|$))/giu,
    mayBeQuoted: true,
  },
];

/** A text is looked at only if it holds one of these. */
const HINT = /[[<{(]\s*insert|\[\s*(?:add|enter|fill|specify|state|to\s|\?)|\$\{\d|t\.?b\.?[cd]|xx|lorem|to\s+be\s/iu;

/** Where two X are a pair of chromosomes. */
const GENETICS = /chromosom|karyotyp|genotyp|\bXY\b/i;

/** What is left to be filled in in a text, in order. `quoted` says that the whole text is a quotation. */
export function placeholdersIn(text: string, quoted = false): readonly Span[] {
  if (!HINT.test(text)) return [];
  const found = FORMS.flatMap(({ written, mayBeQuoted }) =>
    [...text.matchAll(written)].map(({ 0: { length }, index }) => ({ start: index, end: index + length, mayBeQuoted })),
  );
  if (found.length === 0) return [];
  const quotations = quoted ? [{ start: 0, end: text.length }] : quotationsIn(text);
  return found
    .filter(
      (place) =>
        !(place.mayBeQuoted && quotations.some((quotation) => contains(quotation, place))) &&
        !isSpokenOf(text, place) &&
        !isOfAnAddress(text, place) &&
        !isOfGenetics(text, place),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((place, index, all) => !all.slice(0, index).some((earlier) => place.start < earlier.end))
    .map(({ start, end }) => ({ start, end }));
}

/** Between marks of its own it is a word that is spoken of: the form said “[insert name]”. A quotation can be asked for too. */
function isSpokenOf(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '`' && after === '`') return true;
  return (
    text.charAt(start) === '[' &&
    /["“‘']/.test(before) &&
    /["”’']/.test(after) &&
    !/\b(?:quot|said|say|words?)/i.test(text.slice(start, end))
  );
}

function isOfAnAddress(text: string, { start }: Span): boolean {
  return /(?:\bwww\.|:\/\/)\S*$/i.test(text.slice(Math.max(0, start - 200), start));
}

function isOfGenetics(text: string, { start, end }: Span): boolean {
  return /^X[X\d\s/.,:–-]*$/.test(text.slice(start, end)) && GENETICS.test(text);
}
