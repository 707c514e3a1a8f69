import data from '../../../schemas/levels.json';
import { keptByBlock } from '../review/blockMemo.ts';
import type { Level } from '../review/generated/frontMatterTypes.ts';
import type { Span } from '../review/span.ts';
import { type Form, type LevelWord, levelWordFrom } from './levelWords.ts';
import { withoutMarks } from './marks.ts';
import { passageOfBlock } from './passage.ts';
import { readWords, type Words } from './words.ts';
import { KEPT, type WrittenWord } from './writtenWords.ts';

/** Words of a text that name one or more levels of the system: "team managers", "senior and middle managers". */
export interface LevelMention extends Span {
  readonly levels: readonly Level[];
}

/** Words by which phrases go on, and what ends here: no level at all for a phrase that only looks like one. */
interface Branch {
  readonly next: Map<string, Branch>;
  levels: readonly Level[] | undefined;
}

/** What may stand between two words of a phrase: "first-line", a line wrapped in a quotation, a word in bold. */
const BETWEEN = /^[\s*_>-]*$/;
const ARTICLES_BETWEEN = /\b(?:an?|the)\b/gi;

const root: Branch = { next: new Map(), levels: undefined };
for (const { id, phrases } of data.levels) for (const phrase of phrases) add(phrase, [id as Level]);
for (const { levels, phrases } of data.several) for (const phrase of phrases) add(phrase, levels as Level[]);
for (const phrase of data.none) add(phrase, []);

function add(phrase: string, levels: readonly Level[]): void {
  let branch = root;
  for (let word = levelWordFrom(phrase, 0); word !== undefined; word = levelWordFrom(phrase, word.end)) {
    const key = word.as.shortForm ?? word.as.form;
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
  return mentionsAmong(text, readWords(text));
}

/** The levels that `text` names, whatever it says of them. */
export function levelsIn(text: string): ReadonlySet<Level> {
  return new Set(levelMentions(text).flatMap(({ levels }) => levels));
}

/** Where the prose of a block names a level, relative to the block. Kept for as long as the block does not change. */
export const levelMentionsOf = keptByBlock((content) => {
  const { words, starts } = passageOfBlock(content);
  return mentionsAmong(withoutMarks(content.text, content.masked), { written: words, starts });
});

/** Looks only where a word stands that may begin a phrase, as most begin none. */
function mentionsAmong(text: string, { written, starts }: Words): readonly LevelMention[] {
  const mentions: LevelMention[] = [];
  let end = 0;
  for (let at = 0; at < written.length; at++) {
    const word = written[at];
    if (word === undefined || !mayBegin(word)) continue;
    const start = starts[at] ?? 0;
    for (const part of beginnings(word.written)) {
      if (start + part < end) continue;
      const found = longestFrom(text, start + part);
      if (found === undefined) continue;
      end = found.end;
      if (found.levels.length > 0) mentions.push(found);
    }
  }
  return mentions;
}

/** Whether a phrase may begin in a word, by its place: 0 where that is not known yet. */
const begins = new Uint8Array(KEPT);
const BEGINS = 1;
const BEGINS_NONE = 2;

function mayBegin({ written, place }: WrittenWord): boolean {
  const known = begins[place] ?? 0;
  if (known !== 0) return known === BEGINS;
  const may = beginnings(written).some((part) => {
    const word = levelWordFrom(written, part);
    return word !== undefined && nextOf(root, word.as) !== undefined;
  });
  if (place >= 0) begins[place] = may ? BEGINS : BEGINS_NONE;
  return may;
}

const WHOLE: readonly number[] = [0];

/** Where phrases may begin in a word: at its start and after its hyphens, as "line" does in "first-line". */
function beginnings(written: string): readonly number[] {
  if (!written.includes('-')) return WHOLE;
  return [...written.matchAll(/(?:^|-)(?=[^-])/g)].map(({ 0: hyphen, index }) => index + hyphen.length);
}

function longestFrom(text: string, from: number): LevelMention | undefined {
  let found: LevelMention | undefined;
  let branch: Branch | undefined = root;
  let before: LevelWord | undefined;
  let start = from;
  for (let word = levelWordFrom(text, from); word !== undefined; word = levelWordFrom(text, word.end)) {
    if (before === undefined) start = word.start;
    branch = nextOf(branch, word.as);
    if (branch === undefined || (before !== undefined && !goesOn(text, before, word))) break;
    if (branch.levels !== undefined) found = { levels: branch.levels, start, end: word.end };
    before = word;
  }
  return found;
}

/** True when nothing but white space, hyphens, marks and articles lies between two words. */
function goesOn(text: string, { end }: LevelWord, { start }: LevelWord): boolean {
  if (start - end === 1 && text.charAt(end) === ' ') return true;
  return BETWEEN.test(text.slice(end, start).replace(ARTICLES_BETWEEN, ' '));
}

function nextOf({ next }: Branch, { form, shortForm }: Form): Branch | undefined {
  return next.get(form) ?? (shortForm === undefined ? undefined : next.get(shortForm));
}
