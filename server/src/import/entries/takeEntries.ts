import { idAtStart, roleOfTitle } from '../../review/roles.ts';
import { plainLine } from '../word/markdownText.ts';
import type { WordBlock, WordHeading, WordItem, WordText } from '../word/wordContent.ts';
import type { Draft, Found, Origin } from './draft.ts';
import type { EntryWords } from './entryWords.ts';
import { type Fact, factIn, fieldOf } from './facts.ts';
import { headedTable } from './headedTable.ts';
import { type Field, kinds } from './kinds.ts';
import { isOwnReport, proseHeadings } from './ownReport.ts';
import {
  coverFields,
  dateFields,
  decisionFields,
  evaluationFields,
  nationalFields,
  ownCoverFields,
} from './recordFields.ts';
import { recommendationOf, type TableForLater, takeTable } from './takeTable.ts';
import { turnedTable } from './turnedTable.ts';

/** A block, and what of it was taken out of the text. */
export interface ReadBlock {
  readonly block: WordBlock;
  /** Of a paragraph, an item or a heading that became a part of an entry. */
  readonly origin?: Origin;
  /** Of a table, row by row from its first; undefined for a row that stays. */
  readonly rows?: readonly (Origin | undefined)[];
  /** True for a line that reports make anew, such as "This copy made on". */
  readonly isMadeAnew?: true;
}

const LONGEST_TITLE = 150;
const COVER_BLOCKS = 12;
const FINDING = /^finding\s+F?(\d{1,3})\s*([:.–—-])?\s*(.*)$/is;
const RECOMMENDATION = /^recommendation\s+R?(\d{1,3})\s*([:.–—-])?\s*(.*)$/is;
const ENQUIRY = /^(?:(?:key\s+)?line\s+of\s+(?:en|in)quiry|kloe|loe)\s*L?(\d{1,3})\s*([:.–—-])?\s*(.*)$/is;
const ENQUIRIES = /\blines? of (?:en|in)quiry|\bkloes?\b/i;

/** The entry that the heading above a block is about. */
interface Bound {
  readonly kind: 'finding' | 'recommendation' | 'enquiry';
  readonly draft: Draft;
  readonly level: number;
}

/** Makes entries of what a document plainly says of findings, recommendations, sources and all else that a review holds. */
export function takeEntries(
  blocks: readonly WordBlock[],
  found: Found,
  words: EntryWords,
): { readonly blocks: readonly ReadBlock[]; readonly later: readonly TableForLater[] } {
  const taker = new EntryTaker(found, words, proseHeadings(blocks), isOwnReport(blocks));
  return { blocks: blocks.map((block, at) => taker.take(block, at)), later: taker.later };
}

class EntryTaker {
  readonly later: TableForLater[] = [];
  readonly #found: Found;
  readonly #isOwn: boolean;
  readonly #words: EntryWords;
  #title = '';
  #role: string | undefined;
  /** The level of the heading that gave the role; what stands deeper takes it over. */
  #roleLevel = 1;
  #level = 1;
  #hasHeading = false;
  /** True where findings are counted by a list, each with its text below it. */
  #isFindingList = false;
  #isBelowCaption = false;
  #bound: Bound | undefined;
  readonly #headed = new Set<Draft>();
  /** A recommendation whose words stand below its heading. */
  #wordless: Draft | undefined;
  readonly #proseFields: readonly Field[];
  #prose: Field | undefined;
  #listed: { readonly field: string; readonly draft: Draft } | undefined;

  constructor(found: Found, words: EntryWords, proseFields: readonly Field[], isOwn: boolean) {
    this.#proseFields = proseFields;
    this.#found = found;
    this.#isOwn = isOwn;
    this.#words = words;
  }

