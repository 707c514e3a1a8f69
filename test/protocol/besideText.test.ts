import assert from 'node:assert/strict';
import type { CodeLens, Hover, InlayHint, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver-protocol';
import { bareEditor, editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';
import { inCrlf, rangeOf } from './smallReview.ts';

const URI = 'file:///reviews/case.review.md';
const textDocument = { uri: URI };
const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const text = inCrlf(`---
schemaVersion: 1
reviewType: lcspr
title: The case of 👶 Siân
dates:
  aware: 2026-11-23
linesOfEnquiry:
  - id: L1
    question: Why?
findings:
  - id: F1
    title: Plans end early
    answers: [L1]
---

## Analysis

Plans ended 👶 early [F1], and nobody asked [F9].
`);

describe('what is shown beside the text', () => {
  it('is of the newest version', async () => {
    const editor = await openServer({ capabilities: editorOf318, initializationOptions: { showsReferences: true } });
    await editor.open(URI, text);
    await editor.change(URI, { range: rangeOf(text, 'F1'), text: 'F12' });
    const [lens] = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const newest = text.replace('F1', 'F12');
    const words = rangeOf(newest, 'Plans end early');
    assert.deepEqual(lens?.command, {
      title: 'answered by F12',
      command: 'practiceReview.showReferences',
      arguments: [URI, rangeOf(text, 'L1').start, [{ uri: URI, range: words }]],
    });
    const hints = await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    const position = rangeOf(text, '2026-11-23').end;
    assert.deepEqual(hints, [{ position, label: 'Mon · 1 working day ago', paddingLeft: true }]);
    const { data, resultId } = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.deepEqual(data, [7, 8, 2, 0, 1, 3, 8, 3, 0, 1, 2, 14, 2, 0, 0]);
    const within = { textDocument, range };
    assert.deepEqual(await editor.request<SemanticTokens>('textDocument/semanticTokens/range', within), { data });
    await editor.change(URI, { range: rangeOf(newest, 'F12'), text: 'F1' });
    const { edits } = await editor.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: resultId,
    });
    const changed = [...data];
    for (const { start, deleteCount, data: added = [] } of edits) changed.splice(start, deleteCount, ...added);
    const again = await editor.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(changed, again.data);
    assert.equal(again.data.length, 4 * 5);
    await editor.stop();
  });

  it('changes with the settings at once, where the editor can ask again', async () => {
    let settings: unknown = {};
    const editor = await openServer({ capabilities: editorOf318, settings: () => settings });
    const asked: string[] = [];
    for (const { method } of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type]) {
      editor.connection.onRequest(method, () => {
        asked.push(method);
        editor.received();
        return null;
      });
    }
    await editor.open(URI, text);
    const count = async () => [
      (await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument })).length,
      (await editor.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range })).length,
    ];
    assert.deepEqual(await count(), [2, 1]);
    settings = { codeLens: false, inlayHints: 'all' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => (asked.length === 2 ? true : undefined));
    assert.deepEqual(asked.sort(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh']);
    assert.deepEqual(await count(), [0, 3]);
    const page = 'practiceReview/effectiveConfiguration';
    const { markdown } = await editor.request<{ markdown: string }>(page, { uri: URI });
    assert.match(markdown, /Nothing above each line of enquiry.*\n- Beside a date: .* Beside an id: its title\./);
    await editor.stop();
  });

  it('is words alone in an editor that does not say what it can do', async () => {
    const editor = await openServer({ capabilities: bareEditor });
    await editor.open(URI, text);
    const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    assert.deepEqual(
      lenses.map(({ command }) => command),
      [
        { title: 'answered by F1', command: '' },
        { title: 'answers L1 · no recommendation yet', command: '' },
      ],
    );
    await editor.stop();
  });

  it('tells what an id stands for, and of a check once its finding is shown', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, text);
    const place = rangeOf(text, 'F1]');
    const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position: place.start });
    assert.match(JSON.stringify(hover.contents), /\*\*Finding F1:\*\* Plans end early/);
    assert.deepEqual(hover.range?.start, place.start);
    await editor.pull(URI);
    const position = rangeOf(text, 'F9').start;
    const check = await editor.request<Hover>('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(check.contents), /https:\/\/pages\.example\/rules\/document\/unresolved-reference\.md/);
    await editor.stop();
  });

  it('says so where a setting cannot be read', async () => {
    const initializationOptions = { practiceReview: { codeLens: 'yes', inlayHints: 'off' } };
    const editor = await openServer({ initializationOptions });
    const page = 'practiceReview/effectiveConfiguration';
    const { markdown } = await editor.request<{ markdown: string }>(page, textDocument);
    assert.match(markdown, /`practiceReview\.codeLens` is neither true nor false/);
    assert.match(markdown, /- Above each line of enquiry.*\n- Nothing beside dates and ids\./);
    await editor.stop();
  });

  it('is nothing where no review is open', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    const position = range.start;
    assert.equal(await editor.request('textDocument/hover', { textDocument, position }), null);
    assert.equal(await editor.request('textDocument/semanticTokens/full', { textDocument }), null);
    const notes = { uri: URI.replace('.review', '') };
    await editor.open(notes.uri, '# Notes\n');
    assert.equal(await editor.request('textDocument/codeLens', { textDocument: notes }), null);
    assert.equal(await editor.request('textDocument/inlayHint', { textDocument: notes, range }), null);
    await editor.stop();
  });
});
