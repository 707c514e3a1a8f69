import { keptByBlock } from '../review/blockMemo.ts';
import { type Because, becauseOf } from './because.ts';
import { passageKinds } from './features.ts';
import { weigh } from './model.ts';
import { type Passage, passageOfBlock, readPassage } from './passage.ts';

export type PassageLabel = (typeof passageKinds)[number];

/** What a passage does, as a second reader would see it. */
export interface Judgement {
  readonly label: PassageLabel;
  /** True where it is safe to tell the author. Nothing is said to an author of a judgement that is not. */
  readonly confident: boolean;
}

/** A chronology is told to its author at this likelihood or more: on unseen voices 94 in a hundred that are told are one. */
const SURE_OF_CHRONOLOGY = 0.75;
/** Any other label is sure at this likelihood or more. */
const SURE = 0.6;

/** The judgement of a block, kept for as long as the block does not change. */
export const judge = keptByBlock((content) => judgementOf(passageOfBlock(content)));

/** The judgement of a text by itself. */
export function judgeText(text: string): Judgement {
  return judgementOf(readPassage(text));
}

function judgementOf(passage: Passage): Judgement {
  if (passage.sentences.length === 0) return { label: 'neither', confident: false };
  const { passage: likely } = weigh(passage);
  const best = likely.indexOf(Math.max(...likely));
  const label = passageKinds[best] ?? 'neither';
  const confident = (likely[best] ?? 0) >= (label === 'chronology' ? SURE_OF_CHRONOLOGY : SURE);
  return { label, confident };
}

/** What spoke for a label and against it in a text. Apart from the judgement, as few judgements are ever explained. */
export function explain(text: string, label: PassageLabel): Because {
  const passage = readPassage(text);
  if (passage.sentences.length === 0) return { seen: [], missing: ['no words'], against: [] };
  return becauseOf(passage, label);
}
