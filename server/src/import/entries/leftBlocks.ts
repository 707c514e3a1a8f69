import headings from '../../../../schemas/headings.json';
import { roleOfTitle } from '../../review/roles.ts';
import { plainLine } from '../word/markdownText.ts';
import type { WordBlock } from '../word/wordContent.ts';
import type { ReadBlock } from './takeEntries.ts';

/** What stays in the text of the review, and what became of the rest. */
export interface LeftBlocks {
  readonly blocks: readonly WordBlock[];
  readonly tablesTaken: number;
  /** The headings of tables that stay tables, whole or in part. */
  readonly tablesKept: readonly string[];
  /** Captions of tables that are gone, headings with nothing left below them, and lines that reports make anew. */
  readonly linesGone: readonly string[];
}

/** The blocks without what became entries. */
export function leftBlocks(read: readonly ReadBlock[], isRapid: boolean): LeftBlocks {
  /** Places of lines that reports write anew. */
  const anew = new Set<number>();
  const tablesKept: string[] = [];
  let tablesTaken = 0;
  const gone: boolean[] = [];
  const kept: WordBlock[] = [];
  for (const { block, origin, rows, isMadeAnew } of read) {
    const left =
      block.kind === 'table' && rows !== undefined ? block.rows.filter((_, at) => rows[at]?.isLeft !== false) : [];
    const isGone = rows === undefined ? origin?.isLeft === false || isMadeAnew === true : left.length === 0;
    gone.push(isGone);
    if (isMadeAnew === true) anew.add(kept.length);
    if (block.kind !== 'table') kept.push(block);
    else {
      if (isGone) tablesTaken++;
      else
        tablesKept.push(
          (block.rows[0] ?? [])
            .map(({ paragraphs }) => paragraphs.map(plainLine).join(' '))
            .filter(Boolean)
            .join(', '),
        );
      // What stays of a table keeps its headings.
      const head = rows?.[0]?.isLeft === false ? block.rows.slice(0, 1) : [];
      kept.push(rows === undefined || isGone ? block : { ...block, rows: [...head, ...left] });
    }
  }
  for (const [at, block] of kept.entries()) {
    const isCaption = block.kind === 'paragraph' && block.style === 'caption';
    if (!isCaption || kept[at + 1]?.kind !== 'table' || gone[at + 1] !== true) continue;
    gone[at] = true;
    anew.add(at);
  }
  for (const at of emptiedHeadings(kept, gone, isRapid)) anew.add(at);
  return {
    blocks: kept.filter((_, at) => gone[at] !== true),
    tablesTaken,
    tablesKept,
    linesGone: kept.filter((_, at) => anew.has(at)).map(wordsOfBlock),
  };
}

/** A heading whose text became entries goes too, unless a review needs a section of its name and has no other. */
function emptiedHeadings(blocks: readonly WordBlock[], gone: boolean[], isRapid: boolean): readonly number[] {
  const emptied: number[] = [];
  const needed = headings.needed[isRapid ? 'rapidReview' : 'lcspr'];
  const roles = new Map<string, number>();
  for (const block of blocks) {
    const role = block.kind === 'heading' ? roleOfTitle(plainLine(block.text)) : undefined;
    if (role !== undefined) roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  // From the last to the first, so that a heading over emptied ones is seen to be empty.
  for (const [at, block] of [...blocks.entries()].reverse()) {
    if (block.kind !== 'heading') continue;
    const after = blocks.slice(at + 1);
    const length = after.findIndex((next) => next.kind === 'heading' && next.level <= block.level);
    const end = length === -1 ? blocks.length : at + 1 + length;
    const isEmpty = end > at + 1 && gone.slice(at + 1, end).every(Boolean);
    if (!isEmpty) continue;
    const role = roleOfTitle(plainLine(block.text));
    if (role !== undefined) {
      const others = (roles.get(role) ?? 1) - 1;
      const has = (name: string) => (name === role ? others : (roles.get(name) ?? 0)) > 0;
      if (needed.some((names) => names.includes(role) && !names.some(has))) continue;
      roles.set(role, others);
    }
    gone[at] = true;
    emptied.push(at);
  }
  return emptied;
}

function wordsOfBlock(block: WordBlock): string {
  return block.kind === 'table' ? '' : plainLine(block.text);
}
