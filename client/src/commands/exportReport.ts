import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { type ExportResult, exportRequest, summaryRequest } from '../protocol.ts';
import { isReview } from '../reviewDocument.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import { errorCount } from '../words.ts';
import { replaceFile } from './replaceFile.ts';

/** Answers given beforehand, so that nothing is asked. */
interface Answers {
  readonly target?: vscode.Uri;
  /** A file that is already there may be replaced. */
  readonly overwrite?: boolean;
  /** The report may be written although the review still has errors. */
  readonly anyway?: boolean;
}

/**
 * Writes the active review as one HTML file. The argument is the address of another review, as a menu gives it, or
 * `Answers`. Gives the address of the report, or undefined when the author stopped.
 * @throws Error with a sentence for the author when there is no review, or the report cannot be made or written
 */
export async function exportReport(
  argument: unknown,
  active: ActiveReview,
  server: ReviewServer,
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri | undefined> {
  const review = argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : active.current;
  if (review === undefined || !isReview(review)) {
    throw new Error('Open the review that you want to export, then choose "Practice Review: Export Report" again.');
  }
  const answers = argument instanceof vscode.Uri ? {} : answersOf(argument);
  const report = await makeReport(review, server);
  if (report === undefined) return undefined;
  const { content, notes, errors } = report;
  if (errors > 0 && answers.anyway !== true && !(await mayExportWithErrors(errors))) return undefined;
  const target = await targetFor(review, answers);
  if (target === undefined) return undefined;
  if (target.toString() === review.uri.toString()) {
    throw new Error('The report would replace the review itself. Please choose another name for it.');
  }
  await replaceFile(target, new TextEncoder().encode(content));
  log.info(errors > 0 ? `A report was exported while ${errorCount(errors)} stood open.` : 'A report was exported.');
  void offerToOpen(target, notes);
  return target;
}

function answersOf(argument: unknown): Answers {
  return typeof argument === 'object' && argument !== null ? argument : {};
}

interface Report extends ExportResult {
  /** Errors that the review has at this moment. */
  readonly errors: number;
}

function makeReport(review: vscode.TextDocument, server: ReviewServer): Thenable<Report | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Preparing the report',
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const uri = review.uri.toString();
    try {
      const { errors } = await server.request(summaryRequest, { uri }, token);
      return { ...(await server.request(exportRequest, { uri, format: 'html' }, token)), errors };
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function mayExportWithErrors(errors: number): Promise<boolean> {
  const anyway = 'Export Anyway';
  const show = 'Show Problems';
  const detail =
    'Errors are things that a reader could be misled by, or that must not be published. The report can be written with them, for example to discuss a draft.';
  const message = `This review has ${errorCount(errors)}.`;
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway, show);
  if (choice === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return choice === anyway;
}

/** Where the report goes; undefined when the author stopped. Asks before a file that is already there is replaced. */
async function targetFor(review: vscode.TextDocument, answers: Answers): Promise<vscode.Uri | undefined> {
  if (answers.target === undefined) {
    // The dialog asks by itself before a file is replaced.
    const defaultUri = proposedTarget(review);
    return vscode.window.showSaveDialog({
      ...(defaultUri === undefined ? {} : { defaultUri }),
      filters: { 'Web page': ['html'] },
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
function proposedTarget(review: vscode.TextDocument): vscode.Uri | undefined {
  const name = nameOf(review.uri).replace(/(?:\.review)?\.md$/, '');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!review.isUntitled) return vscode.Uri.joinPath(review.uri, '..', `${name}.html`);
  return folder && vscode.Uri.joinPath(folder, `${name}.html`);
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

async function offerToOpen(report: vscode.Uri, notes: readonly string[]): Promise<void> {
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
