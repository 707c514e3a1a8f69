import { sentencesOf } from '../../prose/sentences.ts';
import { type Word, wordsOf } from '../../prose/words.ts';
import { matched } from '../matched.ts';
import { assuranceAsks } from './assuranceAsks.ts';
import { ELABORATIONS, FOLLOW_UPS, mechanisms, OTHER_VERBS } from './mechanisms.ts';
import { Phrases } from './phrases.ts';
import { softAsks } from './softAsks.ts';
import { ENSURING } from './vagueObjects.ts';

/** A place of a recommendation at which somebody is asked to do something. All places are numbers of words. */
export interface Ask {
  /** `demand`: after "should", "must", "are to". `will`: after "will". `opening`: the verb opens a sentence or a point. */
  readonly form: 'demand' | 'will' | 'opening';
  /** The first of the words that ask: the modal, or the verb itself. */
  readonly from: number;
  /** The verb: what is asked. */
  readonly verb: number;
  /** Who or what is asked, or what it is about, from `subject` to `from`. */
  readonly subject: number;
  /** The end of the sentence. */
  readonly to: number;
  readonly negated: boolean;
  readonly also: boolean;
}

/** A recommendation, read for what it asks. Quotations are blanked out: they are somebody else's words. */
export interface Reading {
  /** As long as the original, so that every offset stays. */
  readonly text: string;
  readonly words: readonly Word[];
  /** Each sentence as words `from` to `to`. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly asks: readonly Ask[];
}

const DEMANDS = new Phrases([
  ...['should', 'must', 'shall', 'need to', 'needs to', 'ought to', 'is to', 'are to'],
  ...['is', 'are'].flatMap((be) =>
    ['asked', 'required', 'expected', 'invited', 'urged'].map((how) => `${be} ${how} to`),
  ),
  ...['may wish to', 'might wish to', 'may want to', 'might want to', 'may like to'],
]);
const WILL = new Phrases(['will']);
/** Asks that need no "should": the sentence itself does what it says. */
const SPOKEN = new Phrases(['are reminded', 'is reminded', 'are encouraged', 'is encouraged']);

/** Every verb, in the form in which it is asked for, that this folder has a name for. */
export const KNOWN_VERBS = new Phrases([
  ...[...softAsks, ...assuranceAsks].flatMap(({ phrases }) => phrases),
  ...mechanisms.flatMap(({ place, phrases }) => (place === 'verb' ? phrases : [])),
  ...[...ENSURING, ...FOLLOW_UPS, ...ELABORATIONS, ...OTHER_VERBS].filter((phrase) => !phrase.startsWith('be ')),
]);

/** Words that begin a clause inside a sentence: what stands in it is not itself asked for. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that which who whom whose where when if whether because how what why until unless while since'.split(' '),
);

/** Those who are asked in the form "the partnership to seek assurance". */
const ASKED: ReadonlySet<string> = new Set(
  'partnership partners agencies agency council trust board group subgroup icb police force school schools service services team teams lead leads manager managers director head nurse doctor officer officers governors leaders authority care social'.split(
    ' ',
  ),
);

const BETWEEN: ReadonlySet<string> = new Set(
  'also all both each jointly now then therefore always together further first again either not never no longer in turn'.split(
    ' ',
  ),
);

/** Nobody asks for something in so many characters: a text that is longer is something else, and nothing is read from it. */
export const LONGEST = 5000;

/** Texts kept with their reading. More than this many different ones are read anew. */
const KEPT = 400;
const kept = new Map<string, Reading>();

/** Reads `text`; the same text is read once. */
export function readAsks(text: string): Reading {
  let reading = kept.get(text);
  if (reading === undefined) {
    reading = read(text.length > LONGEST ? '' : text);
    if (kept.size >= KEPT) kept.clear();
    kept.set(text, reading);
  }
  return reading;
}

const QUOTATION = /"[^"]*"|“[^”]*”|‘(?:[^’]|’(?=\p{L}))*’|(?<![\p{L}\p{N}])'(?:[^']|'(?=\p{L}))*'(?![\p{L}\p{N}])/gu;

function read(original: string): Reading {
  const text = original.replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
  const words = asAsked(wordsOf(text));
  const sentences: { from: number; to: number }[] = [];
  let at = 0;
  for (const { end } of sentencesOf(text)) {
    const from = at;
    while ((words[at]?.at ?? end) < end) at++;
    if (at > from) sentences.push({ from, to: at });
  }
  const asks = sentences.flatMap(({ from, to }) => asksIn(text, words, from, to));
  return { text, words, sentences, asks };
}

/** Words with the verb of "it is recommended that the board considers" in the form in which it is asked elsewhere. */
function asAsked(words: readonly Word[]): readonly Word[] {
  const that = words.findIndex(
    ({ form }, at) => form === 'that' && (at === 0 || words[at - 1]?.form.startsWith('recommend')),
  );
  if (that < 0) return words;
  for (const [index, { form, at: place }] of words.slice(that + 2, that + 14).entries()) {
    const at = that + 2 + index;
    const asked = form === 'is' || form === 'are' ? 'be' : form.replace(/s$/, '');
    const changed = words.with(at, { form: asked, at: place });
    if (KNOWN_VERBS.endAt(changed, at, changed.length) !== undefined) return changed;
  }
  return words;
}

