import type { Word } from '../../prose/words.ts';
import { type Ask, gapBefore, KNOWN_VERBS, LONGEST, type Reading, readAsks, SUBORDINATORS } from './asks.ts';
import { ELABORATIONS, FOLLOW_UPS } from './mechanisms.ts';
import { numberedAsks } from './numberedAsks.ts';
import { Phrases } from './phrases.ts';

const secondHalf = new Phrases([...FOLLOW_UPS, ...ELABORATIONS]);

/** Words that stand for something already named: what is asked of them is not a second thing. */
const NAMED_BEFORE: ReadonlySet<string> = new Set('it them this these those both'.split(' '));
const PRONOUNS: ReadonlySet<string> = new Set([...NAMED_BEFORE, ...'that they its their which'.split(' ')]);

/** What is said of these belongs to the ask before. */
const OF_THE_ASK: ReadonlySet<string> = new Set(
  'progress results result findings success impact figures data compliance outcome outcomes evidence measure measures baseline work learning if where when until once'.split(
    ' ',
  ),
);

/** Words with which the object of a verb begins: "train the staff", not "train and staff costs". */
const OBJECT_OPENINGS: ReadonlySet<string> = new Set(
  'a an the all any each every one two three four five six another more further its their his her how who which new with to'.split(
    ' ',
  ),
);

const FEW: ReadonlySet<string> = new Set(
  'the and that this with from their should must will each every also'.split(' '),
);

/** The things that a recommendation asks for, each as a sentence by itself; empty where it asks for one. */
export function severalAsks(text: string): readonly string[] {
  if (text.length > LONGEST || text.includes('[insert')) return [];
  const listed = numberedAsks(text);
  if (listed.length > 1) return listed;
  const reading = readAsks(text);
  const starts = startsOf(reading);
  if (starts.length < 2) return [];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    const end = next === undefined ? text.length : placeOf(reading, next.from);
    const rest = text.slice(placeOf(reading, start.text), end);
    return tidied(`${start.head}${start.head === '' ? rest : ` ${rest}`}`);
  });
}

/** Where a thing asked begins: the word from which it is cut off, the word from which it is copied, what goes before it. */
interface Start {
  readonly from: number;
  readonly text: number;
  readonly head: string;
}

function startsOf(reading: Reading): readonly Start[] {
  const { words, asks } = reading;
  const starts: Start[] = [];
  let first: Ask | undefined;
  let last: Ask | undefined;
  for (const ask of asks) {
    if (ask.form === 'will') continue;
    if (first === undefined || last === undefined) {
      first = ask;
      starts.push({ from: 0, text: 0, head: '' });
    } else {
      if (!isAnother(ask, first, words)) continue;
      starts.push(startOf(ask, last, reading));
    }
    last = ask;
    starts.push(...joinedTo(ask, reading));
  }
  return starts;
}

/** True for an ask that is a thing by itself, beside the first. */
function isAnother(ask: Ask, first: Ask, words: readonly Word[]): boolean {
  const { verb, to, subject, from } = ask;
  if (secondHalf.endAt(words, verb, to) !== undefined) return false;
  if (words.slice(verb + 1, verb + 3).some(({ form }) => NAMED_BEFORE.has(form))) return false;
  if (ask.form === 'opening') return true;
  const about = words.slice(subject, from).map(({ form }) => form);
  if (isJoined(about)) return true;
  const [head = ''] = about;
  if (PRONOUNS.has(head)) return ask.also && (head === 'it' || head === 'they');
  if (about.some((form) => OF_THE_ASK.has(form))) return false;
  // "The form should …", after a form was asked for: it says more about the same thing.
  const named = new Set(words.slice(first.verb, subject).map(({ form }) => form));
  return !about.some((form) => form.length > 3 && !FEW.has(form) && named.has(form));
}

/** True where nothing but "and" stands before the words that ask: "…, and should also …". */
function isJoined(about: readonly string[]): boolean {
  return about.at(-1) === 'and' || about.length === 0;
}

function startOf(ask: Ask, last: Ask, reading: Reading): Start {
  const { words } = reading;
  const about = words.slice(ask.subject, ask.from).map(({ form }) => form);
  if (ask.form !== 'opening' && isJoined(about)) {
    return { from: ask.from - 1, text: ask.verb, head: headOf(last, reading) };
  }
  return PRONOUNS.has(about[0] ?? '')
    ? { from: ask.subject, text: ask.verb, head: headOf(last, reading) }
    : { from: ask.subject, text: ask.subject, head: '' };
}

/** Who is asked, with the words that ask: "The council should". */
function headOf({ subject, from, verb }: Ask, { text, words }: Reading): string {
  return from === verb ? '' : text.slice(words[subject]?.at, words[verb]?.at).trim();
}

/** The further verbs of one ask where it has three or more, each with an object of its own. */
function joinedTo(ask: Ask, reading: Reading): readonly Start[] {
  const { text, words } = reading;
  if (KNOWN_VERBS.endAt(words, ask.verb, ask.to) === undefined) return [];
  const found: Start[] = [];
  for (let at = ask.verb + 2; at < ask.to; at++) {
    if (words.slice(at, at + 1).some(({ form }) => SUBORDINATORS.has(form))) break;
    const isJoin = words[at - 1]?.form === 'and' || /^\s*[,;]/.test(gapBefore(text, words, at));
    if (!isJoin || KNOWN_VERBS.endAt(words, at, ask.to) === undefined) continue;
    if (secondHalf.endAt(words, at, ask.to) !== undefined || !OBJECT_OPENINGS.has(words[at + 1]?.form ?? '')) continue;
    found.push({ from: words[at - 1]?.form === 'and' ? at - 1 : at, text: at, head: headOf(ask, reading) });
  }
  return found.length < 2 ? [] : found;
}

function placeOf({ words }: Reading, at: number): number | undefined {
  return at === 0 ? 0 : words[at]?.at;
}

function tidied(text: string): string {
  const written = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;]+(?:and)?$/, '');
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}${/[.!?]["”’)]?$/.test(written) ? '' : '.'}`;
}
