import assert from 'node:assert/strict';
import type { FoldingRange } from 'vscode-languageserver';
import { folding } from '../../../server/src/features/folding.ts';
import { bareEditor, editorOf318 } from '../../protocol/capabilities.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const cases: readonly (readonly [name: string, source: string, folds: readonly string[]])[] = [
  [
    'the front matter, its keys and its items',
    '---\nreviewType: lcspr\nfindings:\n  - id: F1\n    why: >-\n      a\n      b\n\n  - id: F2\n    answers: [L1]\n---\n',
    ['0-10 region', '2-9', '3-6', '4-6', '8-9'],
  ],
  [
    'sections, an empty line before the next one left out',
    '# A\n\ntext\n\n## B\ntext\n# C\n\n\n\n# D\ntext',
    ['0-5', '4-5', '6-8', '10-11'],
  ],
  ['comments of several lines', '<!-- a -->\n\n<!-- b\nc -->\n\n# A', ['2-3 comment']],
  [
    'no line twice',
    '---\nreviewType: lcspr\ndelays:\n- reason: >-\n    a\n    b\n  explanation: c\n---\n',
    ['0-7 region', '2-6', '3-6'],
  ],
  [
    'front matter that was never closed',
    '---\nreviewType: lcspr\nfindings:\n  - id: F1\n\n## A\ntext\n',
    ['0-3 region', '2-3', '5-6'],
  ],
  [
    'a quotation mark left open',
    '---\ntitle: "open\nfindings:\n  - id: F1\n    title: x\n---\n',
    ['0-5 region', '2-4', '3-4'],
  ],
  ['a byte order mark', '\uFEFF---\ntitle: x\n---\n', ['0-2 region']],
  ['an empty document', '', []],
  ['one heading', '# A', []],
];

async function folds(source: string, eol: '\n' | '\r\n', capabilities = editorOf318): Promise<string[]> {
  const ranges = (await openedReview(source, eol, { capabilities }).ask(folding)) as FoldingRange[];
  return ranges.map(({ startLine, endLine, kind, ...rest }) => {
    assert.deepEqual(rest, {});
    return `${startLine}-${endLine}${kind === undefined ? '' : ` ${kind}`}`;
  });
}

describe('folding', () => {
  for (const [name, source, expected] of cases) {
    inBothLineEndings(`of ${name}`, async (eol) => assert.deepEqual(await folds(source, eol), expected));
  }

  inBothLineEndings('gives the largest where an editor takes only some', async (eol) => {
    const capabilities = { textDocument: { foldingRange: { rangeLimit: 2, lineFoldingOnly: true } } };
    assert.deepEqual(await folds(cases[0]?.[1] ?? '', eol, capabilities), ['0-10 region', '2-9']);
    assert.equal((await folds(cases[0]?.[1] ?? '', eol, bareEditor)).length, 5);
  });
});
