import * as vscode from 'vscode';
import type { EvidenceChoice, ProgressChange } from '../protocol.ts';

/** Asks for the files. Undefined when the author stopped. */
export function progressFiles(review: vscode.TextDocument): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    ...(review.isUntitled ? {} : { defaultUri: vscode.Uri.joinPath(review.uri, '..') }),
    filters: { 'Action plans': ['xlsx', 'csv'], 'All files': ['*'] },
    openLabel: 'Read',
    title: 'Action plans that partners have filled in',
  });
}

/** Asks whether rows that were made from another review are used all the same. */
export async function maySkipReference(others: readonly string[]): Promise<boolean> {
  const use = 'Use Them';
  const detail =
    'The ids of actions are the same in every review. Use these rows only where the reference of this review was changed after they were sent out.';
  const message = `Some rows were made from another review: ${others.map((other) => other.slice(0, 60)).join(', ')}.`;
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, use)) === use;
}

/** Asks what happens to evidence where the review has some already. Undefined when the author stopped. */
export async function evidenceChoice(beside: readonly ProgressChange[]): Promise<EvidenceChoice | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly value: EvidenceChoice })[] = [
    { label: 'Add the new text after it', detail: 'Nothing that the review says is lost.', value: 'add' },
    { label: 'Put the new text in its place', value: 'replace' },
    { label: 'Keep what the review says', value: 'keep' },
  ];
  const ids = [...new Set(beside.map(({ id }) => id))].join(', ');
  const title = `The review has evidence already for ${ids}`;
  return (await vscode.window.showQuickPick(choices, { title, ignoreFocusOut: true }))?.value;
}

interface ChangeItem extends vscode.QuickPickItem {
  readonly change?: ProgressChange;
}

/**
 * Shows every change with a box to tick: all are ticked but those in doubt. Undefined when the author stopped.
 * @param compare Shows the review beside what it would be with these changes
 */
export function pickChanges(
  changes: readonly ProgressChange[],
  problems: readonly string[],
  compare: (chosen: readonly ProgressChange[]) => Promise<void>,
): Promise<readonly ProgressChange[] | undefined> {
  const input = vscode.window.createQuickPick<ChangeItem>();
  const items = itemsOf(changes);
  const left = problems.length === 0 ? '' : `, ${problems.length} not usable`;
  input.title = `Progress on actions: ${changes.length === 1 ? '1 change' : `${changes.length} changes`}${left}`;
  input.placeholder = 'Untick what is not to be taken over, then press Enter. Nothing has been changed yet.';
  input.canSelectMany = true;
  input.ignoreFocusOut = true;
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = items;
  input.selectedItems = items.filter(({ change }) => change !== undefined && change.doubt === undefined);
  input.buttons = [{ iconPath: new vscode.ThemeIcon('diff'), tooltip: 'Show Comparison' }];
  const chosen = () => input.selectedItems.flatMap(({ change }) => (change === undefined ? [] : [change]));
  return new Promise((resolve, reject) => {
    input.onDidTriggerButton(() => {
      compare(chosen()).catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        input.hide();
      });
    });
    input.onDidAccept(() => {
      resolve(chosen());
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function itemsOf(changes: readonly ProgressChange[]): ChangeItem[] {
  let last: string | undefined;
  return changes.flatMap((change): ChangeItem[] => {
    const { id, action, field, fromWords, toWords, doubt, place, isBeside } = change;
    const heading: ChangeItem[] =
      id === last ? [] : [{ label: `${id} ${action}`, kind: vscode.QuickPickItemKind.Separator }];
    last = id;
    const was = fromWords === undefined || field === 'evidence' ? '' : `${fromWords} → `;
    const notes = [doubt, isBeside ? 'The review has evidence already.' : undefined].filter(
      (note) => note !== undefined,
    );
    return [
      ...heading,
      {
        label: `${id} ${field}: ${was}${short(toWords)}`,
        description: notes.join(' '),
        detail: place,
        change,
      },
    ];
  });
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
