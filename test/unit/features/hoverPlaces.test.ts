import assert from 'node:assert/strict';
import { hovered } from './hovered.ts';
import { inBothLineEndings } from './openedReview.ts';

/** A review with this in its front matter and in its text. */
const review = (front: string, body = '') => `---
schemaVersion: 1
reviewType: lcspr
title: Alder
stage: signOff
${front}
---

## Findings

${body}
`;

const finding = `findings:
  - id: F1
    title: Plans end early`;

/** Everything that must be said, or undefined where nothing must. */
type Case = readonly [name: string, source: string, says: RegExp | undefined];

function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, source, says] of cases) {
      inBothLineEndings(name, async (eol) => {
        const { answer, text, range } = await hovered(source, eol);
        if (says === undefined) assert.equal(answer, null, text);
        else assert.match(text, says);
        if (range !== undefined) assert.deepEqual(answer?.range, range);
      });
    }
  });
}

describeCases('hover wherever a key may stand', [
  ['in a mapping on one line', review('linesOfEnquiry:\n  - {id: L1, ⟦ques‸tion⟧: Why?}'), /^Question: /],
  ['with nothing after it', review('findings:\n  - id: F1\n    ⟦wh‸y⟧:'), /^Why: /],
  ['at the end of the text', '---\nreviewType: lcspr\n⟦sta‸ge⟧:', /^Stage: /],
  ['in a list without indentation', review('findings:\n- id: F1\n  ⟦tit‸le⟧: A'), /^Title: /],
  ['with four columns a step', review('findings:\n    - id: F1\n      ⟦tit‸le⟧: A'), /^Title: /],
  ['below a list of the same column', review('findings:\n- id: F1\n⟦eval‸uation⟧: {}'), /^Evaluation: /],
  ['in quotes', review('⟦"ref‸erence"⟧: A'), /^Reference: /],
  [
    'below a quotation mark that is not closed',
    review(`decision:\n  outcome: "lcspr\n${finding.replace('title', '⟦tit‸le⟧')}`),
    /^Title: /,
  ],
  ['below a tab', review(`decision:\n\toutcome: lcspr\n${finding.replace('title', '⟦tit‸le⟧')}`), /^Title: /],
  ['below two colons in a line', review(`reference: A: B: C\n${finding.replace('title', '⟦tit‸le⟧')}`), /^Title: /],
  ['below a bracket that is not closed', review(`delays: [\n${finding.replace('title', '⟦tit‸le⟧')}`), /^Title: /],
  ['in a rapid review', review('immediate‸Action: None').replace('lcspr', 'rapidReview'), /^Immediate action: /],
  [
    'that a rapid review needs less',
    review('findings:\n  - id: F1\n    ans‸wers: []').replace('lcspr', 'rapidReview'),
    /It may be left out/,
  ],
  [
    'that a full review should have',
    review('findings:\n  - id: F1\n    ans‸wers: []'),
    /Good to have: Each finding answers/,
  ],
  ['in a comment', review(`# tit‸le: A\n${finding}`), undefined],
  ['in a block of words', review('findings:\n  - id: F1\n    why: |\n      tit‸le: A'), undefined],
]);

describeCases('hover wherever an id may stand', [
  [
    'in a list on lines of its own',
    review(`${finding}\n    answers:\n      - ⟦L‸1⟧\nlinesOfEnquiry:\n  - id: L1\n    question: Why?`),
    /^Line of enquiry L1: Why\?/,
  ],
  [
    'in quotes',
    review(`${finding}\n    answers: ["⟦L‸1⟧"]\nlinesOfEnquiry: [{id: L1, question: Why?}]`),
    /^Line of enquiry L1: Why\?/,
  ],
  [
    'without brackets around it',
    review(`${finding}\nrecommendations:\n  - {id: R1, findings: ⟦F‸1⟧}`),
    /^Finding F1: Plans end early/,
  ],
  [
    'where a check is silenced',
    review(`${finding}\nsuppressions:\n  - {rule: finding/no-source, at: ⟦F‸1⟧, reason: None}`),
    /^Finding F1: Plans end early/,
  ],
  [
    'in a sentence of the front matter',
    review(`${finding}\nrecommendations:\n  - id: R1\n    text: Because of [⟦F‸1⟧], change it.`),
    /^Finding F1: Plans end early/,
  ],
  ['of what has nothing written yet', review('findings:\n  - id: ⟦F‸1⟧'), /^Finding F1: Nothing is written yet\./],
  ['in a heading with words before it', review(finding, '### Finding ⟦F‸1⟧: Plans'), /^Finding F1: Plans end early/],
  ['in a table', review(finding, '| a | b |\n| - | - |\n| x | [⟦F‸1⟧] |'), /^Finding F1: Plans end early/],
  ['in a quotation', review(finding, '> It ended [⟦F‸1⟧].'), /^Finding F1: Plans end early/],
  ['in the words of a link', review(finding, '[see [⟦F‸1⟧]](https://example.org/a)'), /^Finding F1: Plans end early/],
  [
    'below a bracket that is not closed',
    review(`delays: [\n${finding.replace('F1', '⟦F‸1⟧')}`),
    /^Finding F1: Plans end early/,
  ],
  [
    'in a front matter that is not closed',
    `---\nreviewType: lcspr\n${finding.replace('F1', '⟦F‸1⟧')}`,
    /^Finding F1: Plans end early/,
  ],
  ['in an address', review(finding, 'See https://example.org/[F‸1] there.'), undefined],
  ['in code', review(finding, 'See `[F‸1]` there.'), undefined],
  ['in a block of code', review(finding, '```\n[F‸1]\n```'), undefined],
  ['in a word that only looks like one', review(finding, 'Form F‸1 was filled in by the clinic.'), undefined],
]);

describeCases('hover wherever a date may stand', [
  ['in quotes', review("dates:\n  decision: ⟦'2026-07-1‸6'⟧"), /^Thursday 16 July 2026, /],
  [
    'in a list',
    review('evaluation:\n  reviewDates:\n    - ⟦2026-12-0‸1⟧'),
    /^Tuesday 1 December 2026, in 5 working days\./,
  ],
  ['in a mapping on one line', review('dates: {aware: ⟦2026-06-0‸3⟧}'), /^Wednesday 3 June 2026, /],
  [
    'below a quotation mark that is not closed',
    review('reference: "A\ndates:\n  aware: ⟦2026-06-0‸3⟧'),
    /^Wednesday 3 June 2026, /,
  ],
  ['that there is not', review('dates:\n  decision: 2026-02-3‸1'), /^Check: /],
  ['where the words are free', review('reference: 2026-06-0‸3'), undefined],
  [
    'before a delay with a new target',
    review(
      'dates:\n  notified: ⟦2026-11-0‸2⟧\ndelays:\n  - {limit: rapidReview, reason: capacity, panelInformed: 2026-11-20, newTarget: 2026-12-11}',
    ),
    /Sending the rapid review, 15 working days after notifying the Panel: Monday 23 November 2026\. The new target is 11 December 2026\./,
  ],
  [
    'that is a new target',
    review(
      'dates:\n  notified: 2026-11-02\ndelays:\n  - {limit: rapidReview, reason: capacity, panelInformed: 2026-11-20, newTarget: ⟦2026-12-1‸1⟧}',
    ),
    /Sending the rapid review, 15 working days after notifying the Panel: Monday 23 November 2026\. This date is later than that\./,
  ],
]);
