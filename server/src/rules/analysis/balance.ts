import { countWords } from '../../prose/words.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review, Role, Section } from '../../review/review.ts';
import { judgedPassages } from './passages.ts';

/** Where telling and explaining are not the question: how the review was made, what is asked for, what is added. */
const LEFT_OUT: ReadonlySet<Role | undefined> = new Set([
  'methodology',
  'recommendations',
  'evaluation',
  'appendix',
] as const);

/** True for the sections whose words are counted. */
export function isWeighed(role: Role | undefined): boolean {
  return !LEFT_OUT.has(role);
}

/** Words by what the passages do that they stand in. */
export interface Balance {
  readonly recounts: number;
  readonly explains: number;
  /** Words of passages that do both. */
  readonly both: number;
}

/** The words of one section, without its subsections. */
export interface SectionBalance extends Balance {
  readonly section: Section;
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

/** The sum over sections. */
export function wholeOf(balances: readonly Balance[]): Balance {
  const sum = (part: keyof Balance) => balances.reduce((total, balance) => total + balance[part], 0);
  return { recounts: sum('recounts'), explains: sum('explains'), both: sum('both') };
}

const countOfWords = keptByBlock(({ text }) => countWords(text));
