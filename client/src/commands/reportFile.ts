import * as vscode from 'vscode';
import type reportFormats from '../../../schemas/reportFormats.json';
import type { ReportAnswers } from './reportAnswers.ts';

export type ReportFormat = (typeof reportFormats)[number];

/** Where the report goes; undefined when the author stopped. Asks before a file that is already there is replaced. */
export async function targetFor(
  review: vscode.TextDocument,
  format: ReportFormat,
  answers: ReportAnswers,
): Promise<vscode.Uri | undefined> {
  if (answers.target === undefined) {
    // The dialog asks by itself before a file is replaced.
    const defaultUri = proposedTarget(review, format);
    return vscode.window.showSaveDialog({
      ...(defaultUri === undefined ? {} : { defaultUri }),
      filters: { [format.title]: [format.extension] },
      saveLabel: 'Export',
      title: 'Export report',
    });
  }
  if (answers.overwrite === true || !(await isThere(answers.target))) return answers.target;
  const replace = 'Replace';
  const name = nameOf(answers.target);
  const detail = 'Replacing it cannot be undone.';
  const message = `"${name}" is already there.`;
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, replace);
  return choice === replace ? answers.target : undefined;
}

/** Beside the review, under the same name; for a review that was never saved, in the open folder if there is one. */
function proposedTarget(review: vscode.TextDocument, { extension }: ReportFormat): vscode.Uri | undefined {
  const name = nameOf(review.uri).replace(/(?:\.review)?\.md$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!review.isUntitled) return vscode.Uri.joinPath(review.uri, '..', `${name}.${extension}`);
  return folder && vscode.Uri.joinPath(folder, `${name}.${extension}`);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return false;
    throw new Error(`"${nameOf(uri)}" cannot be looked at, so nothing was written. Please choose another place.`);
  }
}

/** Says that the report is ready and what its author should know, and opens it or its folder if asked. */
export async function offerToOpen(report: vscode.Uri, notes: readonly string[]): Promise<void> {
  const open = 'Open';
  const reveal = 'Show in Folder';
  const message = [`The report is ready: ${nameOf(report)}.`, ...notes].join(' ');
  const choice = await vscode.window.showInformationMessage(message, open, reveal);
  // Programs of this computer can open the file only when the extension runs on it as well.
  const isHere = report.scheme === 'file' && vscode.env.remoteName === undefined;
  if (choice === open) {
    if (isHere) await vscode.env.openExternal(report);
    else await vscode.commands.executeCommand('vscode.open', report);
  }
  if (choice === reveal) {
    await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', report);
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