function asksIn(text: string, words: readonly Word[], from: number, to: number): Ask[] {
  const asks: Ask[] = [];
  let clause = from;
  let opens = from;
  for (let at = from; at < to; at++) {
    if (at > from && /[;:]|\(\w{1,2}\)|\s[•–-]\s/.test(gapBefore(text, words, at))) {
      clause = at;
      opens = at;
    }
    const opening = at === opens || (at > from && words[at - 1]?.form === 'to' && isAsked(words, at - 2, from, asks));
    const end = isNoun(words, at) ? undefined : (DEMANDS.endAt(words, at, to) ?? WILL.endAt(words, at, to));
    if (end !== undefined && !opening) {
      if (isSubordinate(words, clause, at, asks, from)) continue;
      const verb = verbAfter(text, words, end, to);
      const between = words.slice(end, verb).map(({ form }) => form);
      // "Contact with fathers should be made": what looked like a verb that opens the sentence is what it is about.
      const last = asks.at(-1);
      if (last?.form === 'opening' && isOneClause(text, words, last.from, at)) asks.pop();
      asks.push({
        form: WILL.endAt(words, at, to) === undefined ? 'demand' : 'will',
        from: at,
        verb,
        subject: clause,
        to,
        negated: between.some((form) => form === 'not' || form === 'never' || form === 'no'),
        also: between.includes('also'),
      });
      at = verb - 1;
      clause = verb;
    } else if (SPOKEN.endAt(words, at, to) !== undefined && !hasAskOrClause(words, from, at, asks)) {
      asks.push({ form: 'demand', from: at, verb: at, subject: clause, to, negated: false, also: false });
    } else if (opening) {
      const verb = openingVerb(text, words, at, to);
      // "Survey of nurses": a thing, not a verb.
      if (KNOWN_VERBS.endAt(words, verb, to) === undefined || words[verb + 1]?.form === 'of') continue;
      asks.push({ form: 'opening', from: at, verb, subject: clause, to, negated: false, also: false });
    }
  }
  return asks;
}

function hasAskOrClause(words: readonly Word[], from: number, at: number, asks: readonly Ask[]): boolean {
  return asks.some((ask) => ask.from >= from) || words.slice(from, at).some(({ form }) => SUBORDINATORS.has(form));
}

/** The verb that opens a sentence or a point, also after "To" and "It is recommended that the partners". */
function openingVerb(text: string, words: readonly Word[], at: number, to: number): number {
  const verb = verbAfter(text, words, words[at]?.form === 'to' ? at + 1 : at, to);
  const that = words.slice(at, at + 6).findIndex(({ form }) => form === 'that');
  const introduced = that === 0 || (that > 0 && words[at + that - 1]?.form.startsWith('recommend') === true);
  if (!introduced) return verb;
  for (let next = at + that + 2; next < Math.min(to, at + that + 14); next++) {
    if (KNOWN_VERBS.endAt(words, next, to) !== undefined) return next;
  }
  return verb;
}

function isOneClause(text: string, words: readonly Word[], from: number, to: number): boolean {
  const between = text.slice(words[from]?.at, words[to]?.at);
  return !/[,;:]|\s(?:and|but)\s/.test(between);
}

/** True after an article: "the need to", "at will". */
function isNoun(words: readonly Word[], at: number): boolean {
  return /^(?:a|an|the|any|no|of|at|their|its)$/.test(words[at - 1]?.form ?? '');
}

/** True for the word before "to" in "the partnership to consider": one who is asked, with nothing asked before. */
function isAsked(words: readonly Word[], at: number, from: number, asks: readonly Ask[]): boolean {
  return (
    at >= from &&
    words.slice(at, at + 1).some(({ form }) => ASKED.has(form)) &&
    !asks.some((ask) => ask.subject >= from)
  );
}

/** True where the words that ask stand inside a clause such as "so that staff should know". */
function isSubordinate(
  words: readonly Word[],
  clause: number,
  at: number,
  asks: readonly Ask[],
  sentence: number,
): boolean {
  if (words[at - 1]?.form === 'and' && words[at + 1]?.form === 'also') return false;
  const before = words.slice(clause, at).map(({ form }) => form);
  const isFirst = !asks.some((ask) => ask.from >= sentence);
  // The first that asks in a sentence may follow "Where a child is missing, …" or "Staff who know the family …".
  if (isFirst) return before.some((form, index) => form === 'that' && before[index - 1] === 'so');
  return before.some((form) => SUBORDINATORS.has(form));
}

/** The verb after the words that ask, past adverbs and what stands between two commas. */
function verbAfter(text: string, words: readonly Word[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const form = words[at]?.form ?? '';
    if (at + 1 >= to) return at;
    if (at > from - 1 && at > 0 && /^,/.test(gapBefore(text, words, at)) && at === from) {
      const close = nextComma(text, words, at + 1, to);
      if (close === undefined) return at;
      at = close;
    } else if (BETWEEN.has(form) || (form.endsWith('ly') && form.length > 4 && form !== 'apply' && form !== 'supply'))
      at++;
    else return at;
  }
}

function nextComma(text: string, words: readonly Word[], from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (/^,/.test(gapBefore(text, words, at))) return at;
  return undefined;
}

/** What stands between a word and the one before it. */
export function gapBefore(text: string, words: readonly Word[], at: number): string {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined) return '';
  return text.slice(before === undefined ? 0 : endOfWord(text, before), word.at);
}

/** The end of a word in the text. */
export function endOfWord(text: string, { at }: Word): number {
  return at + Math.max(1, matched(/^[\p{L}\p{N}]+(?:['’.:,/–-][\p{L}\p{N}]+)*/u, text.slice(at, at + 60)).length);
}
