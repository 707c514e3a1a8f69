import type { Word } from '../../prose/words.ts';
import { type Ask, gapBefore, type Reading, readAsks, SUBORDINATORS } from './asks.ts';
import { assuranceAsks } from './assuranceAsks.ts';
import { ELABORATIONS, mechanisms, NO_MEANS } from './mechanisms.ts';
import { Phrases } from './phrases.ts';
import { type SoftAsk, softAsks } from './softAsks.ts';
import { ARTEFACTS, ENSURING, vagueObjects } from './vagueObjects.ts';

/** What makes a recommendation weak: all that it asks for is soft, and nothing in it says how anything will change. */
export interface Weakness {
  readonly kind: 'soft' | 'ensure' | 'assurance';
  /** The id of the soft ask or the vague object. */
  readonly id: string;
  /** Its words as the author wrote them. */
  readonly words: string;
}

const soft = softAsks.map(compiled);
const assurance = assuranceAsks.map(compiled);
const objects = vagueObjects.map(({ id, phrases }) => ({ id, phrases: new Phrases(phrases) }));
const signs = mechanisms.map(({ id, place, phrases }) => ({ id, place, phrases: new Phrases(phrases) }));
const ensuring = new Phrases(ENSURING);
const artefacts = new Phrases(ARTEFACTS);
const elaborations = new Phrases(ELABORATIONS);

function compiled(ask: SoftAsk) {
  return { ...ask, phrases: new Phrases(ask.phrases) };
}

interface Found extends Weakness {
  readonly aDateHelps: boolean;
  readonly leadsOn: boolean;
  readonly from: number;
  readonly to: number;
}

/** The weakness of a recommendation by its own text; its actions may still carry a change. */
export function weaknessOf(text: string): Weakness | undefined {
  // A prompt that still waits for an answer: the author is at work on it.
  if (text.includes('[insert')) return undefined;
  const reading = readAsks(text);
  const asks = reading.asks.filter((ask) => !elaborates(ask, reading));
  const found: Found[] = [];
  for (const ask of asks) {
    const weak = ask.negated ? undefined : weakAt(ask, reading);
    if (weak === undefined) return undefined;
    found.push(weak);
  }
  const weakness = found.find(({ kind }) => kind !== 'assurance') ?? found[0];
  if (weakness === undefined) return undefined;
  const { kind, id, words } = weakness;
  const speaking = signsIn(reading, found).filter((sign) => {
    // That assurance comes often, or by a day, does not say what it will rest on.
    if (kind === 'assurance') return sign !== 'how-often' && sign !== 'how-much' && sign !== 'by-when';
    return sign !== 'by-when' || found.every(({ aDateHelps }) => aDateHelps);
  });
  return speaking.length === 0 ? { kind, id, words } : undefined;
}

/** The ids of the mechanisms in a text. */
export function mechanismsIn(text: string): readonly string[] {
  const reading = readAsks(text);
  return signsIn(
    reading,
    reading.asks.map((ask) => weakAt(ask, reading)).filter((weak) => weak !== undefined),
  );
}

/** True for a sentence that only says more: "this should include", and "will" beside what is asked by "should". */
function elaborates(ask: Ask, { words, asks }: Reading): boolean {
  if (asks.indexOf(ask) > 0 && elaborations.endAt(words, ask.verb, ask.to) !== undefined) return true;
  return ask.form === 'will' && asks.some(({ form }) => form !== 'will');
}

function weakAt(ask: Ask, { text, words }: Reading): Found | undefined {
  const { verb, to } = ask;
  const written = (from: number, end: number) =>
    text
      .slice(words[from]?.at, words[end]?.at)
      .replace(/[\s,;:.()]+$/, '')
      .replace(/\s+/g, ' ');
  const ensured = ensuring.endAt(words, verb, to);
  if (ensured !== undefined) {
    const stop = endOfObject(text, words, ensured, to);
    if (artefacts.find(words, ensured, stop) !== undefined) return undefined;
    for (const { id, phrases } of objects) {
      const at = phrases.find(words, ensured, stop);
      if (at === undefined) continue;
      return {
        kind: 'ensure',
        id,
        words: written(at.from, at.to),
        aDateHelps: false,
        leadsOn: false,
        from: verb,
        to: at.to,
      };
    }
    return undefined;
  }
  for (const [kind, family] of [
    ['assurance', assurance],
    ['soft', soft],
  ] as const) {
    for (const { id, phrases, about, aDateHelps = false, leadsOn = false } of family) {
      const end = phrases.endAt(words, verb, to);
      if (end === undefined || (about !== undefined && !isAbout(about, ask, words))) continue;
      return { kind, id, words: written(ask.from, end), aDateHelps, leadsOn, from: verb, to: end };
    }
  }
  return undefined;
}

function isAbout(about: readonly string[], { subject, from }: Ask, words: readonly Word[]): boolean {
  return words.slice(subject, from).some(({ form }) => about.includes(form));
}

/** What is to be ensured ends at a semicolon, and where the purpose of it begins. */
function endOfObject(text: string, words: readonly Word[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const form = words[at]?.form;
    if (gapBefore(text, words, at).includes(';') || form === 'because') return at;
    if (form === 'so' && words[at + 1]?.form === 'that') return at;
  }
  return to;
}

function signsIn(reading: Reading, weak: readonly Found[]): readonly string[] {
  const { text, words, sentences } = reading;
  const found = new Set<string>();
  if (/\d\s?%/.test(text)) found.add('how-much');
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at++) {
      if (weak.some((each) => at >= each.from && at < each.to)) continue;
      for (const { id, place, phrases } of signs) {
        if (phrases.endAt(words, at, to) === undefined) continue;
        if (place === 'anywhere' || isAskedFor(at, from, reading) || isLedTo(at, words, weak)) found.add(id);
      }
      if (words[at]?.form === 'by' && isMeans(words[at + 1]?.form ?? '')) found.add('by-doing');
    }
  }
  return [...found];
}

function isMeans(form: string): boolean {
  return form.endsWith('ing') && form.length > 4 && !NO_MEANS.has(form);
}

/** "Work together to redesign the form": the second verb is what is asked. */
function isLedTo(at: number, words: readonly Word[], weak: readonly Found[]): boolean {
  return words[at - 1]?.form === 'to' && weak.some(({ leadsOn, to }) => leadsOn && to <= at - 1 && at - 1 - to < 8);
}

/** True for a verb that is asked for: at an ask, or joined to one by "and" or a comma. */
function isAskedFor(at: number, sentence: number, { text, words, asks }: Reading): boolean {
  if (asks.some(({ verb }) => verb === at)) return true;
  const ask = asks.findLast(({ verb }) => verb < at && verb >= sentence);
  if (ask === undefined) return false;
  const before = words[at - 1]?.form;
  const gap = gapBefore(text, words, at);
  const isJoined = before === 'and' || before === 'or' || before === 'then';
  if (!isJoined && !/[,;:]/.test(gap)) return false;
  // Inside "whether …" or "that …" a verb is part of what is weighed; after a comma and "and" a new one begins.
  const inside = words.slice(ask.verb, at).some(({ form }) => SUBORDINATORS.has(form));
  return !inside || gap.includes(';') || (isJoined && /,/.test(gapBefore(text, words, at - 1)));
}
