import data from '../../../schemas/levels.json';
import { keptByBlock } from '../review/blockMemo.ts';
import type { Level } from '../review/generated/frontMatterTypes.ts';
import type { Span } from '../review/span.ts';
import { withoutMarks } from './judgePassage.ts';

/** Words of a text that name one or more levels of the system: "team managers", "senior and middle managers". */
export interface LevelMention extends Span {
  readonly levels: readonly Level[];
}

/** Words by which phrases go on, and what ends here: no level at all for a phrase that only looks like one. */
interface Branch {
  readonly next: Map<string, Branch>;
  levels: readonly Level[] | undefined;
}

const WORD = /\p{L}+(?:['’]\p{L}+)*['’]?/gu;
/** What may stand between two words of a phrase: "first-line", a line wrapped in a quotation, a word in bold. */
const BETWEEN = /^[\s*_>-]*$/;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);

const root: Branch = { next: new Map(), levels: undefined };
for (const { id, phrases } of data.levels) for (const phrase of phrases) add(phrase, [id as Level]);
for (const { levels, phrases } of data.several) for (const phrase of phrases) add(phrase, levels as Level[]);
for (const phrase of data.none) add(phrase, []);

function add(phrase: string, levels: readonly Level[]): void {
  let branch = root;
  for (const { form, shortForm } of wordsIn(phrase)) {
    const key = shortForm ?? form;
    let next = branch.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), levels: undefined };
      branch.next.set(key, next);
    }
    branch = next;
  }
  branch.levels = levels;
}

/** Where `text` names a level, in order. Of phrases that begin at the same word the longest counts. */
export function levelMentions(text: string): readonly LevelMention[] {
  const words = wordsIn(text);
  const mentions: LevelMention[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = longestFrom(words, at);
    if (found === undefined) continue;
    const { levels, last } = found;
    const start = words[at]?.start ?? 0;
    if (levels.length > 0) mentions.push({ levels, start, end: words[last]?.end ?? start });
    at = last;
  }
  return mentions;
}

/** The levels that `text` names, whatever it says of them. */
export function levelsIn(text: string): ReadonlySet<Level> {
  return new Set(levelMentions(text).flatMap(({ levels }) => levels));
}

/** Where the prose of a block names a level, relative to the block. Kept for as long as the block does not change. */
export const levelMentionsOf = keptByBlock(({ text, masked }) => levelMentions(withoutMarks(text, masked)));

interface Found {
  readonly levels: readonly Level[];
  readonly last: number;
}

function longestFrom(words: readonly PhraseWord[], from: number): Found | undefined {
  let found: Found | undefined;
  let branch: Branch | undefined = root;
  for (let at = from; at < words.length; at++) {
    const word: PhraseWord | undefined = words[at];
    if (word === undefined || (at > from && !word.goesOn)) break;
    branch = nextOf(branch, word);
    if (branch === undefined) break;
    if (branch.levels !== undefined) found = { levels: branch.levels, last: at };
  }
  return found;
}

function nextOf({ next }: Branch, { form, shortForm }: PhraseWord): Branch | undefined {
  return next.get(form) ?? (shortForm === undefined ? undefined : next.get(shortForm));
}

/** A word as phrases know it. Articles are left out, so that "head of the service" is "head of service". */
interface PhraseWord extends Span {
  /** Lower case, singular, without a possessive ending. */
  readonly form: string;
  /** A word in capitals as written: `DI` is a detective inspector, "Di" a person. */
  readonly shortForm: string | undefined;
  /** True when nothing but white space, hyphens and marks lies between it and the word before. */
  readonly goesOn: boolean;
}

function wordsIn(text: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  let after = 0;
  let goesOn = true;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    goesOn &&= BETWEEN.test(text.slice(after, start));
    after = end;
    const lower = written.toLowerCase();
    if (ARTICLES.has(lower)) continue;
    words.push({ form: singular(lower), shortForm: shortFormOf(written), goesOn, start, end });
    goesOn = true;
  }
  return words;
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
