import type { Word } from '../../prose/words.ts';
import { type Ask, gapBefore, type Reading } from './asks.ts';
import { assuranceAsks } from './assuranceAsks.ts';
import type { Weakly } from './changeSigns.ts';
import { ELABORATIONS } from './mechanisms.ts';
import { Phrases } from './phrases.ts';
import { type SoftAsk, softAsks } from './softAsks.ts';
import { ARTEFACTS, ENSURING, vagueObjects } from './vagueObjects.ts';

/** An ask that is soft, for something that cannot be seen, or for assurance. */
export interface WeakAsk extends Weakly {
  readonly kind: 'soft' | 'ensure' | 'assurance';
  /** The id of the soft ask or the vague object. */
  readonly id: string;
  /** Its words as the author wrote them. */
  readonly words: string;
  /** True where a date makes it checkable. */
  readonly aDateHelps: boolean;
}

const soft = softAsks.map(compiled);
const assurance = assuranceAsks.map(compiled);
const objects = vagueObjects.map(({ id, phrases }) => ({ id, phrases: new Phrases(phrases) }));
const ensuring = new Phrases(ENSURING);
/** Things that can be looked at. */
export const artefacts = new Phrases(ARTEFACTS);
const elaborations = new Phrases(ELABORATIONS);

function compiled(ask: SoftAsk) {
  return { ...ask, phrases: new Phrases(ask.phrases) };
}

/** True for a sentence that only says more: "this should include", and "will" beside what is asked by "should". */
export function elaborates(ask: Ask, { words, asks }: Reading): boolean {
  if (asks.indexOf(ask) > 0 && elaborations.endAt(words, ask.verb, ask.to) !== undefined) return true;
  return ask.form === 'will' && asks.some(({ form }) => form !== 'will');
}

/** What is weak about an ask; undefined for one that is not. */
export function weakAt(ask: Ask, { text, words }: Reading): WeakAsk | undefined {
  const { verb, to } = ask;
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
        words: written(text, words, at.from, at.to),
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
      return { kind, id, words: written(text, words, ask.from, end), aDateHelps, leadsOn, from: verb, to: end };
    }
  }
  return undefined;
}

function isAbout(about: readonly string[], { subject, from }: Ask, words: readonly Word[]): boolean {
  return words.slice(subject, from).some(({ form }) => about.includes(form));
}

/** What is to be ensured ends at a semicolon, and where the purpose of it begins. */
function endOfObject(text: string, words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const form = words[at]?.form;
    if (gapBefore(text, words, at).includes(';') || form === 'because') return at;
    if (form === 'so' && words[at + 1]?.form === 'that') return at;
  }
  return to;
}

/** Words `from` to `to` as the author wrote them, on one line. */
export function written(text: string, words: readonly Word[], from: number, to: number): string {
  return text
    .slice(words[from]?.at, words[to]?.at)
    .replace(/[\s,;:.()|]+$/, '')
    .replace(/\s+/g, ' ');
}
