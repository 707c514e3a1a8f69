import { roleOfTitle } from '../review/roles.ts';
import { Found } from './word/entries.ts';
import { frontMatterText } from './word/frontMatter.ts';
import { markdownBlocks, markdownNotes } from './word/markdownBlocks.ts';
import { markdownLine, plainLine, type TextContext } from './word/markdownText.ts';
import { takeEntries } from './word/takeEntries.ts';
import type { WordBlock, WordContent, WordHeading } from './word/wordContent.ts';
import { summaryText } from './word/wordSummary.ts';

export interface ImportedReview {
  /** A whole review document, its lines ending in `\n`. */
  readonly text: string;
  /** A page in Markdown: what was understood and what was not. */
  readonly summary: string;
}

/** How much of the beginning is looked through for the kind of review and its reference. */
const BEGINNING = 12;

/**
 * A new review made of a Word document. What is plainly a finding, a recommendation, an action or a key event becomes an
 * entry; everything else stays in the text, and the summary says what was set aside.
 */
export function reviewFromWord(content: WordContent): ImportedReview {
  const { title, blocks } = titled(content);
  const beginning = [
    title ?? '',
    ...blocks.slice(0, BEGINNING).map((block) => (block.kind === 'table' ? '' : plainLine(block.text))),
  ];
  const reviewType = typeOf(title ?? '') ?? beginning.map(typeOf).find((type) => type !== undefined);
  const found = new Found();
  const taken = takeEntries(levelled(blocks), found, reviewType === 'rapidReview');
  const context: TextContext = { ids: found.ids, leftLinks: [] };
  const heading = markdownLine([{ text: title ?? '', isBold: false, isItalic: false }], context);
  const parts = [
    title === undefined ? '' : `# ${heading.replace(/#$/, '\\#')}`,
    markdownBlocks(taken.blocks, context),
    markdownNotes(content.notes, context),
  ];
  const body = parts.filter((part) => part !== '').join('\n\n');
  const front = {
    reviewType: reviewType ?? 'lcspr',
    reference: beginning.map(referenceIn).find((reference) => reference !== undefined) ?? '[insert the reference]',
    title: title ?? '[insert the title of the review]',
  } as const;
  return {
    text: `${frontMatterText(front, found)}\n${body}\n`,
    summary: summaryText({
      front,
      isTypeGuessed: reviewType === undefined,
      found,
      taken,
      aside: content.aside,
      notes: content.notes.length,
      leftLinks: context.leftLinks,
    }),
  };
}

/** The title of the document, and its blocks without it: the first heading where there is no title and it names no section. */
function titled({ title, blocks }: WordContent): {
  readonly title: string | undefined;
  readonly blocks: readonly WordBlock[];
} {
  if (title !== undefined && title !== '') return { title, blocks };
  const at = blocks.findIndex(({ kind }) => kind === 'heading');
  const first = blocks[at];
  if (first?.kind !== 'heading') return { title: undefined, blocks };
  const words = plainLine(first.text);
  const isSection =
    roleOfTitle(words) !== undefined || /^\d/.test(words) || first.text.some(({ note }) => note !== undefined);
  return isSection || first.level > 1
    ? { title: undefined, blocks }
    : { title: words, blocks: blocks.filter((_, index) => index !== at) };
}

/** With its highest headings as sections, which are of the second level. */
function levelled(blocks: readonly WordBlock[]): readonly WordBlock[] {
  const levels = blocks.filter((block): block is WordHeading => block.kind === 'heading').map(({ level }) => level);
  const highest = levels.reduce((least, level) => Math.min(least, level), 9);
  return blocks.map((block) => (block.kind === 'heading' ? { ...block, level: block.level - highest + 2 } : block));
}

/** A practice review often mentions the rapid review before it, so its own name comes first. */
function typeOf(words: string): 'lcspr' | 'rapidReview' | undefined {
  if (/practice review|\bL?CSPR\b/i.test(words)) return 'lcspr';
  return /\brapid review/i.test(words) ? 'rapidReview' : undefined;
}

function referenceIn(words: string): string | undefined {
  const reference =
    /^(?:our |case |review )?ref(?:erence)?\.?(?: (?:no\.?|number))?(?:\s*:\s*|\s+)([\p{L}\p{N}][\p{L}\p{N}/_.-]{2,39})$/iu.exec(
      words,
    )?.[1];
  // What could be an NHS number is no reference: it would stand on every page.
  return reference !== undefined && !/^[\d ._-]+$/.test(reference) && /\d/.test(reference) ? reference : undefined;
}
