import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { type Gate, inTurn, type Measurement, type Run, WARM_UP } from './measure.ts';
import { reviewOfSize, type Size, typical, versionsOfSize } from './typicalReview.ts';
import { markdownOfTypical, yamlOfTypical } from './yardsticks.ts';

const configuration = defaultConfiguration('2026-11-24');
const EDITS = 100;

/** One key typed and taken back, in turn, after the first `where` that follows two thirds of the text. */
function edits(size: Size, where: string): Run {
  const start = reviewOfSize(size);
  let document = TextDocument.create('file:///bench.review.md', 'markdown', 0, start);
  let review = parseReview(start);
  check(review, configuration);
  const near = where === IN_FRONT_MATTER ? 0 : Math.floor(start.length * 0.66);
  const at = document.positionAt(start.indexOf(where, near) + where.length);
  return (round) => {
    const typed = round % 2 === 0;
    const range = { start: at, end: typed ? at : { line: at.line, character: at.character + 1 } };
    document = TextDocument.update(document, [{ range, text: typed ? 'x' : '' }], round + 1);
    review = parseReview(document.getText(), review);
    check(review, configuration);
  };
}

const IN_BODY = 'nobody had time to read';
const IN_FRONT_MATTER = '    outcomeForChildren: A worry';

/** Another text each time, as nobody opens the same one twice and some results are kept by their text. */
function wholeCheck(size: Size, rounds: number): Run {
  const texts = versionsOfSize(size, WARM_UP + rounds);
  return (round) => check(parseReview(texts[round] ?? ''), configuration);
}

/** The ratio of two medians. `share`: how many times as much the first has to do as the second. */
function compared(names: readonly [string, string], ours: Run, theirs: Run, count: number, share = 1): Measurement {
  const times = inTurn(ours, theirs, count);
  const ms = (time: number) => `${time.toFixed(2)} ms`;
  return {
    ratio: times.ours.p50 / share / times.theirs.p50,
    figures: `${names[0]} ${ms(times.ours.p50)}, ${names[1]} ${ms(times.theirs.p50)}`,
  };
}

/** The gates that need no process of their own: edits and whole checks against the parsers they rest on, and growth. */
export const coreGates: readonly Gate[] = [
  {
    name: 'body edit p50 / markdown-it parse of the body',
    limit: 2,
    measure: () => compared(['edit', 'markdown-it'], edits(typical, IN_BODY), markdownOfTypical(), EDITS),
  },
  {
    name: 'whole check of the typical document / the same',
    limit: 15,
    measure: () => compared(['check', 'markdown-it'], wholeCheck(typical, 20), markdownOfTypical(), 20),
  },
  {
    name: 'front-matter edit p50 / yaml parse of the front matter',
    limit: 1.5,
    measure: () => compared(['edit', 'yaml'], edits(typical, IN_FRONT_MATTER), yamlOfTypical(), EDITS),
  },
  {
    name: 'body edit at 60,000 words / at 15,000 (flat)',
    limit: 2.5,
    measure: () => {
      const long = { ...typical, words: 60_000 };
      return compared(['60,000', '15,000'], edits(long, IN_BODY), edits(typical, IN_BODY), EDITS);
    },
  },
  {
    name: 'front-matter edit at 400 actions / at 40, an action (linear)',
    limit: 1.5,
    measure: () => {
      const many = edits({ words: 1_000, actions: 400 }, IN_FRONT_MATTER);
      const few = edits({ words: 1_000, actions: 40 }, IN_FRONT_MATTER);
      return compared(['400', '40'], many, few, EDITS, 10);
    },
  },
  {
    name: 'whole check at 60,000 words / at 15,000, a word (linear)',
    limit: 1.5,
    measure: () => {
      const long = wholeCheck({ ...typical, words: 60_000 }, 10);
      return compared(['60,000', '15,000'], long, wholeCheck(typical, 10), 10, 4);
    },
  },
];
