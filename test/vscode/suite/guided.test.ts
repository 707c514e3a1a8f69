import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PasteEntries } from '../../../client/src/commands/guided/pasteEntries.ts';
import { closeAll, exampleUri, findings, show, until } from './editor.ts';

const FIRST_ACTION = 'id: A1';

/** Accepts what is shown again and again: a question takes a moment to be there. */
async function acceptUntil(isDone: () => boolean): Promise<void> {
  await until('the answer to be taken', async () => {
    if (!isDone()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return isDone();
  });
}

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

  it('asks in a list and takes what is chosen', async () => {
    const { document } = await opened();
    const before = document.getText();
    const answers = { thing: 'S1', way: 'S.agency' };
    const running = vscode.commands.executeCommand('practiceReview.linkTo', { answers });
    await acceptUntil(() => document.getText() !== before);
    await running;
    assert.match(document.getText(), /- id: S1\r?\n +agency: P2\r?\n/);
  });

  it('goes back to the question before, and writes for the text as it is when the last is answered', async () => {
    const { document } = await opened();
    const original = vscode.window.createQuickPick;
    const shown: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    vscode.window.createQuickPick = <T extends vscode.QuickPickItem>(): vscode.QuickPick<T> => {
      const input = original<T>();
      shown.push(input as unknown as vscode.QuickPick<vscode.QuickPickItem>);
      return input;
    };
    const question = (count: number) => until(`question ${count}`, () => shown.length === count && shown.at(-1));
    try {
      const running = vscode.commands.executeCommand('practiceReview.linkTo', { answers: { way: 'S.agency' } });
      const first = await question(1);
      assert.deepEqual([first.title, first.step, first.totalSteps, first.buttons.length], ['Link to…', 1, 2, 0]);
      first.activeItems = first.items.filter(({ label }) => label.startsWith('S2 '));
      // It is sent to the workbench with other changes, a moment later.
      await new Promise((resolve) => setTimeout(resolve, 500));
      await acceptUntil(() => shown.length === 2);
      const second = await question(2);
      assert.deepEqual([second.title, second.step, second.buttons.length], ['Link S2 to…', 2, 1]);
      await until('the question before', async () => {
        await vscode.commands.executeCommand('workbench.action.quickInputBack');
        return shown.length === 3;
      });
      const again = await question(3);
      assert.equal(again.activeItems[0]?.label.slice(0, 3), 'S2 ');
      await acceptUntil(() => shown.length === 4);
      // Somebody else writes above the place meanwhile.
      const line = new vscode.WorkspaceEdit();
      line.insert(document.uri, new vscode.Position(1, 0), '# a note\n');
      assert.ok(await vscode.workspace.applyEdit(line));
      const before = document.getText();
      await acceptUntil(() => document.getText() !== before);
      await running;
      assert.match(document.getText(), /- id: S2\r?\n +agency: P1\r?\n/);
    } finally {
      vscode.window.createQuickPick = original;
    }
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

  // A command cannot paste as a key press does, so the provider is asked as VS Code asks it.
  it('offers to paste a list as entries, before plain text only where that is likely', async () => {
    const { document } = await opened();
    const at = document.positionAt(document.getText().indexOf('\nrecommendations:') + 1);
    const copied = new vscode.DataTransfer();
    copied.set('text/html', new vscode.DataTransferItem('<ul><li>One</li></ul>'));
    copied.set('text/plain', new vscode.DataTransferItem('One'));
    const asked: unknown[] = [];
    const provider = (isLikely: boolean) =>
      new PasteEntries({
        isRunning: true,
        request: async (_type: unknown, params: unknown): Promise<never> => {
          asked.push(params);
          const edits = [{ range: { start: at, end: at }, newText: 'new' }];
          return { title: 'Paste as a recommendation', edits, isLikely } as never;
        },
      });
    const context = { triggerKind: vscode.DocumentPasteTriggerKind.Automatic, only: undefined };
    const { token } = new vscode.CancellationTokenSource();
    const paste = (isLikely: boolean, range: vscode.Range) =>
      provider(isLikely).provideDocumentPasteEdits(document, [range], copied, context, token);
    const [likely] = (await paste(true, new vscode.Range(at, at))) ?? [];
    assert.equal(likely?.title, 'Paste as a recommendation');
    assert.equal(likely?.insertText, '');
    assert.equal(likely?.yieldTo, undefined);
    assert.equal(likely?.additionalEdit?.get(document.uri)[0]?.newText, 'new');
    const [unlikely] = (await paste(false, new vscode.Range(at, at))) ?? [];
    assert.deepEqual(unlikely?.yieldTo, [vscode.DocumentDropOrPasteEditKind.Text]);
    assert.deepEqual(asked[0], {
      textDocument: { uri: document.uri.toString(), version: document.version },
      position: { line: at.line, character: at.character },
      html: '<ul><li>One</li></ul>',
      text: 'One',
    });
    const below = new vscode.Position(document.lineCount - 1, 0);
    assert.equal(await paste(true, new vscode.Range(below, below)), undefined);
    assert.equal(await paste(true, new vscode.Range(at, below)), undefined);
    assert.equal(asked.length, 2);
  });

  it('folds the front matter away', async () => {
    const { document, editor } = await opened();
    const end = document.positionAt(document.getText().indexOf('\n---', 4) + 1).line;
    const lines = { provideFoldingRanges: () => [new vscode.FoldingRange(0, end)] };
    const provider = vscode.languages.registerFoldingRangeProvider('markdown', lines);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
    await until('the fold', async () => {
      await vscode.commands.executeCommand('practiceReview.foldFrontMatter');
      return editor.visibleRanges.some(({ start, end: last }) => start.line >= end - 1 && last.line > end);
    });
    assert.ok(editor.selection.active.line > end);
    provider.dispose();
  });

  it('folds it when the cursor goes to the text, where the setting says so', async () => {
    const { document, editor } = await opened();
    const end = document.positionAt(document.getText().indexOf('\n---', 4) + 1).line;
    const lines = { provideFoldingRanges: () => [new vscode.FoldingRange(0, end)] };
    const provider = vscode.languages.registerFoldingRangeProvider('markdown', lines);
    const settings = vscode.workspace.getConfiguration('practiceReview');
    await settings.update('foldFrontMatter', true, vscode.ConfigurationTarget.Workspace);
    try {
      await until('the fold', async () => {
        editor.selection = new vscode.Selection(3, 0, 3, 0);
        editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
        await new Promise((resolve) => setTimeout(resolve, 300));
        editor.selection = new vscode.Selection(end + 2, 0, end + 2, 0);
        await new Promise((resolve) => setTimeout(resolve, 300));
        return editor.visibleRanges.some(({ start, end: last }) => start.line >= end - 1 && last.line > end);
      });
    } finally {
      await settings.update('foldFrontMatter', undefined, vscode.ConfigurationTarget.Workspace);
      provider.dispose();
    }
  });
});
