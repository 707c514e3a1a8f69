import { idAtStart, roleOfTitle } from '../../review/roles.ts';
import type { Found } from './entries.ts';
import { plainLine } from './markdownText.ts';
import { takeTable } from './tableEntries.ts';
import type { WordBlock, WordText } from './wordContent.ts';
import { headedTable, isOfWords } from './wordTables.ts';

/** The blocks that stay in the text, and how many tables became entries. */
export interface Taken {
  readonly blocks: readonly WordBlock[];
  readonly tablesTaken: number;
  /** The headings of tables that stay tables. */
  readonly tablesKept: readonly string[];
}

const LONGEST_TITLE = 150;
const FINDING = /^finding\s+F?(\d{1,3})\s*([:.–—-])?\s*(.*)$/i;
const RECOMMENDATION = /^recommendation\s+R?(\d{1,3})\s*([:.–—-])?\s*(.*)$/i;

/** Makes entries of what is plainly a finding, a recommendation, an action or a key event, and gives what is left. */
export function takeEntries(blocks: readonly WordBlock[], found: Found, isRapid: boolean): Taken {
  const left: WordBlock[] = [];
  const tablesKept: string[] = [];
  let tablesTaken = 0;
  let role: string | undefined;
  /** The level of the heading that gave the role; what stands deeper takes it over. */
  let roleLevel = 1;
  let isActionPlan = false;
  let level = 2;
  let below: { readonly id: string; text: string } | undefined;
  let isInItem = false;
  for (const block of blocks) {
    const words = block.kind === 'table' ? '' : plainLine(block.text);
    if (block.kind === 'heading') {
      below = undefined;
      isInItem = false;
      const own = roleOfTitle(words);
      if (own !== undefined || block.level <= roleLevel) {
        role = own;
        roleLevel = block.level;
      }
      isActionPlan = /\baction/i.test(words) && !/recommend/i.test(words);
      level = block.level;
      const finding = findingIn(words, found);
      if (finding !== undefined) {
        left.push({ ...block, text: plain(`${finding.id} ${finding.title}`) });
        continue;
      }
      const [, number, , text = ''] = RECOMMENDATION.exec(words) ?? [];
      if (number === undefined || isRapid) left.push(block);
      else {
        const made = found.recommendation(number, text);
        left.push({ ...block, text: plain(`Recommendation ${made.id}`) });
        if (text === '') below = made;
      }
    } else if (block.kind === 'table') {
      below = undefined;
      isInItem = false;
      const table = headedTable(block);
      const isTaken = table !== undefined && takeTable(table, found, isRapid) && isOfWords(block);
      if (isTaken) tablesTaken++;
      else {
        left.push(block);
        tablesKept.push((block.rows[0] ?? []).map(({ paragraphs }) => paragraphs.map(plainLine).join(' ')).join(', '));
      }
    } else {
      const finding =
        block.kind === 'paragraph' && FINDING.exec(words)?.[2] !== undefined ? findingIn(words, found) : undefined;
      const numbered = RECOMMENDATION.exec(words);
      const typed = /^(\d{1,2})[.)]\s+(\S.*)$/.exec(words);
      const isOfList = role === 'recommendations' && !isActionPlan && !isRapid;
      if (finding !== undefined) {
        left.push({ kind: 'heading', level: level + 1, text: plain(headingOf(finding)), isGuessed: true });
        if (finding.title.length > LONGEST_TITLE) left.push(block);
      } else if (below?.text === '' && !isRapid) {
        below.text = words;
        keepMarked(block, left);
      } else if (numbered?.[2] !== undefined && numbered[3] !== '' && !isRapid) {
        found.recommendation(numbered[1], numbered[3] ?? '');
        keepMarked(block, left);
      } else if (isOfList && block.kind === 'paragraph' && typed !== null) {
        found.recommendation(typed[1], typed[2] ?? '');
        keepMarked(block, left);
      } else if (isOfList && block.kind === 'item' && block.isOrdered && block.level === 0) {
        found.recommendation(undefined, words);
        isInItem = true;
        keepMarked(block, left);
        continue;
      } else if (isInItem && block.kind === 'item' && block.level > 0) {
        const last = found.recommendations.at(-1);
        if (last !== undefined) last.text += ` ${words}`;
        keepMarked(block, left);
        continue;
      } else left.push(block);
      isInItem = false;
    }
  }
  return { blocks: left.filter(isNoEmptyHeading), tablesTaken, tablesKept };
}

/** False for the heading of a recommendation that has nothing left below it. */
function isNoEmptyHeading(block: WordBlock, at: number, blocks: readonly WordBlock[]): boolean {
  if (block.kind !== 'heading' || !/^Recommendation R\d+$/.test(plainLine(block.text))) return true;
  const next = blocks[at + 1];
  return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
}

/** A new finding where the words begin with the number of one that is not there yet. */
function findingIn(words: string, found: Found): { readonly id: string; readonly title: string } | undefined {
  const named = FINDING.exec(words);
  const id = idAtStart(words);
  const isId = id?.value.toUpperCase().startsWith('F') === true;
  const number = named?.[1] ?? (isId ? id?.value.slice(1) : undefined);
  const title = named?.[3] ?? (isId ? words.slice(id?.end ?? 0).replace(/^\]?\s*[:.–—-]?\s*/, '') : '');
  if (number === undefined || title === '' || found.ids.has(`F${Number(number)}`)) return undefined;
  const finding = { id: found.newId('F', number), title };
  found.findings.push(finding);
  return finding;
}

function headingOf({ id, title }: { readonly id: string; readonly title: string }): string {
  return title.length > LONGEST_TITLE ? id : `${id} ${title}`;
}

/** What became an entry leaves the text, unless it has a footnote or a link, which an entry cannot hold. */
function keepMarked(block: Exclude<WordBlock, { readonly kind: 'table' }>, left: WordBlock[]): void {
  if (block.text.some(({ note, link }) => note !== undefined || link !== undefined)) left.push(block);
}

function plain(text: string): WordText {
  return [{ text, isBold: false, isItalic: false }];
}
