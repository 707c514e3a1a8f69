import { countWords } from '../../prose/words.ts';
import { keptByBlock } from '../../review/blockMemo.ts';
import type { Review, Role } from '../../review/review.ts';
import { placeOfTopKey } from '../place.ts';
import { always, type Rule } from '../rule.ts';
import { judgeAhead, judgedPassages } from './passages.ts';

/** Where telling and explaining are not the question: how the review was made, what is asked for, what is added. */
const LEFT_OUT: ReadonlySet<Role | undefined> = new Set([
  'methodology',
  'recommendations',
  'evaluation',
  'appendix',
] as const);

/** Words that tell or explain, below which a share says nothing. */
const ENOUGH = 800;

export const chronologyHeavy: Rule = {
  id: 'analysis/chronology-heavy',
  title: 'A review has more words that explain than words that recount what happened.',
  why: 'Readers learn from reasons. Where most of a review recounts, the reasons are few or hard to find, and other children’s lives stay as they were.',
  severity: always('warning'),
  basis: 'panel',
  restsOn:
    'The national Panel: many reviews give a chronology in place of an analysis of why things go wrong. The limit of half is our own, and can be set.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  prepare: (block) => {
    if (isWeighed(block.section.role)) judgeAhead(block);
  },
  *check(review, { limits: { chronologyPercent } }) {
    const { recounts, judged } = weigh(review);
    if (judged < ENOUGH || recounts * 100 <= judged * chronologyPercent) return;
    const place = placeOfTopKey(review, 'reviewType');
    const share = Math.round((recounts / judged) * 100);
    const message = `About ${share} in every 100 words that tell or explain recount what happened. Say more about why, or shorten what is told.`;
    yield { start: place.start, end: place.end, message, detail: undefined };
  },
  fixes: () => [{ title: 'Show where the review tells and where it explains', edits: [], opens: 'balance' }],
};

/** True for the sections whose words are counted. */
export function isWeighed(role: Role | undefined): boolean {
  return !LEFT_OUT.has(role);
}

/** The words of a review that recount, and all that recount or explain. A passage that does both counts half each. */
function weigh(review: Review): { readonly recounts: number; readonly judged: number } {
  let recounts = 0;
  let judged = 0;
  for (const { blocks, judgement } of judgedPassages(review, isWeighed)) {
    if (judgement.label === 'neither') continue;
    let words = 0;
    for (const { content } of blocks) words += countOfWords(content);
    judged += words;
    if (judgement.label === 'chronology') recounts += words;
    else if (judgement.label === 'mixed') recounts += words / 2;
  }
  return { recounts, judged };
}

const countOfWords = keptByBlock(({ text }) => countWords(text));
