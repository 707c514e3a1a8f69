import assert from 'node:assert/strict';
import type { DocumentHighlight, Location, LocationLink, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { bareEditor, editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';
import { inCrlf, rangeOf } from './smallReview.ts';

const URI = 'file:///reviews/case.review.md';
const text = inCrlf(`---
schemaVersion: 1
reviewType: lcspr
children:
  - {id: C1, pseudonym: Linnet}
findings:
  - id: F1
    title: Plans end early
---

# Findings 👶 yn y tŷ

Siân 👶 knew Linnet [F1].
`);
const citation = rangeOf(text, 'F1].');
const cited: Range = { start: citation.start, end: { ...citation.start, character: citation.start.character + 2 } };
const at = (position = cited.start) => ({ textDocument: { uri: URI }, position });
const ofEntry = rangeOf(text, 'F1');

describe('navigation', () => {
  it('leads from a citation to the entry, and finds every place', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    const links = await editor.request<LocationLink[]>('textDocument/definition', at());
    assert.deepEqual(
      links.map(({ originSelectionRange, targetSelectionRange }) => [originSelectionRange, targetSelectionRange]),
      [[cited, ofEntry]],
    );
    const context = { includeDeclaration: false };
    const places = await editor.request<Location[]>('textDocument/references', { ...at(), context });
    assert.deepEqual(places, [{ uri: URI, range: cited }]);
    const highlights = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', at());
    assert.deepEqual(highlights, [
      { range: ofEntry, kind: 3 },
      { range: cited, kind: 2 },
    ]);
    await editor.stop();
  });

  it('works on the newest version, a moment after it was typed', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    await editor.change(URI, { range: { start: cited.start, end: cited.start }, text: 'F1, ' });
    const context = { includeDeclaration: true };
    const places = await editor.request<Location[]>('textDocument/references', { ...at(), context });
    assert.equal(places.length, 3);
    await editor.stop();
  });
});

describe('rename', () => {
  it('carries the version that it was worked out for', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    await editor.change(URI, { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '' });
    assert.deepEqual(await editor.request('textDocument/prepareRename', at()), { range: cited, placeholder: 'F1' });
    assert.deepEqual(await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(), newName: 'F7' }), {
      documentChanges: [
        {
          textDocument: { uri: URI, version: 2 },
          edits: [
            { range: ofEntry, newText: 'F7' },
            { range: cited, newText: 'F7' },
          ],
        },
      ],
    });
    await editor.stop();
  });

  it('gives plain changes to an editor that knows no versions', async () => {
    const editor = await openServer({ capabilities: bareEditor });
    await editor.open(URI, text);
    const position = rangeOf(text, 'Linnet [F1]').start;
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(position), newName: 'Rowan' });
    assert.deepEqual(
      edit.changes?.[URI]?.map(({ range }) => range.start),
      [rangeOf(text, 'Linnet}').start, position],
    );
    await editor.stop();
  });

  it('refuses with a sentence, which is no fault of the server', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    const nowhere = { line: 1, character: 0 };
    await assert.rejects(editor.request('textDocument/prepareRename', at(nowhere)), /^Error: Nothing can be renamed/);
    await assert.rejects(
      editor.request('textDocument/rename', { ...at(), newName: 'R1' }),
      /^Error: The id of a finding is F and a number/,
    );
    assert.deepEqual(editor.logged, []);
    await editor.stop();
  });

  it('is silent in a document that is no review', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open('file:///notes.md', text.replace('reviewType', 'kind'));
    const params = { textDocument: { uri: 'file:///notes.md' }, position: cited.start };
    assert.equal(await editor.request('textDocument/prepareRename', params), null);
    await editor.stop();
  });
});
