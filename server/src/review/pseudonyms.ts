import { keptByBlock } from './blockMemo.ts';
import type { Entities, Entity } from './entities.ts';
import type { Child } from './generated/frontMatterTypes.ts';
import type { BlockContent, Review } from './review.ts';
import { type ScalarText, scalarText } from './scalarText.ts';
import type { Located, Span } from './span.ts';
import type { YamlScalar } from './yamlNode.ts';
import { textScalars } from './yamlWalk.ts';

/** A pseudonym where it is written, in the front matter or in the text. The ending of "Linnet's" is not part of it. */
export interface Mention extends Located<string> {
  /** Its words, each with its place. */
  readonly words: readonly Span[];
  /** Just behind the apostrophe that alone makes a possessive of a name in s: "Bens' school". */
  readonly afterApostrophe: number | undefined;
  /** The value of the front matter that it stands in. */
  readonly within?: { readonly scalar: YamlScalar; readonly text: ScalarText };
}

/** The same before it is placed in the document. */
interface Found extends Located<string> {
  readonly words: readonly Span[];
  readonly apostrophe: Span | undefined;
}

/** White space between two words of a name, where a paragraph, a quotation or a value may go on in the next line. */
const GAP = String.raw`(?:[ \t\u00a0]+|[ \t]*\r?\n[ \t]*(?:>[ \t]*)*)`;

/** What no name is looked for in, beside what is masked in a block: other addresses, and files that a link leads to. */
const ADDRESSES =
  /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s<>)\]]+|\b(?:www\.|mailto:)[^\s<>)\]]+|[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,64}\.\p{L}+|\]\((?:[^()\r\n]|\([^()\r\n]{0,200}\)){0,500}\)|^ {0,3}\[[^\]\r\n]{1,200}\]:[^\r\n]*/gimu;

