import type { Span } from '../../review/span.ts';
import { GAP, type Written } from './search.ts';

export interface NamedSetting extends Span {
  /** What it is, without its name: "primary school". */
  readonly general: string;
}

/** What settings are called, the longer names first, each with what may be written for it. */
const TYPES: readonly (readonly [type: string, general: string])[] = [
  ['Primary (?:School|Academy)', 'primary school'],
  ["(?:Infants?|Junior|First)['’]? School", 'primary school'],
  ['(?:High|Secondary|Grammar|Upper|Comprehensive) (?:School|Academy)', 'secondary school'],
  ['Special School', 'special school'],
  ['Nursery School|(?:Day )?Nursery', 'nursery'],
  ['Pre-?[Ss]chool', 'pre-school'],
  ['Playgroup', 'playgroup'],
  ['(?:Sixth Form )?College', 'college'],
  ['School|Academy', 'school'],
  ['Hospital|Infirmary', 'hospital'],
  ['Hospice', 'hospice'],
  ["(?:Doctors['’] )?Surgery|Medical (?:Centre|Practice)|(?:GP|General) Practice", 'general practice'],
  ['Health Centre', 'health centre'],
  ["Children['’]s Home", 'children’s home'],
  ['(?:Care|Residential) Home', 'residential home'],
  ["Children['’]s Centre", 'children’s centre'],
  ['Family (?:Centre|Hub)', 'family centre'],
  ['Contact Centre', 'contact centre'],
  ['Refuge', 'refuge'],
];

const TYPE = new RegExp(
  `(?<![\\p{L}-])(?:${TYPES.map(([type]) => type.replaceAll(' ', GAP)).join('|')})(?![\\p{L}-])`,
  'gu',
);
const HINT =
  /School|Academy|Nursery|Pre-?[Ss]chool|Playgroup|College|Hospital|Infirmary|Hospice|Surgery|Practice|Centre|Home|Hub|Refuge|\bSt\.?\s|(?:House|Lodge|Cottage)\s/;

const GAPS = new RegExp(GAP, 'g');

/** "St Brannoc's school", "Rowan House children's home": the name gives it away, whatever the type is written like. */
const SMALL_TYPE = new RegExp(
  `(?<![\\p{L}-])(?:St\\.?${GAP}\\p{Lu}[\\p{L}'’]+${GAP}(?<of>(?:(?:primary|infant|junior|nursery|high|secondary)${GAP})?(?:school|academy)|nursery|hospital|surgery|college|hospice)|(?:\\p{Lu}\\p{L}+${GAP}){1,2}(?:House|Lodge|Cottage)${GAP}(?<home>children['’]s${GAP}home|residential${GAP}home|refuge))(?![\\p{L}-])`,
  'gu',
);

/** The words of a name before its type; "of", "and" and "the" only inside the names that have them. */
const NAME_BEFORE = new RegExp(
  `(?:(?<![\\p{L}\\d'’-])(?:(?:Lady|Church|Vale|Isle|Heart|Friends|C)${GAP}of${GAP}(?:the${GAP})?(?=\\p{Lu})|(?:and|&)${GAP}(?=St\\.?${GAP})|(?:St\\.|\\p{Lu}[\\p{L}'’-]*)${GAP})){1,7}$`,
  'u',
);

/** Words that say what kind of setting it is, or whose, and name none. */
const GENERAL_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those his her their its our my your each every any no some all both another other one two three first second new old former ' +
    'local community general district acute primary secondary infant infants junior middle high upper lower grammar comprehensive special mainstream independent state private public national regional ' +
    'university teaching children children’s childrens child’s women’s womens maternity mental health day boarding residential church catholic roman faith england voluntary aided controlled free studio virtual home early years ' +
    'sixth form nursery school hospital college surgery academy hospice community-based royal police staff medical law business sunday night after before breakfast holiday summer winter safe place family care ' +
    'authority council nhs gp ofsted year reception head deputy designated lead role of and & at in on to from for with by when where while since if as although because until during following attending missing leaving starting ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday spring autumn ' +
    'what how why who which whose meanwhile later then next earlier finally however also only even again once linked partner neighbouring nearby receiving previous current next nearest mother mother’s father father’s mum dad parent parents grandmother sibling siblings child baby'
  ).split(' '),
);

