import assert from 'node:assert/strict';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { bareEditor, editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';

const URI = 'file:///reviews/case.review.md';
const TEXT =
  '---\nreviewType: lcspr\nstage: \nfindings:\n  - id: F1\n    title: Plans end early\n---\n\n## Findings\n\nText [\n';

interface Asked {
  readonly line: number;
  readonly character: number;
  readonly typed?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
}

async function itemsAt({ line, character, typed, ...options }: Asked): Promise<readonly CompletionItem[]> {
  const editor = await openServer({ capabilities: editorOf318, ...options });
  await editor.open(URI, TEXT);
  const list = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: URI },
    position: { line, character },
    context: typed === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: typed },
  });
  assert.equal(list.isIncomplete, false);
  await editor.stop();
  return list.items;
}

describe('textDocument/completion', () => {
  it('offers values behind a colon', async () => {
    const items = await itemsAt({ line: 2, character: 7, typed: ' ' });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['scoping', 'draft', 'signOff', 'published'],
    );
  });

  it('offers ids behind a bracket', async () => {
    const [item] = await itemsAt({ line: 10, character: 6, typed: '[' });
    assert.deepEqual([item?.label, item?.detail, item?.textEdit?.newText], ['F1', 'Plans end early', 'F1]']);
  });

  it('offers days from the today of the server', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, TEXT.replace('stage: ', 'dates: {decision: '));
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 2, character: 18 },
    });
    assert.equal(items[0]?.detail, 'Tuesday 24 November 2026, today');
    await editor.stop();
  });

  it('sees what was typed a moment ago', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    await editor.open(URI, TEXT);
    const start = { line: 2, character: 0 };
    await editor.change(URI, { range: { start, end: start }, text: 'audience: p\n' });
    const { items } = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri: URI },
      position: { line: 2, character: 11 },
    });
    assert.deepEqual(
      items.map(({ label }) => label),
      ['restricted', 'public'],
    );
    await editor.stop();
  });

  it('has the list opened again by our own extension alone', async () => {
    const asked = { line: 4, character: 4 };
    const initializationOptions = { opensSuggestions: true };
    const command = ({ command: found }: CompletionItem) => found?.command;
    assert.ok((await itemsAt({ ...asked, line: 3, character: 0, initializationOptions })).length > 0);
    assert.deepEqual((await itemsAt({ ...asked, line: 3, character: 0 })).filter(command), []);
  });

  it('is answered to an editor that says nothing of itself, in plain text', async () => {
    for (const { insertTextFormat, labelDetails } of await itemsAt({
      line: 2,
      character: 7,
      capabilities: bareEditor,
    })) {
      assert.deepEqual([insertTextFormat, labelDetails], [1, undefined]);
    }
  });

  it('is silent in a document that is no review', async () => {
    const editor = await openServer({ capabilities: editorOf318 });
    const uri = 'file:///reviews/notes.md';
    await editor.open(uri, '# Notes\n\n[');
    const position = { line: 2, character: 1 };
    assert.equal(await editor.request('textDocument/completion', { textDocument: { uri }, position }), null);
    await editor.stop();
  });
});
