import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, SemanticTokens } from 'vscode-languageserver';
import { codeLens } from '../../../server/src/features/codeLens.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { semanticTokens, semanticTokensInRange } from '../../../server/src/features/semanticTokens.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const REVIEW = `---
reviewType: lcspr
dates:
  decision: 2026-11-17
  publicationDue: 2026-12-01
linesOfEnquiry:
  - id: L1
    question: Why did the plan end so soon after the baby was born?
  - id: L2
    question: Why was nobody told?
sources:
  - id: S1
    gaps:
      - {id: G1, what: Notes, affects: [F1]}
findings:
  - id: F1
    title: Plans end early
    answers: [L1]
  - id: F2
    title: Nobody asked
recommendations:
  - id: R1
    text: Change when a plan may end.
    findings: [F1]
    actions:
      - id: A1
        due: 2026-11-24
---

## Findings

It ended early [F1] and \`[F1]\`, see [F9].
`;

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('the lenses', () => {
  inBothLineEndings('say how each thing is joined, and what is missing', async (eol) => {
    const lenses = (await openedReview(REVIEW, eol).ask(codeLens)) as CodeLens[];
    assert.deepEqual(
      lenses.map(({ range, command }) => `${range.start.line}: ${command?.title}`),
      [
        '6: answered by F1',
        '8: no finding answers it yet',
        '15: answers L1 · 1 recommendation · 1 gap',
        '18: answers no line of enquiry yet · no recommendations',
        '21: rests on F1 · 1 action · no measures',
      ],
    );
    assert.ok(lenses.every(({ command }) => command?.command === ''));
  });

  inBothLineEndings('call nothing missing in a rapid review', async (eol) => {
    const rapid = REVIEW.replace('reviewType: lcspr', 'reviewType: rapidReview');
    assert.deepEqual(await openedReview(rapid, eol).ask(codeLens), []);
  });

  it('list where a thing is named, for an editor that can', async () => {
    const { ask } = openedReview(REVIEW, '\n', { initializationOptions: { showsReferences: true } });
    const [, , finding] = (await ask(codeLens)) as CodeLens[];
    assert.equal(finding?.command?.command, 'practiceReview.showReferences');
    const places: unknown = finding?.command?.arguments?.[2];
    assert.ok(Array.isArray(places));
    assert.equal(places.length, 3, 'a gap, a recommendation and the text');
  });

  it('are not shown where that is set', async () => {
    const opened = openedReview(REVIEW, '\n', { settings: { codeLens: false } });
    assert.deepEqual(await opened.ask(codeLens), []);
  });

  inBothLineEndings('are there for what can be read of a broken front matter', async (eol) => {
    const broken = REVIEW.replace('question: Why was', 'question: "Why was');
    const lenses = (await openedReview(broken, eol).ask(codeLens)) as CodeLens[];
    assert.ok(lenses.length >= 4);
  });
});

describe('the hints', () => {
  const labels = async (eol: '\n' | '\r\n', settings = {}, range = whole): Promise<string[]> => {
    const hints = (await openedReview(REVIEW, eol, { settings }).ask(inlayHints, { range })) as InlayHint[];
    return hints.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
  };

  inBothLineEndings('say weekday and working days beside dates', async (eol) => {
    assert.deepEqual(await labels(eol), ['3:22 Tue', '4:28 Tue · in 5 working days', '26:23 Tue · today']);
  });

  inBothLineEndings('say beside ids what they name, where that is set', async (eol) => {
    const all = await labels(eol, { inlayHints: 'all' });
    assert.ok(all.includes('17:16 Why did the plan end so soon…'), all.join('\n'));
    assert.ok(all.includes('31:18 Plans end early'));
    assert.ok(!all.some((hint) => hint.startsWith('15:')), 'not beside the id of the thing itself');
  });

  inBothLineEndings('are only those of the lines that are shown', async (eol) => {
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    assert.deepEqual(await labels(eol, {}, range), ['4:28 Tue · in 5 working days']);
  });

  it('are off where that is set', async () => assert.deepEqual(await labels('\n', { inlayHints: 'off' }), []));
});

describe('the colours of ids', () => {
  /** Line, column, length and whether it is the definition. */
  const decoded = ({ data }: SemanticTokens): string[] => {
    let line = 0;
    let character = 0;
    return Array.from({ length: data.length / 5 }, (_, at) => {
      const [down = 0, right = 0, length = 0, , modifiers = 0] = data.slice(at * 5, at * 5 + 5);
      line += down;
      character = down === 0 ? character + right : right;
      return `${line}:${character}+${length}${modifiers === 1 ? ' given' : ''}`;
    });
  };

  inBothLineEndings('are where ids are given and used, and nowhere else', async (eol) => {
    const tokens = decoded((await openedReview(REVIEW, eol).ask(semanticTokens)) as SemanticTokens);
    assert.deepEqual(tokens, [
      '6:8+2 given',
      '8:8+2 given',
      '11:8+2 given',
      '13:13+2 given',
      '13:40+2',
      '15:8+2 given',
      '17:14+2',
      '18:8+2 given',
      '21:8+2 given',
      '23:15+2',
      '25:12+2 given',
      '31:16+2',
    ]);
  });

  inBothLineEndings('are those of a range', async (eol) => {
    const range = { start: { line: 30, character: 0 }, end: { line: 32, character: 0 } };
    const tokens = (await openedReview(REVIEW, eol).ask(semanticTokensInRange, { range })) as SemanticTokens;
    assert.deepEqual(decoded(tokens), ['31:16+2']);
  });
});
