import assert from 'node:assert/strict';
import type { CodeLens } from 'vscode-languageserver';
import { codeLens } from '../../../server/src/features/codeLens.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const HEAD = '---\nreviewType: lcspr\n';
const OWN_CLIENT = { initializationOptions: { showsReferences: true } };

async function lensesOf(source: string, eol: '\n' | '\r\n' = '\n', options = {}) {
  const { ask, ...opened } = openedReview(source, eol, options);
  return { ...opened, lenses: (await ask(codeLens)) as CodeLens[] };
}

async function wordsOf(source: string, eol: '\n' | '\r\n' = '\n'): Promise<readonly string[]> {
  return (await lensesOf(source, eol)).lenses.map(({ command }) => command?.title ?? '');
}

const LINE = 'linesOfEnquiry:\n  - id: L1\n    question: Why?\n';
const FINDING = 'findings:\n  - id: F1\n    title: Plans end early\n    answers: [L1]\n';
const RECOMMENDATION =
  'recommendations:\n  - id: R1\n    text: Keep plans open.\n    findings: [F1]\n    actions:\n      - id: A1\n      - id: A2\n';
const MEASURES = 'evaluation:\n  measures:\n    - {id: M1, tests: [R1, A1]}\n    - {id: M2, tests: [A2]}\n';
const SOURCES = 'sources:\n  - id: S1\n    gaps:\n      - {id: G1, affects: [F1]}\n';

const cases: readonly (readonly [name: string, source: string, words: readonly string[]])[] = [
  ['a line of enquiry that is answered', `${LINE}${FINDING}`, ['answered by F1', 'answers L1 · no recommendation yet']],
  ['a line of enquiry that nothing answers', LINE, ['no finding answers it yet']],
  [
    'two answers, one of them without an id',
    `${LINE}findings:\n  - {id: F2, answers: [L1]}\n  - {answers: [L1]}\n`,
    ['answered by F2 and a finding without an id', 'answers L1 · no recommendation yet'],
  ],
  [
    'a finding with all that belongs to it',
    `${LINE}${SOURCES}${FINDING}recommendations:\n  - {id: R1, findings: [F1]}\n  - {id: R2, findings: [F1]}\n`,
    [
      'answered by F1',
      'answers L1 · 2 recommendations · 1 gap',
      'rests on F1 · no action yet · no measure yet',
      'rests on F1 · no action yet · no measure yet',
    ],
  ],
  ['a finding alone', 'findings:\n  - id: F1\n', ['answers no line of enquiry yet · no recommendation yet']],
  [
    'a finding that needs no recommendation',
    'findings:\n  - id: F1\n    noRecommendationBecause: It has been changed.\n',
    ['answers no line of enquiry yet · no recommendation, with a reason'],
  ],
  [
    'a recommendation with all that belongs to it, a measure of its actions among them',
    `${RECOMMENDATION}${FINDING}${MEASURES}`,
    ['answers no line of enquiry yet · 1 recommendation', 'rests on F1 · 2 actions · 2 measures'],
  ],
  [
    'a recommendation alone',
    'recommendations:\n  - id: R1\n',
    ['rests on no finding yet · no action yet · no measure yet'],
  ],
  [
    'a recommendation that was rejected',
    'recommendations:\n  - id: R1\n    response: rejected\n',
    ['rests on no finding yet · rejected'],
  ],
  [
    'a line of enquiry that could not be answered',
    'linesOfEnquiry:\n  - {id: L1, unansweredBecause: No records are left}\n',
    ['not answered, with a reason'],
  ],
  [
    'more answers than can be named',
    'linesOfEnquiry: [{id: L1}]\nfindings:\n  - {id: F1, answers: L1}\n  - {id: F2, answers: L1}\n  - {id: F3, answers: L1}\n  - {id: F4, answers: L1}\n',
    ['answered by 4 findings', ...Array(4).fill('answers L1 · no recommendation yet')],
  ],
  ['a list begun', 'findings:\n  -\n', []],
  ['a finding without an id', 'findings:\n  - title: Plans end early\n', []],
  [
    'a finding whose title is broken',
    'findings:\n  - id: F1\n    title: "Plans\n  - id: F2\n    answers: [L1\n',
    Array(2).fill('answers no line of enquiry yet · no recommendation yet'),
  ],
];

