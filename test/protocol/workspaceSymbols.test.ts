import assert from 'node:assert/strict';
import { FileChangeType, type SymbolInformation } from 'vscode-languageserver-protocol';
import type { Host } from '../../server/src/server.ts';
import { bareEditor, editorOf318 } from './capabilities.ts';
import { type EditorWithServer, openServer } from './serverHarness.ts';

const review = (title: string) => `---
reviewType: lcspr
title: The case of ${title}
findings:
  - id: F1
    title: ${title}
---
`;

/** A machine with files in memory, and what was asked of it. */
class Machine {
  readonly files = new Map<string, string>();
  readonly listed: (readonly string[])[] = [];
  readonly host: Partial<Host> = {
    readFile: async (uri) => this.files.get(uri),
    listReviews: async (folders) => {
      this.listed.push(folders);
      return { files: [...this.files].map(([uri, stamp]) => ({ uri, stamp })), isComplete: true };
    },
  };
}

async function found(editor: EditorWithServer, query: string): Promise<readonly string[]> {
  const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query });
  return symbols.map(({ name, containerName, location }) => `${name} | ${containerName} | ${location.uri}`);
}

const ONE = 'file:///reviews/one.review.md';
const TWO = 'file:///reviews/two%20b.review.md';

describe('a search in all reviews', () => {
  it('finds what is open as it is now, and the others as they are saved', async () => {
    const machine = new Machine();
    machine.files.set(ONE, review('Linnet')).set(TWO, review('Sorrel'));
    const workspaceFolders = ['file:///reviews'];
    const editor = await openServer({ capabilities: editorOf318, host: machine.host, workspaceFolders });
    await editor.open('file:///reviews/two b.review.md', review('Rowan'));
    assert.deepEqual(machine.listed, []);
    assert.deepEqual(await found(editor, 'f1'), [
      `F1 Linnet | The case of Linnet | ${ONE}`,
      'F1 Rowan | The case of Rowan | file:///reviews/two b.review.md',
    ]);
    assert.deepEqual(machine.listed, [['file:///reviews']]);
    await editor.stop();
  });

  it('asks to be told of changed reviews when it is first used, and reads only those again', async () => {
    const machine = new Machine();
    machine.files.set(ONE, review('Linnet'));
    const editor = await openServer({ capabilities: editorOf318, host: machine.host, workspaceFolders: ['file:///r'] });
    await editor.until(() => (editor.registered.length === 2 ? true : undefined));
    await found(editor, '');
    await editor.until(() => (editor.registered.length === 3 ? true : undefined));
    machine.files.set(ONE, review('Sorrel'));
    const changes = [{ uri: ONE, type: FileChangeType.Changed }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await found(editor, 'f1'), [`F1 Sorrel | The case of Sorrel | ${ONE}`]);
    assert.equal(editor.registered.length, 3);
    await editor.stop();
  });

  it('does not check the open reviews again because another one was saved', async () => {
    const editor = await openServer({ capabilities: { ...editorOf318, textDocument: {} } });
    await editor.open(ONE, review('Linnet'));
    await editor.diagnostics(ONE);
    const before = editor.published.length;
    const changes = [{ uri: TWO, type: FileChangeType.Changed }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await editor.idle(ONE);
    assert.equal(editor.published.length, before);
    const ofProject = [{ uri: 'file:///reviews/.practice-review.yml', type: FileChangeType.Changed }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: ofProject });
    await editor.until(() => (editor.published.length > before ? true : undefined));
    await editor.stop();
  });

  it('finds what is open where there are no files, or an editor can do nothing', async () => {
    const editor = await openServer({ capabilities: bareEditor });
    await editor.open('untitled:Untitled-1', review('Linnet'));
    assert.deepEqual(await found(editor, 'linnet'), ['F1 Linnet | The case of Linnet | untitled:Untitled-1']);
    await editor.stop();
  });
});
