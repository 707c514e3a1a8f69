import type { Word } from '../../prose/words.ts';
import { gapBefore, type Reading } from './asks.ts';
import { mechanisms, NO_MEANS } from './mechanisms.ts';
import { Phrases } from './phrases.ts';

/** Words, numbered `from` to `to`, with which something is asked for softly. */
export interface Weakly {
  readonly from: number;
  readonly to: number;
  /** True where a verb that follows with "to" is what is asked: "work together to redesign the form". */
  readonly leadsOn: boolean;
}

const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'then']);

const signs = mechanisms.map(({ id, place, phrases }) => ({ id, place, phrases: new Phrases(phrases) }));

/** The ids of the signs in a text that something will change, outside the words with which it asks softly. */
export function changeSigns(reading: Reading, weak: readonly Weakly[]): readonly string[] {
  const { text, words, sentences } = reading;
  const found = new Set<string>();
  if (/\d\s?%/.test(text)) found.add('how-much');
  for (const { from, to } of sentences) {
    for (let at = from; at < to; at++) {
      if (weak.some((each) => at >= each.from && at < each.to)) continue;
      for (const { id, place, phrases } of signs) {
        if (phrases.endAt(words, at, to) === undefined) continue;
        if (place === 'anywhere' || isAskedFor(at, reading) || isLedTo(at, words, weak)) found.add(id);
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
function isLedTo(at: number, words: readonly Word[], weak: readonly Weakly[]): boolean {
  return words[at - 1]?.form === 'to' && weak.some(({ leadsOn }) => leadsOn);
}

/** True for a verb that is asked for: at an ask, or joined to what stands before by "and" or a comma. */
function isAskedFor(at: number, { text, words, asks }: Reading): boolean {
  if (asks.some(({ verb }) => verb === at)) return true;
  return JOINS.has(words[at - 1]?.form ?? '') || /[,;:]/.test(gapBefore(text, words, at));
}
