import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, show, until } from './editor.ts';

const CSV = `Police chronology,,,
Date,Type,Details,Key event?
03/04/2025,Call,A neighbour rings about noise,Y
05/04/2025,Call,"A second call, nobody is at home",N
05/04/2025,Call,A second call; nobody is at home.,N
some day,Note,Undated,N
`;

describe('importing a chronology', () => {
  const file = () => exampleUri('police log.csv');
  beforeEach(() => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(CSV)));
  afterEach(async () => {
    await vscode.workspace.fs.delete(file());
    await closeAll();
  });

  async function opened(): Promise<vscode.TextDocument> {
    const review = await show(exampleUri('strong.review.md'));
    const extension = vscode.extensions.getExtension('practice-review.practice-review');
    await until('activation', () => extension?.isActive);
    return review;
  }
  const lines = (review: vscode.TextDocument) => review.getText().split(/\r?\n/);
  const importIt = (answers: object) =>
    vscode.commands.executeCommand('practiceReview.importChronology', { files: [file()], ...answers });

  it('writes the rows and the marked key event, once, in one step to undo', async () => {
    const review = await opened();
    const before = review.getText();
    assert.equal(await importIt({ key: 'marked' }), 4);
    const at = lines(review).indexOf('| Date | Agency | What happened | Source |');
    assert.ok(lines(review).lastIndexOf('## Key events', at) > 0);
    assert.equal(
      lines(review)[at + 2],
      '| 3 April 2025 |  | A neighbour rings about noise. Type: Call | police log.csv |',
    );
    assert.match(review.getText(), /when: 2025-04-03\r?\n {4}what: >-\r?\n {6}A neighbour rings about noise\r?\n/);
    const once = review.getText();
    assert.equal(await importIt({ key: 'all', files: [file(), file()] }), 0);
    assert.equal(review.getText().length > once.length, true, 'other rows became key events');
    await vscode.commands.executeCommand('undo');
    await until('the text after the first import', () => review.getText() === once);
    assert.equal(await importIt({ key: 'marked' }), 0);
    assert.equal(review.getText(), once);
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => review.getText() === before);
  });

  it('asks step by step, with a way back, and remembers the columns', async () => {
    const review = await opened();
    const original = vscode.window.createQuickPick;
    const shown: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    vscode.window.createQuickPick = <T extends vscode.QuickPickItem>(): vscode.QuickPick<T> => {
      const input = original<T>();
      shown.push(input as unknown as vscode.QuickPick<vscode.QuickPickItem>);
      return input;
    };
    const question = (count: number) => until(`question ${count}`, () => shown.length === count && shown.at(-1));
    /** It is sent to the workbench with other changes, a moment later. */
    const settle = () => new Promise((resolve) => setTimeout(resolve, 500));
    const accept = async (count: number) => {
      await settle();
      await until(`the answer to question ${count}`, async () => {
        if (shown.length === count)
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return shown.length > count;
      });
    };
    const choose = (input: vscode.QuickPick<vscode.QuickPickItem>, start: string) => {
      input.activeItems = input.items.filter(({ label }) => label.startsWith(start));
    };
    try {
      const running = importIt({});
      const columns = await question(1);
      assert.match(columns.title ?? '', /police log\.csv, 4 rows$/);
      assert.ok(columns.items.some(({ label }) => label === 'What happened: Details'));
      choose(columns, 'Other columns');
      await accept(1);
      const others = await question(2);
      assert.deepEqual(
        others.selectedItems.map(({ label }) => label),
        ['Type'],
      );
      others.selectedItems = [];
      await accept(2);
      choose(await question(3), '$(check)');
      await accept(3);
      const agency = await question(4);
      assert.equal(agency.activeItems[0]?.label, 'Leave it empty');
      await settle();
      await vscode.commands.executeCommand('workbench.action.quickInputBack');
      const again = await question(5);
      assert.ok(again.items.some(({ label }) => label === 'Other columns that go along: none'));
      choose(again, '$(check)');
      await accept(5);
      await question(6);
      await accept(6);
      const doubles = await question(7);
      assert.deepEqual(
        doubles.selectedItems.map(({ detail }) => detail),
        ['police log.csv, row 4', 'police log.csv, row 5'],
      );
      doubles.selectedItems = doubles.selectedItems.slice(0, 1);
      await accept(7);
      const events = await question(8);
      assert.deepEqual(
        events.items.map(({ label }) => label),
        [
          '03/04/2025  A neighbour rings about noise',
          '05/04/2025  A second call, nobody is at home',
          'some day  Undated',
        ],
      );
      assert.deepEqual(
        events.selectedItems.map(({ label }) => label),
        ['03/04/2025  A neighbour rings about noise'],
      );
      await accept(8);
      assert.match((await question(9)).items[0]?.label ?? '', /Write 3 rows of the table and one key event$/);
      await settle();
      const before = review.getText();
      await until('the rows', async () => {
        if (review.getText() === before) {
          await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        }
        return review.getText() !== before;
      });
      assert.equal(await running, 3);
      await vscode.commands.executeCommand('undo');
      await until('the text as it was', () => review.getText() === before);
      const later = importIt({});
      const remembered = await question(10);
      assert.ok(remembered.items.some(({ label }) => label === 'Other columns that go along: none'));
      await settle();
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      assert.equal(await later, undefined);
      assert.equal(review.getText(), before);
    } finally {
      vscode.window.createQuickPick = original;
    }
  });
});