  take(block: WordBlock, at: number): ReadBlock {
    const isBelowCaption = this.#isBelowCaption;
    this.#isBelowCaption = block.kind === 'paragraph' && block.style === 'caption';
    if (block.kind === 'heading') return this.#heading(block);
    if (block.kind === 'item') return this.#item(block);
    this.#listed = undefined;
    if (block.kind === 'table') {
      this.#wordless = undefined;
      // The author's own tables have no caption.
      if (this.#isOwn && !isBelowCaption) return { block };
      const cells = filledDown(
        block.rows.map((row) => row.map((cell) => (cell.continues ? undefined : this.#words.cell(cell)))),
      );
      const table = headedTable(cells, (kind) => this.#found.allows(kind));
      if (table === undefined) {
        const rows = turnedTable(cells, this.#found);
        return rows === undefined ? { block } : { block, rows };
      }
      const head = Array.from({ length: table.headRows }, (): Origin => ({ isLeft: false }));
      return { block, rows: [...head, ...takeTable(table, cells.slice(table.headRows), this.#found, this.later)] };
    }
    return this.#paragraph(block, at);
  }

  #heading(block: WordHeading): ReadBlock {
    const words = plainLine(block.text);
    this.#title = words;
    this.#level = block.level;
    this.#hasHeading = true;
    this.#isFindingList = false;
    this.#wordless = undefined;
    this.#listed = undefined;
    const own = roleOfTitle(words);
    if (own !== undefined || block.level <= this.#roleLevel) {
      this.#role = own;
      this.#roleLevel = block.level;
    }
    if (this.#bound !== undefined && block.level <= this.#bound.level) this.#bound = undefined;
    this.#prose = this.#proseFields.find(({ heading }) => heading.test(words));
    return this.#boundHeading(block, words) ?? { block };
  }

  #boundHeading(block: WordHeading, words: string): ReadBlock | undefined {
    for (const [kind, letter, pattern, field] of BINDINGS) {
      if (!this.#found.allows(kind)) continue;
      const id = idAtStart(words);
      const isId = id?.value.toUpperCase().startsWith(letter) === true;
      const named = pattern.exec(words);
      const number = named?.[1] ?? (isId ? id?.value.slice(1) : undefined);
      if (number === undefined) continue;
      const title = named?.[3] ?? words.slice(id?.end ?? 0).replace(/^\]?\s*[:.–—-]?\s*/, '');
      const draft = this.#found.withNumber(kind, number);
      if (this.#headed.has(draft)) return undefined;
      this.#headed.add(draft);
      this.#bound = { kind, draft, level: block.level };
      if (kind === 'recommendation') {
        draft.say(field, 'Recommendation', title);
        this.#wordless = draft.words(field) === '' ? draft : undefined;
        return { block: { ...block, text: [...plain(`Recommendation ${draft.id}`), ...notesIn(block.text)] } };
      }
      draft.fallbacks.push({ field, heading: '', words: title, origin: undefined });
      // A heading that begins with the id stays as its author wrote it.
      if (isId && named === null) return { block };
      const separator = kind === 'enquiry' ? ':' : '';
      return {
        block: {
          ...block,
          text: [...plain(`${draft.id}${title === '' ? '' : `${separator} ${title}`}`), ...notesIn(block.text)],
        },
      };
    }
    return undefined;
  }

  #paragraph(block: Extract<WordBlock, { kind: 'paragraph' }>, at: number): ReadBlock {
    if (/^report (?:kind|mark)$/.test(block.style)) return { block, isMadeAnew: true };
    if (block.style === 'subtitle' && this.#isOwn && !this.#hasHeading) return { block, isMadeAnew: true };
    const words = this.#words.of(block.text);
    if (block.style === 'report audience') {
      this.#found.record.say('audience', 'Audience', words);
      return { block, isMadeAnew: true };
    }
    // In a report of this program what is said of entries has a style of its own; all else is the author's text.
    const fact = this.#isOwn && !block.style.startsWith('report ') ? undefined : factIn(block.text);
    const taken = fact === undefined ? undefined : this.#fact(fact, block, at);
    if (taken !== undefined) return taken;
    const origin: Origin = { isLeft: false };
    if (this.#wordless !== undefined) {
      this.#wordless.say('recommendation', 'Recommendation', words, origin);
      this.#wordless = undefined;
      return { block, origin };
    }
    if (this.#prose !== undefined && block.style !== 'caption') {
      this.#found.record.say(this.#prose.name, this.#title, words, origin);
      return { block, origin };
    }
    if (this.#isOwn) return { block };
    return this.#numbered(block, words.replaceAll('\n', ' ')) ?? { block };
  }

  /** A finding, recommendation or line of enquiry that its author numbered by hand. */
  #numbered(block: Extract<WordBlock, { kind: 'paragraph' }>, words: string): ReadBlock | undefined {
    const [, number, mark, text = ''] = FINDING.exec(words) ?? [];
    if (number !== undefined && mark !== undefined && text !== '' && !this.#found.has(`F${Number(number)}`)) {
      return this.#findingHeading(block, number, text);
    }
    const [, recommended, sign, what = ''] = RECOMMENDATION.exec(words) ?? [];
    const typed = /^R?(\d{1,2})[.):]\s+(\S.*)$/.exec(words);
    const isOfList =
      this.#role === 'recommendations' && !/\baction/i.test(this.#title.replace(/recommendations?/i, ''));
    if (this.#found.allows('recommendation')) {
      const origin: Origin = { isLeft: false };
      if (recommended !== undefined && sign !== undefined && what !== '') {
        recommendationOf(what, recommended, this.#found, origin);
        return { block, origin };
      }
      if (isOfList && typed !== null && this.#bound === undefined) {
        recommendationOf(typed[2] ?? '', typed[1] ?? '', this.#found, origin);
        return { block, origin };
      }
    }
    const [, asked, , question = ''] = ENQUIRY.exec(words) ?? [];
    const line = asked ?? (ENQUIRIES.test(this.#title) ? /^L?(\d{1,2})[.):]\s+\S/.exec(words)?.[1] : undefined);
    if (line === undefined || !this.#found.allows('enquiry') || this.#bound?.kind === 'enquiry') return undefined;
    const text_ = asked === undefined ? (typed?.[2] ?? words.replace(/^L?\d{1,2}[.):]\s+/, '')) : question;
    if (text_ === '') return undefined;
    const origin: Origin = { isLeft: false };
    this.#found.withNumber('enquiry', line).say('question', 'Question', text_, origin);
    return { block, origin };
  }

  /** The finding gets a heading, so that the text below it belongs to it. */
  #findingHeading(block: Exclude<WordBlock, { kind: 'table' }>, number: string, title: string): ReadBlock {
    const draft = this.#found.add('finding', number);
    draft.say('title', 'Finding', title);
    this.#headed.add(draft);
    const level = this.#level + 1;
    this.#bound = { kind: 'finding', draft, level };
    const isLong = title.length > LONGEST_TITLE;
    const text = [...plain(isLong ? draft.id : `${draft.id} ${title}`), ...notesIn(block.text)];
    return { block: { kind: 'heading', level, text, isGuessed: true, label: '' } };
  }

  #fact(fact: Fact, block: Extract<WordBlock, { kind: 'paragraph' }>, at: number): ReadBlock | undefined {
    const { term } = fact;
    const words = this.#words.of(fact.text);
    const origin: Origin = { isLeft: false };
    if (block.style === 'report cover fact') {
      if (/^this copy made on$/i.test(term)) return { block, isMadeAnew: true };
      if (/^reviewers?$/i.test(term)) {
        for (const line of words.split('\n')) this.#found.coverReviewers.push({ words: line, origin });
        return { block, origin };
      }
    }
    const field = fieldOf(term, this.#fieldsHere(block.style, at));
    if (field !== undefined) {
      this.#found.record.say(field.name, term, words, origin);
      return { block, origin };
    }
    if (this.#bound === undefined) return undefined;
    const { kind, draft } = this.#bound;
    const own = fieldOf(term, kind === 'recommendation' ? [...kinds[kind].fields] : kinds[kind].fields);
    if (own === undefined || own.name === 'ref') return undefined;
    this.#wordless = undefined;
    draft.say(own.name, term, words, origin);
    return { block, origin };
  }

  /** What a line may say of the whole review where it stands. */
  #fieldsHere(style: string, at: number): readonly Field[] {
    if (style === 'report cover fact') return [...coverFields, ...ownCoverFields];
    if (!this.#hasHeading || at < COVER_BLOCKS) return [...coverFields, ...dateFields];
    if (this.#bound !== undefined) return [];
    if (this.#role === 'decision')
      return [...decisionFields, ...dateFields, ...(this.#found.isRapid ? nationalFields : [])];
    if (this.#role === 'evaluation' && !this.#found.isRapid) return evaluationFields;
    return /timeliness|timescales?|\bdates\b|statutory process/i.test(this.#title) ? dateFields : [];
  }

  #item(block: WordItem): ReadBlock {
    if (this.#isOwn) return { block };
    const words = this.#words.of(block.text).replaceAll('\n', ' ');
    const origin: Origin = { isLeft: false };
    if (block.level > 0) {
      if (this.#listed === undefined) return { block };
      this.#listed.draft.add(this.#listed.field, words, origin);
      return { block, origin };
    }
    this.#listed = undefined;
    const number = block.isOrdered ? String(block.number) : '';
    if (ENQUIRIES.test(this.#title) && this.#bound === undefined && this.#found.allows('enquiry')) {
      const draft = this.#found.add('enquiry', number);
      draft.say('question', 'Question', words, origin);
      this.#listed = { field: 'question', draft };
      return { block, origin };
    }
    if (!block.isOrdered) return { block };
    if (this.#role === 'findings' && /\bfindings?\b/i.test(this.#title) && !this.#found.has(`F${number}`)) {
      if (this.#bound === undefined || this.#isFindingList) {
        this.#isFindingList = true;
        return this.#findingHeading(block, number, words);
      }
    }
    if (this.#bound !== undefined) return { block };
    const isActionPlan = /\baction/i.test(this.#title) && !/recommend/i.test(this.#title);
    if (this.#role === 'recommendations' && !isActionPlan && this.#found.allows('recommendation')) {
      const draft = recommendationOf(words, number, this.#found, origin);
      this.#listed = { field: 'recommendation', draft };
      return { block, origin };
    }
    return { block };
  }
}

const BINDINGS = [
  ['finding', 'F', FINDING, 'title'],
  ['recommendation', 'R', RECOMMENDATION, 'recommendation'],
  ['enquiry', 'L', ENQUIRY, 'question'],
] as const;

/** A cell that reaches down is said again in each row. */
function filledDown(rows: readonly (readonly (string | undefined)[])[]): readonly (readonly string[])[] {
  const filled: (readonly string[])[] = [];
  for (const row of rows) {
    const above = filled.at(-1);
    filled.push(row.map((words, at) => words ?? above?.[at] ?? ''));
  }
  return filled;
}

function notesIn(text: WordText): WordText {
  return text.filter(({ note }) => note !== undefined);
}

function plain(text: string): WordText {
  return [{ text, isBold: false, isItalic: false }];
}
