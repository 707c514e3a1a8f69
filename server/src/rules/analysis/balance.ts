import { countWords } from '../../prose/words.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review, Section } from '../../review/review.ts';
import { isWeighed } from './chronologyHeavy.ts';
import { judgedPassages } from './passages.ts';

/** The words of one section, without its subsections, by what its passages do. */
export interface SectionBalance {
  readonly section: Section;
  readonly recounts: number;
  readonly explains: number;
  /** Words of passages that do both. */
  readonly both: number;
}

/** Every section that has passages which recount or explain, in document order. */
export function balanceOf(review: Review): readonly SectionBalance[] {
  const sections = new Map<Section, { section: Section; recounts: number; explains: number; both: number }>();
  for (const { blocks, judgement } of judgedPassages(review, isWeighed)) {
    if (judgement.label === 'neither') continue;
    const { section } = blocks[0];
    const balance = sections.get(section) ?? { section, recounts: 0, explains: 0, both: 0 };
    sections.set(section, balance);
    let words = 0;
    for (const { content } of blocks) words += countOfWords(content);
    if (judgement.label === 'chronology') balance.recounts += words;
    else if (judgement.label === 'analysis') balance.explains += words;
    else balance.both += words;
  }
  return [...sections.values()];
}

const countOfWords = keptByBlock(({ text }) => countWords(text));
