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

const WORD = /[A-Za-z\u00c0-\u024f]+(?:['’][A-Za-z\u00c0-\u024f]+)*['’]?/g;
/** What may stand between two words of a phrase: "first-line", a line wrapped in a quotation, a word in bold. */
const BETWEEN = /^[\s*_>-]*$/;
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const ARTICLES_BETWEEN = /\b(?:an?|the)\b/gi;

/** Forms of words seen before; undefined for an article. More different words than this are worked out anew each time. */
const KEPT = 20_000;
const forms = new Map<string, Form | undefined>();

const root: Branch = { next: new Map(), levels: undefined };
for (const { id, phrases } of data.levels) for (const phrase of phrases) add(phrase, [id as Level]);
for (const { levels, phrases } of data.several) for (const phrase of phrases) add(phrase, levels as Level[]);
for (const phrase of data.none) add(phrase, []);

function add(phrase: string, levels: readonly Level[]): void {
  let branch = root;
  for (const {
    as: { form, shortForm },
  } of wordsIn(phrase)) {
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
    const found = longestFrom(text, words, at);
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

function longestFrom(text: string, words: readonly PhraseWord[], from: number): Found | undefined {
  let found: Found | undefined;
  let branch: Branch | undefined = root;
  let before: PhraseWord | undefined;
  for (let at = from; at < words.length; at++) {
    const word: PhraseWord | undefined = words[at];
    if (word === undefined) break;
    branch = nextOf(branch, word.as);
    if (branch === undefined || (before !== undefined && !goesOn(text, before, word))) break;
    if (branch.levels !== undefined) found = { levels: branch.levels, last: at };
    before = word;
  }
  return found;
}

/** True when nothing but white space, hyphens, marks and articles lies between two words. */
function goesOn(text: string, { end }: PhraseWord, { start }: PhraseWord): boolean {
  return BETWEEN.test(text.slice(end, start).replace(ARTICLES_BETWEEN, ' '));
}

function nextOf({ next }: Branch, { form, shortForm }: Form): Branch | undefined {
  return next.get(form) ?? (shortForm === undefined ? undefined : next.get(shortForm));
}

/** A word as phrases know it. */
interface Form {
  /** Lower case, singular, without a possessive ending. */
  readonly form: string;
  /** A word in capitals as written: `DI` is a detective inspector, "Di" a person. */
  readonly shortForm: string | undefined;
}

/** A word of a text. Articles are left out, so that "head of the service" is "head of service". */
interface PhraseWord extends Span {
  readonly as: Form;
}

function formOf(written: string): Form | undefined {
  if (forms.has(written)) return forms.get(written);
  const lower = written.toLowerCase();
  const form = ARTICLES.has(lower) ? undefined : { form: singular(lower), shortForm: shortFormOf(written) };
  if (forms.size < KEPT) forms.set(written, form);
  return form;
}

function wordsIn(text: string): PhraseWord[] {
  const words: PhraseWord[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const [written] = match;
    const as = formOf(written);
    if (as !== undefined) words.push({ as, start: match.index, end: match.index + written.length });
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