/** The same in a value of the front matter, where nothing is masked yet. */
const CODE = /`[^`\r\n]+`|<[/a-z!][^<>\r\n]*>/gi;

/** The children's pseudonyms that can be looked for: each once, as they are written, with at least one letter. */
export function pseudonymsOf({ children }: Entities): readonly string[] {
  const names = children.flatMap(({ fields }) => fields.text('pseudonym')?.value ?? []).map(onOneLine);
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}

/** The children who go by a pseudonym; more than one where it was given twice. */
export function childrenCalled({ children }: Entities, name: string): readonly Entity<Child>[] {
  return children.filter(({ fields }) => onOneLine(fields.text('pseudonym')?.value ?? '') === name);
}

/** The pseudonym at an offset, also with the cursor just behind it; wherever a name counts as one. */
export function mentionAt(review: Review, offset: number): Mention | undefined {
  const find = finder(review.entities);
  if (find === undefined) return undefined;
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const block = review.body.blocks.find(isAt);
  if (block !== undefined) return inBlock(find, block).find(isAt);
  if (!isAt(review.frontMatter.content)) return undefined;
  for (const scalar of textScalars(review.frontMatter.root)) {
    if (isAt(scalar)) return inScalar(find, scalar, review).find(isAt);
  }
  return undefined;
}

/**
 * Every place where a pseudonym is written, in document order: whole words in the values of the front matter, in
 * headings and in the text. Not in longer words and names, nor in code, comments, the addresses of links and files.
 */
export function mentionsOf(review: Review, name: string): readonly Mention[] {
  const find = finder(review.entities);
  if (find === undefined) return [];
  const mentions: Mention[] = [];
  const [first = name] = name.split(' ');
  for (const scalar of textScalars(review.frontMatter.root)) {
    if (mayHold(scalar.source, first)) mentions.push(...inScalar(find, scalar, review));
  }
  for (const block of review.body.blocks) {
    if (mayHold(block.content.text, first)) mentions.push(...inBlock(find, block));
  }
  return mentions.filter(({ value }) => value === name);
}

/** A quick look that spares the long one. An apostrophe may be written in two ways. */
function mayHold(text: string, word: string): boolean {
  return /['’]/.test(word) || text.includes(word);
}

type Find = (text: string, masked: readonly Span[]) => Iterable<Found>;

const finders = new WeakMap<Entities, Find | null>();

/** Looks for all pseudonyms at once, so that of two names the longer is found: "Child L Smith", not "Child L". */
function finder(entities: Entities): Find | undefined {
  let find = finders.get(entities);
  if (find === undefined) {
    const names = [...pseudonymsOf(entities)].sort((a, b) => b.length - a.length);
    find = names.length === 0 ? null : finderOf(names);
    finders.set(entities, find);
  }
  return find ?? undefined;
}

/**
 * What may not follow: a letter, a further part of a longer name ("Anne-Marie", though not "Anne-led"), the ending of a
 * file's name.
 */
const NOT_BEFORE = String.raw`(?![\p{L}\p{M}\p{N}]|_[\p{L}\p{N}]|[-\u2011]\p{Lu}|['’]\p{Lu}|\.[a-z]|@)`;
/** What may not come before, in the same way. */
const NOT_AFTER = /(?:[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]_|\p{Lu}[\p{L}\p{M}]*[-\u2011]|\p{L}['’])$/u;

function finderOf(names: readonly string[]): Find {
  const alternatives = names.map((name) => name.split(' ').map(escaped).join(GAP));
  const byWriting = new Map(names.map((name) => [withStraightApostrophes(name), name]));
  const pattern = new RegExp(`(?:${alternatives.join('|')})${NOT_BEFORE}`, 'gu');
  return function* (text, masked) {
    for (const match of text.matchAll(pattern)) {
      const [written] = match;
      const span = { start: match.index, end: match.index + written.length };
      const before = text.charAt(span.start - 1);
      if (before.trim() !== '' && NOT_AFTER.test(text.slice(Math.max(0, span.start - 50), span.start))) continue;
      if (masked.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const words = [...written.matchAll(/[^\s>]+/g)].map(({ 0: word, index }) => ({
        start: span.start + index,
        end: span.start + index + word.length,
      }));
      const value = byWriting.get(withStraightApostrophes(written.replace(/[\s>]+/g, ' ')));
      const apostrophe = hasBareApostrophe(text, span) ? { start: span.end, end: span.end + 1 } : undefined;
      if (value !== undefined) yield { ...span, value, words, apostrophe };
    }
  };
}

/** True for "Bens' school"; not where the apostrophe closes a quotation that was opened before. */
function hasBareApostrophe(text: string, { start, end }: Span): boolean {
  if (!/s$/i.test(text.slice(start, end)) || !/^['’]\s+\p{Ll}/u.test(text.slice(end, end + 4))) return false;
  const before = text.slice(0, start);
  const opened = before.match(/(?<![\p{L}\p{N}])['‘](?=\S)/gu)?.length ?? 0;
  const closed = before.match(/(?<=[\p{L}\p{N}.,!?…])['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return opened <= closed;
}

function inBlock(find: Find, { start, content }: Span & { readonly content: BlockContent }): Mention[] {
  const place = (span: Span) => ({ start: start + span.start, end: start + span.end });
  return [...find(content.text, maskedInBlock(content))].map((found) => placed(found, place));
}

function inScalar(find: Find, scalar: YamlScalar, { text: document }: Review): Mention[] {
  const text = scalarText(scalar, document);
  return [...find(text.text, [...spansOf(CODE, text.text), ...spansOf(ADDRESSES, text.text)])].map((found) => ({
    ...placed(found, text.place),
    within: { scalar, text },
  }));
}

function placed({ apostrophe, words, ...found }: Found, place: (span: Span) => Span): Mention {
  const afterApostrophe = apostrophe === undefined ? undefined : place(apostrophe).end;
  return { ...found, ...place(found), words: words.map(place), afterApostrophe };
}

const maskedInBlock = keptByBlock(({ text, masked }): readonly Span[] => [...masked, ...spansOf(ADDRESSES, text)]);

function spansOf(pattern: RegExp, text: string): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

function onOneLine(name: string): string {
  return name.trim().replace(/\s+/g, ' ');
}

function withStraightApostrophes(name: string): string {
  return name.replaceAll('’', "'");
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/['’]/g, "['’]");
}
