import type { WordInline, WordText } from '../word/wordContent.ts';
import type { Draft } from './draft.ts';
import type { Field } from './kinds.ts';

/** One line that names what it says: "Confidence: high", or a term in bold and the words beside it. */
export interface Fact {
  readonly term: string;
  readonly text: WordText;
}

const LONGEST_TERM = 60;

/** The fact that a paragraph states; undefined for any other paragraph. */
export function factIn(text: WordText): Fact | undefined {
  const bold: WordInline[] = [];
  for (const inline of text) {
    if (!inline.isBold || inline.note !== undefined || inline.link !== undefined) break;
    bold.push(inline);
  }
  const before = bold.map((inline) => inline.text).join('');
  const rest = text.slice(bold.length);
  const next = rest[0]?.text ?? '';
  // A term ends with a colon, or the words beside it stand behind a tab.
  const isTerm = /[:\t]\s*$/.test(before) || /^\s*[:\t]/.test(next);
  if (before.trim() !== '' && rest.length > 0 && isTerm) return factOf(before, rest);
  const [first] = text;
  const match = /^([^:\t\n.?]{2,60})(?::|\t)\s*(?=\S|$)/.exec(first?.text ?? '');
  if (first === undefined || match === null || first.link !== undefined) return undefined;
  return factOf(match[1] ?? '', [{ ...first, text: first.text.slice(match[0].length) }, ...text.slice(1)]);
}

function factOf(words: string, text: WordText): Fact | undefined {
  const term = words
    .replace(/[\s:]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [first, ...others] = text;
  if (first === undefined || term === '' || term.length > LONGEST_TERM) return undefined;
  return { term, text: [{ ...first, text: first.text.replace(/^[\s:]+/, '') }, ...others] };
}

export function fieldOf(term: string, fields: readonly Field[]): Field | undefined {
  return fields.find(({ heading }) => heading.test(term));
}

/** Which facts may be said where: of an entry below its heading, or of the review. */
export interface FactPlace {
  readonly draft: Draft;
  readonly fields: readonly Field[];
}
