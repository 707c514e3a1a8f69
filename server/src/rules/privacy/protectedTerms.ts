import type { Span } from '../../review/span.ts';

/** Looks for the terms of one list in a text. */
export type TermSearch = (text: string) => readonly Span[];

/** Between the words of a name: white space, a broken line, the marks of emphasis, a hyphen, what a web address has. */
const BETWEEN = String.raw`(?:[\s>#*_~+\u00a0\u00ad\-‐‑‒–]|%20|&nbsp;|\.(?!\s))+`;
const APOSTROPHE = "(?:['’‘ʼ`´′]|&#39;|&rsquo;){0,2}";
const PARTS = /\p{L}|\p{N}|['’‘ʼ`´′]|[\s\u00a0.‐‑‒–-]+|./gsu;

const NOTHING: TermSearch = () => [];

const searches = new WeakMap<readonly string[], TermSearch>();

/** The search for a list, made once for as long as the list is in force. */
export function termSearch(list: readonly string[]): TermSearch {
  let search = searches.get(list);
  if (search === undefined) {
    search = searchForTerms(list);
    searches.set(list, search);
  }
  return search;
}

/**
 * A search for whole words, in any case, with or without accents, whichever apostrophes and hyphens are written. The
 * longest term that fits counts.
 */
export function searchForTerms(terms: readonly string[]): TermSearch {
  const usable = terms.map(bare).filter((term) => letters(term).length > 0);
  if (usable.length === 0) return NOTHING;
  usable.sort((a, b) => b.length - a.length);
  const keys = [...new Set(usable.map((term) => longest(letters(term))))];
  const hint = new RegExp(keys.join('|'));
  const patterns = [...new Set(usable.map(patternOf))];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
  return (text) => {
    const plain = folded(text);
    // Most texts hold none of the words, and that is quickly seen.
    if (!hint.test(plain)) return [];
    return [...text.matchAll(pattern)].map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  };
}

/** A term as it is looked for: in small letters, without accents, without what only ends it ("Marlowe's", "M."). */
function bare(term: string): string {
  return folded(term).replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, '');
}

/** Small letters without accents. */
function folded(text: string): string {
  // Nearly every text is plain already, and taking accents off is slow.
  return (/[\u0080-\uffff]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase();
}

function letters(term: string): string[] {
  return term.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longest(words: readonly string[]): string {
  return words.reduce((kept, word) => (word.length > kept.length ? word : kept), '');
}

function patternOf(term: string): string {
  return [...term.matchAll(PARTS)].map(([part]) => patternOfPart(part)).join('');
}

function patternOfPart(part: string): string {
  if (/^\p{L}$/u.test(part)) return `${withAccents(part)}\\p{M}*`;
  if (/^\p{N}$/u.test(part)) return part;
  if (/^['’‘ʼ`´′]$/.test(part)) return APOSTROPHE;
  if (/^[\s\u00a0.‐‑‒–-]+$/.test(part)) return part.startsWith('.') ? `\\.?${BETWEEN}` : BETWEEN;
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

let accented: ReadonlyMap<string, string> | undefined;

/** A letter with all its accented forms. */
function withAccents(letter: string): string {
  accented ??= accentedLetters();
  const forms = accented.get(letter);
  return forms === undefined ? letter : `[${letter}${forms}]`;
}

/** The accented forms of each letter among the Latin letters, as Unicode takes them apart. */
function accentedLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let code = 0xc0; code <= 0x1eff; code++) {
    if (code === 0x250) code = 0x1e00;
    const form = String.fromCodePoint(code);
    const [base = ''] = form.normalize('NFD');
    if (base !== form && form === form.toLowerCase()) found.set(base, `${found.get(base) ?? ''}${form}`);
  }
  return found;
}