describe('code lens', () => {
  for (const [name, source, words] of cases) {
    inBothLineEndings(`says of ${name}: ${words.length === 0 ? 'nothing' : words[0]}`, async (eol) => {
      assert.deepEqual(await wordsOf(`${HEAD}${source}---\n`, eol), words);
    });
  }

  inBothLineEndings('stands at the first key of the entry, also behind a byte order mark', async (eol) => {
    const source = `\ufeff${HEAD}findings:\n  - ⟦title⟧: 👶\n    id: F1\n---\n`;
    const { lenses, marked } = await lensesOf(source, eol);
    assert.deepEqual(
      lenses.map(({ range }) => range),
      marked,
    );
  });

  inBothLineEndings('is there while the front matter is not closed', async (eol) => {
    assert.deepEqual(await wordsOf(`${HEAD}${LINE}`, eol), ['no finding answers it yet']);
  });

  it('says of a rapid review what is there, and calls nothing missing', async () => {
    const source = `---\nreviewType: rapidReview\n${SOURCES}findings:\n  - {id: F1, evidence: {case: [S1]}}\n  - id: F2\n---\n`;
    assert.deepEqual(await wordsOf(source), ['1 source · 1 gap']);
  });

  inBothLineEndings('shows the things in our own extension, each at its id', async (eol) => {
    const source = `${HEAD}linesOfEnquiry:\n  - id: ⟦L1⟧\nfindings:\n  - id: "⟦F1⟧"\n    answers: [L1]\n---\n`;
    const { lenses, marked, open } = await lensesOf(source, eol, OWN_CLIENT);
    const [line, finding] = marked;
    const { uri } = open;
    assert.deepEqual(lenses[0]?.command, {
      title: 'answered by F1',
      command: 'practiceReview.showReferences',
      arguments: [uri, line?.start, [{ uri, range: finding }]],
    });
  });

  const titled: readonly (readonly [name: string, title: string])[] = [
    ['on one line', 'text: ⟦Keep plans open.⟧'],
    ['in quotes', 'text: ⟦"Keep plans open."⟧'],
    ['in a block', 'text: >-\n      ⟦Keep plans open until⟧\n      something has changed.'],
    ['in a block that is set off', 'text: |\n\n      ⟦Keep plans open.⟧\n'],
    ['over several lines', 'text: ⟦Keep plans open⟧\n      until something has changed.'],
    ['with signs beyond the first plane', 'text: ⟦👶 Keep plans open.⟧'],
  ];
  for (const [name, title] of titled) {
    inBothLineEndings(`shows a thing by the first line of its words: ${name}`, async (eol) => {
      const source = `${HEAD}${FINDING}recommendations:\n  - id: R1\n    findings: [F1]\n    ${title}\n---\n`;
      const { lenses, marked, open } = await lensesOf(source, eol, OWN_CLIENT);
      assert.deepEqual(lenses[0]?.command?.arguments?.[2], [{ uri: open.uri, range: marked[0] }]);
    });
  }

  it('is words alone in other editors, and where there is nothing to show', async () => {
    const { lenses } = await lensesOf(`${HEAD}${LINE}${FINDING}---\n`);
    assert.deepEqual(lenses[0]?.command, { title: 'answered by F1', command: '' });
    const alone = await lensesOf(`${HEAD}${LINE}---\n`, '\n', OWN_CLIENT);
    assert.deepEqual(alone.lenses[0]?.command, { title: 'no finding answers it yet', command: '' });
  });

  it('is silent where the setting turns it off, and in an empty document', async () => {
    const off = await lensesOf(`${HEAD}${LINE}---\n`, '\n', { settings: { codeLens: false } });
    assert.deepEqual(off.lenses, []);
    assert.deepEqual(await wordsOf(''), []);
  });
});
