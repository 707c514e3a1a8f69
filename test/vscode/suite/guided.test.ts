import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, findings, show, until } from './editor.ts';

const FIRST_ACTION = 'id: A1';

describe('guided writing', () => {
  const strong = () => exampleUri('strong.review.md');
  afterEach(closeAll);

  async function opened(): Promise<{ readonly document: vscode.TextDocument; readonly editor: vscode.TextEditor }> {
    const document = await show(strong());
    const editor = await until('its editor', () => vscode.window.activeTextEditor);
    const extension = vscode.extensions.getExtension('practice-review.practice-review');
    await until('activation', () => extension?.isActive);
    return { document, editor };
  }

  it('writes an entry as one change, leads to it, and is undone in one step', async () => {
    const { document, editor } = await opened();
    const before = document.getText();
    const answers = {
      title: 'The form: "asks" for a date',
      answers: ['L1'],
      why: '',
      levels: [],
      'evidence.case': [],
      'evidence.area': [],
      'evidence.research': [],
      confidence: '',
    };
    await vscode.commands.executeCommand('practiceReview.addFinding', { answers });
    const written = /- id: (F\d+)\r?\n +title: >-\r?\n +The form: "asks" for a date\r?\n +answers: \[L1\]/.exec(
      document.getText(),
    );
    assert.ok(written, 'the entry is there');
    assert.equal(document.getText(editor.selection), written[1]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('asks in a list, takes the answer and goes back', async () => {
    const { document } = await opened();
    const before = document.getText();
    const running = vscode.commands.executeCommand('practiceReview.setDueDate', { answers: { thing: 'A1' } });
    await until('the change', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText() !== before;
    });
    await running;
    const at = document.getText().indexOf(FIRST_ACTION);
    assert.match(document.getText().slice(at, at + 1000), /due: \d{4}-\d{2}-\d{2}/);
  });

  it('changes nothing when the author gives up', async () => {
    const { document } = await opened();
    const before = document.getText();
    const running = vscode.commands.executeCommand('practiceReview.setDueDate', { answers: { thing: 'A1' } });
    let isOver = false;
    void Promise.resolve(running).then(() => {
      isOver = true;
    });
    await until('the end of the questions', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver;
    });
    assert.equal(document.getText(), before);
  });

  it('is offered at an action as a refactoring', async () => {
    const { document } = await opened();
    await until('diagnostics', () => findings(strong()).length >= 0);
    const at = document.positionAt(document.getText().indexOf(FIRST_ACTION));
    const titles = await until('the actions', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        strong(),
        new vscode.Range(at, at),
        vscode.CodeActionKind.Refactor.value,
      );
      return actions.length > 0 && actions.map(({ title }) => title);
    });
    assert.ok(titles.includes('Set owner of A1…'), titles.join(', '));
  });

  it('pastes a list into recommendations as entries', async () => {
    const { document, editor } = await opened();
    const before = document.getText();
    const key = document.positionAt(before.indexOf('\nrecommendations:') + 1);
    const behind = document.lineAt(key.line).range.end;
    editor.selection = new vscode.Selection(behind, behind);
    await vscode.env.clipboard.writeText('1. One rule: for all\n2. Another');
    await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
    await until('the entries', () => document.getText() !== before);
    assert.match(
      document.getText(),
      /- id: R\d+\r?\n +text: >-\r?\n +One rule: for all\r?\n +- id: R\d+\r?\n +text: >-\r?\n +Another/,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('folds the front matter away', async () => {
    const { document, editor } = await opened();
    const end = document.positionAt(document.getText().indexOf('\n---', 4) + 1).line;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
    await until('the fold', async () => {
      await vscode.commands.executeCommand('practiceReview.foldFrontMatter');
      return editor.visibleRanges.some(({ start, end: last }) => start.line >= end - 1 && last.line > end);
    });
    assert.ok(editor.selection.active.line > end);
  });
});
