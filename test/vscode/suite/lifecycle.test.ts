import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, findings, ruleOf, show, until } from './editor.ts';

describe('a review in VS Code', () => {
  const weak = () => exampleUri('weak.review.md');
  afterEach(closeAll);

  it('is checked when it is opened', async () => {
    await show(weak());
    const found = await until('diagnostics', () => findings(weak()).length > 0 && findings(weak()));
    for (const one of found) {
      assert.match(ruleOf(one), /^[a-z]+\/[a-z-]+$/);
      assert.ok(typeof one.code === 'object', `${ruleOf(one)} has no link to its page`);
    }
  });

  it('is checked again while it is typed', async () => {
    const document = await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    const before = findings(weak()).filter((one) => ruleOf(one) === 'document/placeholder').length;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(weak(), new vscode.Position(document.lineCount, 0), '\n\nThis part is TBC.\n');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    const placeholders = () => findings(weak()).filter((one) => ruleOf(one) === 'document/placeholder').length;
    await until('the new placeholder', () => placeholders() === before + 1);
  });

  it('loses its diagnostics when it is closed', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    await closeAll();
    await until('no diagnostics', () => findings(weak()).length === 0);
  });

  it('leaves other Markdown documents alone', async () => {
    const other = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: '# Analysis\n\nThe child was seen on Monday. TBC.\n',
    });
    await vscode.window.showTextDocument(other);
    // The review opened after it is checked after it: once that has been, this one has been too.
    await show(weak());
    await until('diagnostics of the review', () => findings(weak()).length > 0);
    assert.deepEqual(findings(other.uri), []);
  });

  it('is mended by a quick fix', async () => {
    const document = await show(weak());
    const found = await until('an action without an owner', () =>
      findings(weak()).find((one) => ruleOf(one) === 'action/missing-owner'),
    );
    const offset = document.offsetAt(found.range.start);
    const fix = await until('its quick fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        weak(),
        found.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      // This command does not hand back which diagnostics an action belongs to: its title has to tell.
      return actions.find((action) => action.edit && /\bowner\b/i.test(action.title));
    });
    assert.ok(fix.edit);
    const before = document.getText();
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    const after = document.getText();
    assert.ok(after.length > before.length, 'nothing was inserted');
    assert.equal(after.slice(0, offset), before.slice(0, offset), 'text before the action was changed');
    assert.match(after.slice(offset), /owner:/);
    await until('the finding to clear', () =>
      findings(weak()).every((one) => ruleOf(one) !== ruleOf(found) || document.offsetAt(one.range.start) !== offset),
    );
  });
});
