import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, show, until } from './editor.ts';

describe('rename', () => {
  const strong = () => exampleUri('strong.review.md');
  afterEach(closeAll);

  /** The text without the words that were renamed, so that what is left must be the same before and after. */
  const without = (text: string, words: string) => text.split(words);

  for (const [what, key, oldName, newName] of [
    ['a finding', 'id: ', 'F1', 'F7'],
    ['a pseudonym', 'pseudonym: ', 'Linnet', 'Rowan Jay'],
  ] as const) {
    it(`of ${what} changes every place and nothing else, and undo gives the same bytes`, async () => {
      const document = await show(strong());
      const before = document.getText();
      const saved = await vscode.workspace.fs.readFile(strong());
      const at = document.positionAt(before.indexOf(key + oldName) + key.length + 1);
      const edit = await until('the changes', () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          strong(),
          at,
          newName,
        ),
      );
      const places = edit.get(strong());
      assert.ok(places.length > 5, `${places.length} places`);
      assert.deepEqual(
        edit.entries().map(([uri]) => uri.toString()),
        [strong().toString()],
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      const after = document.getText();
      assert.doesNotMatch(after, new RegExp(`\\b${oldName}\\b`));
      assert.deepEqual(without(after, newName), without(before, oldName));
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => document.getText() === before);
      await document.save();
      assert.deepEqual(await vscode.workspace.fs.readFile(strong()), saved);
    });
  }
});
