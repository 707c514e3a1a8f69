import { roleOfTitle } from '../review/roles.ts';
import { Found } from './entries/draft.ts';
import { EntryWords } from './entries/entryWords.ts';
import { leftBlocks } from './entries/leftBlocks.ts';
import { addPartners, knownIn, linkDrafts } from './entries/linkDrafts.ts';
import { isOwnReport } from './entries/ownReport.ts';
import { settle, type Tree } from './entries/settle.ts';
import { takeEntries } from './entries/takeEntries.ts';
import { frontMatterText } from './word/frontMatter.ts';
import { headingLevels } from './word/headingLevels.ts';
import { markdownBlocks, markdownNotes } from './word/markdownBlocks.ts';
import { markdownLine, plainLine, type TextContext } from './word/markdownText.ts';
import type { WordBlock, WordContent } from './word/wordContent.ts';
import { summaryText } from './word/wordSummary.ts';

export interface ImportedReview {
  /** A whole review document, its lines ending in `\n`. */
  readonly text: string;
  /** A page in Markdown: what was understood and what was not. */
  readonly summary: string;
}

/** How much of the beginning is looked through for the kind of review. */
const BEGINNING = 12;
const LONGEST_TITLE = 120;

/**
 * A new review made of a Word document. What is plainly an entry (a finding, a source of information, an action) goes to
 * the front matter; everything else stays in the text, and the summary says what was set aside.
 */
export function reviewFromWord(content: WordContent): ImportedReview {
  const { title, blocks } = titled(content);
  const beginning = [
    title ?? '',
    ...blocks.slice(0, BEGINNING).map((block) => (block.kind === 'table' ? '' : plainLine(block.text))),
  ];
  const reviewType = typeOf(title ?? '') ?? beginning.map(typeOf).find((type) => type !== undefined);
  const isRapid = reviewType === 'rapidReview';
  const found = new Found(isRapid);
  const words = new EntryWords(content.notes);
  const levelled = headingLevels(blocks);
  const read = takeEntries(levelled.blocks, found, words);
  addPartners(found);
  linkDrafts(found, read.later, knownIn(found));
  const tree = settle(found, knownIn(found));
  const left = leftBlocks(read.blocks, isRapid);
  setRequired(tree, reviewType ?? 'lcspr', title);
  const context: TextContext = { ids: found.ids, leftLinks: words.leftLinks, notesUsed: new Set(), mergedCells: 0 };
  const heading = markdownLine([{ text: headingOver(blocks) ?? title ?? '', isBold: false, isItalic: false }], context);
  const parts = [
    title === undefined ? '' : `# ${heading.replace(/#$/, '\\#')}`,
    markdownBlocks(left.blocks, context),
    markdownNotes(content.notes, context),
  ];
  const body = parts.filter((part) => part !== '').join('\n\n');
  return {
    text: `${frontMatterText(tree)}\n${body}\n`,
    summary: summaryText({
      tree,
      isTypeGuessed: reviewType === undefined,
      found,
      left,
      levelsClosed: levelled.closed,
      aside: { ...content.aside, others: { ...content.aside.others, mergedCell: context.mergedCells } },
      notes: content.notes,
      notesPlaced: new Set([...context.notesUsed, ...words.notesSaid]),
      leftLinks: context.leftLinks,
    }),
  };
}

/** What a report of this program shows below its title: the heading that its author put over the whole text. */
function headingOver(blocks: readonly WordBlock[]): string | undefined {
  if (!isOwnReport(blocks)) return undefined;
  const subtitle = blocks.find((block) => block.kind === 'paragraph' && block.style === 'subtitle');
  return subtitle?.kind === 'paragraph' ? plainLine(subtitle.text) : undefined;
}

/** What every review must have, in words that ask for it where the document does not say it. */
function setRequired(tree: Tree, reviewType: 'lcspr' | 'rapidReview', title: string | undefined): void {
  tree.set('schemaVersion', { literal: 1 });
  tree.set('reviewType', reviewType);
  tree.set('title', title ?? '[insert the title of the review]');
  if (!tree.has('reference')) tree.set('reference', '[insert the reference]');
  if (!tree.has('stage')) tree.set('stage', 'draft');
  if (!tree.has('audience')) tree.set('audience', 'restricted');
}

/** The title of the document, and its blocks without it. Where no line has the style of a title, the first heading may be it. */
function titled({ title, blocks }: WordContent): {
  readonly title: string | undefined;
  readonly blocks: readonly WordBlock[];
} {
  if (title !== undefined && title !== '') return { title, blocks };
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const line = blocks.findIndex((block, place) => (at === -1 || place < at) && isTitleLine(block));
  if (line !== -1) return withoutTitle(blocks, line);
  const first = blocks[at];
  if (first?.kind !== 'heading') return { title: undefined, blocks };
  const words = plainLine(first.text);
  const isSection =
    roleOfTitle(words) !== undefined || /^\d/.test(words) || first.text.some(({ note }) => note !== undefined);
  // A title stands alone on its level, or says what kind of document this is.
  const isAlone = !blocks.some(
    (block, other) => block.kind === 'heading' && other !== at && block.level <= first.level,
  );
  const isTitle = !isSection && first.level === 1 && (isAlone || typeOf(words) !== undefined);
  return isTitle ? withoutTitle(blocks, at) : { title: undefined, blocks };
}

/** A short line before the first heading that says what kind of review this is. */
function isTitleLine(block: WordBlock): boolean {
  if (block.kind !== 'paragraph' || block.text.some(({ note }) => note !== undefined)) return false;
  const words = plainLine(block.text);
  return words.length <= LONGEST_TITLE && !words.endsWith('.') && typeOf(words) !== undefined;
}

function withoutTitle(blocks: readonly WordBlock[], at: number): ReturnType<typeof titled> {
  const block = blocks[at];
  const title = block === undefined || block.kind === 'table' ? undefined : plainLine(block.text);
  return { title, blocks: blocks.filter((_, index) => index !== at) };
}

/** A practice review often mentions the rapid review before it, so its own name comes first. */
function typeOf(words: string): 'lcspr' | 'rapidReview' | undefined {
  if (/practice review|\bL?CSPR\b/i.test(words)) return 'lcspr';
  return /\brapid review/i.test(words) ? 'rapidReview' : undefined;
}
