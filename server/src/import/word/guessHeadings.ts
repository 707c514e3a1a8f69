import { type WordBlock, type WordHeading, type WordText, wordsOf } from './wordContent.ts';

const LONGEST_HEADING = 100;

/**
 * The blocks with headings told by how they look, where the document names none: a short line in bold, or one that
 * begins with a number such as "1.2". Nothing is changed where the document has headings of its own.
 */
export function withGuessedHeadings(blocks: readonly WordBlock[]): readonly WordBlock[] {
  if (blocks.some(({ kind }) => kind === 'heading')) return blocks;
  return blocks.map((block, at) => {
    if (block.kind !== 'paragraph' && !(block.kind === 'item' && block.isOrdered)) return block;
    const level = levelOf(block.text, block.kind === 'item' ? block.level + 1 : undefined);
    // The last line has nothing below it to be the heading of.
    if (level === undefined || at === blocks.length - 1) return block;
    return { kind: 'heading', level, text: withoutBold(block.text), isGuessed: true, label: '' } satisfies WordHeading;
  });
}

function levelOf(text: WordText, counted: number | undefined): number | undefined {
  const words = wordsOf(text).trim();
  if (words === '' || words.length > LONGEST_HEADING || /[.,;:?!]$/.test(words) || words.includes('\n'))
    return undefined;
  const isBold = text.every(({ isBold, text }) => isBold || text.trim() === '');
  const number = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u.exec(words)?.[1];
  const depth = number?.split('.').length ?? counted;
  if (isBold) return depth ?? 1;
  return number?.includes('.') === true ? depth : undefined;
}

function withoutBold(text: WordText): WordText {
  return text.map((inline) => ({ ...inline, isBold: false }));
}
