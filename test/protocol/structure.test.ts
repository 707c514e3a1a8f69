import assert from 'node:assert/strict';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { bareEditor, editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';
import { inCrlf, rangeOf } from './smallReview.ts';

const URI = 'file:///reviews/case.review.md';
const textDocument = { uri: URI };
const text = inCrlf(`---
schemaVersion: 1
reviewType: lcspr
findings:
  - id: F1
    title: Plans end early
    confidence: high
---

# Findings 👶

<!-- review-ignore analysis/hindsight -- it is known -->
See [the notes](notes.md).
`);

describe('the structure of a review', () => {
  it('is an outline of the newest version', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    const title = rangeOf(text, 'end early');
    await editor.change(URI, { range: title, text: 'close' });
    const [front, section] = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const finding = front?.children?.[0]?.children?.[0];
    assert.deepEqual([finding?.name, finding?.detail], ['F1 Plans close', 'high confidence']);
    assert.equal(section?.name, 'Findings 👶');
    await editor.stop();
  });

  it('is a list for an editor without trees', async () => {
    const editor = await openServer({ capabilities: bareEditor });
    await editor.open(URI, text);
    const symbols = await editor.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [
        ['Front matter', undefined],
        ['Findings', 'Front matter'],
        ['F1 Plans end early', 'Findings'],
        ['Findings 👶', undefined],
      ],
    );
    await editor.stop();
  });

  it('can be folded, selected and followed', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.deepEqual(
      folds.map(({ startLine, endLine }) => [startLine, endLine]),
      [
        [0, 7],
        [3, 6],
        [4, 6],
        [9, 12],
      ],
    );
    const positions = [rangeOf(text, 'notes]').start];
    const [selection] = await editor.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument,
      positions,
    });
    const word = rangeOf(text, 'notes');
    assert.deepEqual(selection?.range, word);
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.deepEqual(
      links.map(({ target }) => target),
      ['https://pages.example/rules/analysis/hindsight.md', 'file:///reviews/notes.md'],
    );
    await editor.stop();
  });
});
