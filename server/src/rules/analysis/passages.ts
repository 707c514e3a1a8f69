import headings from '../../../../schemas/headings.json';
import { type Judgement, judge, judgeText } from '../../prose/judgePassage.ts';
import { withoutMarks } from '../../prose/marks.ts';
import { sentencesOfBlock } from '../../prose/sentences.ts';
import { wordCount } from '../../prose/words.ts';
import { keptByBlock, keptByBlocks } from '../../review/blockMemo.ts';
import type { Block, Review, Role } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import { keptByReview } from './keptByReview.ts';

/** What is judged as one: a paragraph, a long list item, or the short items of a list that follow one another. */
export interface JudgedPassage {
  readonly blocks: readonly [Block, ...Block[]];
  readonly judgement: Judgement;
}

/** A list item of so many words stands for itself; shorter ones are judged together with their neighbours. */
const A_PASSAGE_BY_ITSELF = 30;

const ROLES: Readonly<Record<Role, { readonly chronologyAllowed: string }>> = headings.roles;

/** True where a section is there to explain: the prose of analysis, findings and conclusion. */
export function mustExplain(role: Role | undefined): boolean {
  return role !== undefined && ROLES[role].chronologyAllowed === 'no';
}

/** The passages of the sections that must explain, each with its judgement, in document order. */
export const explainingPassages = keptByReview((review): readonly JudgedPassage[] => [
  ...judgedPassages(review, mustExplain),
]);

/** The passages of the sections whose role is wanted, each with its judgement, in document order. */
export function* judgedPassages(
  review: Review,
  isWanted: (role: Role | undefined) => boolean,
): Iterable<JudgedPassage> {
  for (const section of review.body.sections) {
    if (!isWanted(section.role)) continue;
    for (const blocks of passagesOf(section.blocks)) yield { blocks, judgement: judgementOf(blocks) };
  }
}

/** Judges a block ahead of time where `explainingPassages` will want it by itself. */
export function prepareBlock(block: Block): void {
  if (mustExplain(block.section.role)) judgeAhead(block);
}

/** Judges a block ahead of time where it is a passage by itself. */
export function judgeAhead({ content }: Block): void {
  if (content.kind === 'paragraph' || isLong(content)) judge(content);
}

/** The words of a passage as they stand, its blocks one below the other. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ content }) => content.text).join('\n\n');
}

/** A search through the words of passages, whose results are kept for as long as their blocks do not change. */
export function keptByPassage<T>(compute: (text: string) => T): (blocks: readonly [Block, ...Block[]]) => T {
  const compared = keptByBlocks((contents) => compute(contents.map(({ text }) => text).join('\n\n')));
  return ([first, ...rest]) => compared([first.content, ...rest.map(({ content }) => content)]);
}

/** The last block of a passage. */
export function lastOf(blocks: readonly [Block, ...Block[]]): Block {
  return blocks.reduce((_, block) => block);
}

/** Only the first sentence is marked: a whole paragraph underlined cannot be read. */
export function firstSentence({ start, content }: Block): Span {
  const [{ end } = { end: content.text.length }] = sentencesOfBlock(content);
  return { start, end: start + end };
}

function passagesOf(blocks: readonly Block[]): (readonly [Block, ...Block[]])[] {
  const passages: [Block, ...Block[]][] = [];
  let list: [Block, ...Block[]] | undefined;
  for (const block of blocks) {
    const { content } = block;
    const isItem = content.kind === 'listItem' && !isLong(content);
    if (isItem && list !== undefined) list.push(block);
    else if (isItem) {
      list = [block];
      passages.push(list);
    } else {
      list = undefined;
      if (content.kind === 'paragraph' || content.kind === 'listItem') passages.push([block]);
    }
  }
  return passages;
}

const isLong = keptByBlock(({ kind, text }) => kind === 'listItem' && wordCount(text) >= A_PASSAGE_BY_ITSELF);

function judgementOf([first, ...rest]: readonly [Block, ...Block[]]): Judgement {
  if (rest.length === 0) return judge(first.content);
  return judgeTogether([first.content, ...rest.map(({ content }) => content)]);
}

const judgeTogether = keptByBlocks((contents) =>
  judgeText(contents.map(({ text, masked }) => withoutMarks(text, masked)).join('\n\n')),
);
