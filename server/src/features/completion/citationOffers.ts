import { idWords, thingsOf } from './idOffers.ts';
import type { Offer, Scene } from './offer.ts';

/** `[F1, ` and the beginning of an id, at the end of the text before the cursor. */
const OPENED = /(?<![\]!\\])\[([\s,;]*(?:[A-Z][0-9]+[\s,;]+)*)([\p{L}\p{N}]*)$/u;
/** The same where no space follows the comma yet. */
const AFTER_COMMA = /[,;]$/;

/** Ids to cite in the text: behind a bracket, and where the author asks, also without one. */
export function citationOffers(before: string, after: string, offset: number, scene: Scene): readonly Offer[] {
  const opened = OPENED.exec(before);
  // "- [ ]" is a box to tick.
  if (opened !== null && /^\s*[-*+]\s+\[\s+$/.test(before)) return [];
  if (opened === null && !scene.isAsked) return [];
  const word = opened?.[2] ?? /[\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
  const behind = /^[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
  const rest = after.slice(behind.length);
  const isClosed = /^[\s,;A-Z0-9]*\]/.test(rest);
  const [open, close] = opened === null ? ['[', ']'] : ['', isClosed ? '' : ']'];
  const gap = opened !== null && AFTER_COMMA.test(opened[1] ?? '') ? ' ' : '';
  const others = `${opened?.[1] ?? ''}${isClosed ? rest.slice(0, rest.indexOf(']')) : ''}`;
  const taken = new Set(opened === null ? [] : (others.match(/[A-Z][0-9]+/g) ?? []));
  const span = { start: offset - word.length, end: offset + behind.length };
  return thingsOf(scene.review.ids, undefined, taken).map((thing) => ({
    ...idWords(thing),
    ...span,
    newText: [`${gap}${open}${thing.value}${close}`],
  }));
}
