import { judge } from '../../server/src/prose/judgePassage.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import type { BlockContent } from '../../server/src/review/review.ts';
import { type Gate, inTurn, type Measurement, type Run, timesOf, WARM_UP } from './measure.ts';
import { typical, versionsOfSize } from './typicalReview.ts';
import { markdownOfTypical } from './yardsticks.ts';

const ROUNDS = 20;

/** The passages of a review, none of which was judged before. */
function passagesOf(text: string): readonly BlockContent[] {
  return parseReview(text)
    .body.blocks.map(({ content }) => content)
    .filter(({ kind }) => kind === 'paragraph' || kind === 'listItem');
}

/** Judges every passage of another version each time. `each` is told what one passage took, in milliseconds. */
function judging(versions: readonly (readonly BlockContent[])[], each: (ms: number) => void): Run {
  return (round) => {
    for (const content of versions[round] ?? []) {
      const start = performance.now();
      judge(content);
      if (round >= WARM_UP) each(performance.now() - start);
    }
  };
}

function measure(): Measurement {
  const versions = versionsOfSize(typical, WARM_UP + ROUNDS).map(passagesOf);
  const words = (versions[0] ?? []).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const passages: number[] = [];
  const { ours, theirs } = inTurn(
    judging(versions, (ms) => passages.push(ms)),
    markdownOfTypical(),
    ROUNDS,
  );
  const passage = timesOf(passages);
  const speed = words / ours.p50 / 1000;
  return {
    ratio: ours.p50 / theirs.p50,
    figures: `${words} words in ${ours.p50.toFixed(2)} ms: ${speed.toFixed(2)} million words a second; a passage ${passage.p50.toFixed(3)} ms, p95 ${passage.p95.toFixed(3)} ms`,
  };
}

/** How fast passages are told apart: 0.8 million words a second are 15 times a parse of the same text. */
export const judgementGates: readonly Gate[] = [
  { name: 'judging every passage / markdown-it parse of the body', limit: 8, measure },
];