/** Words with a capital at which a name cannot go on: those of a heading, and the setting before "and". */
const JOINTS: ReadonlySet<string> = new Set(
  'And At By For From In On Or To With The School Hospital Nursery Academy College Surgery Infirmary Hospice'.split(
    ' ',
  ),
);

/** Words that stay small in a heading whose other words have capitals. */
const SMALL_WORDS: ReadonlySet<string> = new Set('an and as at by for from in of on or the to with'.split(' '));

/** What follows when the words belong to the name of something else: a trust, an inquiry, a body, a service. */
const GOES_ON = new RegExp(
  `^(?:['’]s?)?${GAP}(?:(?:of|for)${GAP}\\p{Lu}|(?:NHS|Foundation|Trust|Trusts|Inquiry|Act|Improvement|Nursing|Nurses?|Admissions?|Census|Report|Regulations|Partnership|Board|Association|Federation|Council|Road|Street|Lane|Avenue|Close|Drive|Navigator|Liaison|Episode)(?!\\p{L}))`,
  'u',
);

/** The settings that a text names. "A primary school" names none. */
export function namedSettingsIn({ kind, text }: Written): readonly NamedSetting[] {
  if (!HINT.test(text)) return [];
  // These come first: the name of a house can hold the type of another setting ("School House children's home").
  const found = [...text.matchAll(SMALL_TYPE)].map(({ 0: written, index, groups = {} }): NamedSetting => {
    const general = onOneLine([groups.of, groups.home].join(''));
    return { start: index, end: index + written.length, general };
  });
  for (const { 0: type, index } of text.matchAll(TYPE)) {
    const end = index + type.length;
    if (found.some((other) => other.start <= index && end <= other.end)) continue;
    if (GOES_ON.test(text.slice(end, end + 40))) continue;
    const start = startOfName(text, index, kind === 'heading');
    if (start !== undefined) found.push({ start, end, general: generalFor(type) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where the name begins whose type stands at `at`; undefined where no word before it is a name. */
function startOfName(text: string, at: number, isHeading: boolean): number | undefined {
  const before = text.slice(Math.max(0, at - 90), at);
  const name = NAME_BEFORE.exec(before)?.[0];
  if (name === undefined) return undefined;
  const words = [...name.matchAll(/\p{L}[\p{L}'’-]*|&/gu)];
  const from = at - name.length;
  const joint = words.findLastIndex(({ 0: word }) => JOINTS.has(word));
  const first = words.findIndex(
    ({ 0: word, index }, place) =>
      place > joint &&
      ((word === 'Our' && words[place + 1]?.[0] === 'Lady') ||
        (!isGeneral(word) && !(isOpening(text, from + index) && isPlain(word)))),
  );
  const opening = words[first];
  if (opening === undefined) return undefined;
  const start = from + opening.index;
  // In a heading where every word has a capital, only what can be nothing but a name counts.
  if (isHeading && isTitleCase(text, start, at) && !/^(?:St\.?\s|\p{L}+['’]s\s)/u.test(text.slice(start, at)))
    return undefined;
  return start;
}

function isGeneral(word: string): boolean {
  const lower = word.toLowerCase().replaceAll("'", '’');
  return GENERAL_WORDS.has(lower) || GENERAL_WORDS.has(lower.replace(/’s?$/, '')) || /^\p{Lu}{2,5}$/u.test(word);
}

/** True where a sentence, a value or a cell begins, so that a capital says nothing. */
function isOpening(text: string, at: number): boolean {
  return /(?:^|[.!?:;|"“‘([>*_-]\s*|\n\s*)$/.test(text.slice(Math.max(0, at - 6), at));
}

/** A word that may open a sentence before the name of a type: "Attending Nursery". */
function isPlain(word: string): boolean {
  return /ing$|ly$|ed$/.test(word);
}

function isTitleCase(heading: string, start: number, end: number): boolean {
  const rest = `${heading.slice(0, start)} ${heading.slice(end).replace(/^\S+/, '')}`;
  const words = [...rest.matchAll(/(?<!\p{L})\p{L}{2,}/gu)]
    .map(([word]) => word)
    .filter((word) => !SMALL_WORDS.has(word));
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

function generalFor(type: string): string {
  return TYPES.reduce(
    (written, [pattern, general]) => written.replace(new RegExp(`^(?:${pattern})$`), general),
    onOneLine(type),
  );
}

/** Words that may run over the lines of a quotation or a note, without the marks of these. */
function onOneLine(words: string): string {
  return words.replace(GAPS, ' ');
}
