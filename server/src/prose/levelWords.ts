import type { Span } from '../review/span.ts';

/** A word as the phrases for levels know it. */
export interface Form {
  /** Lower case, singular, without a possessive ending. */
  readonly form: string;
  /** A word in capitals as written: `DI` is a detective inspector, "Di" a person. */
  readonly shortForm: string | undefined;
}

export interface LevelWord extends Span {
  readonly as: Form;
}

const WORD = /[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z\u00c0-\u024f]+)*['’]?/g;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** Forms of words seen before; undefined for an article. More different words than this are worked out anew each time. */
const KEPT = 20_000;
const forms = new Map<string, Form | undefined>();

/** The first word of `text` from `from` on. Articles are left out, so that "head of the service" is "head of service". */
export function levelWordFrom(text: string, from: number): LevelWord | undefined {
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const { 0: written, index: start } = match;
    const as = formOf(written);
    if (as !== undefined) return { as, start, end: start + written.length };
  }
  return undefined;
}

function formOf(written: string): Form | undefined {
  if (forms.has(written)) return forms.get(written);
  const lower = written.toLowerCase();
  const form = ARTICLES.has(lower) ? undefined : { form: singular(lower), shortForm: shortFormOf(written) };
  if (forms.size < KEPT) forms.set(written, form);
  return form;
}

/** The same for one and for many; not a dictionary's singular, but text and phrases go through it alike. */
function singular(lower: string): string {
  const bare = lower.replace(/['’]s?$/, '');
  if (bare.length < 4 || /[^s]$|[sui]s$/.test(bare)) return bare;
  return bare.endsWith('ies') ? `${bare.slice(0, -3)}y` : bare.slice(0, -1);
}

function shortFormOf(written: string): string | undefined {
  return /^(\p{Lu}{2,})(?:['’]?s)?['’]?$/u.exec(written)?.[1];
}
