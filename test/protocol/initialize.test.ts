import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver-protocol';
import { version } from '../../package.json';
import { bareEditor, editorOf316, editorOf318 } from './capabilities.ts';
import expected from './initialize.json';
import { openServer } from './serverHarness.ts';

const serverInfo = { name: 'practice-review', version };

/** Each editor of `initialize.json`, which holds word for word what the server answers it. */
const editors: Readonly<Record<keyof typeof expected, ClientCapabilities>> = { bareEditor, editorOf316, editorOf318 };

describe('initialize', () => {
  for (const name of ['bareEditor', 'editorOf316', 'editorOf318'] as const) {
    it(`answers as written in initialize.json: ${name}`, async () => {
      const editor = await openServer({ capabilities: editors[name] });
      assert.deepEqual(editor.initializeResult, { ...expected[name], serverInfo });
      await editor.stop();
    });
  }

  it('asks to be told of settings and project files where the editor can', async () => {
    const editor = await openServer({ capabilities: editorOf316 });
    await editor.until(() => (editor.registered.length === 2 ? true : undefined));
    assert.deepEqual([...editor.registered].sort(), [
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    await editor.stop();
  });
});
