import * as vscode from 'vscode';
import { type CreateExportWorker, type ImportedReview, importWord } from '../exporter/exporter.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

export interface WordImportSurroundings {
  readonly log: vscode.LogOutputChannel;
  readonly createExportWorker: CreateExportWorker;
  /** What was understood and what was not. */
  readonly summaryPage: ReadOnlyPage;
}

/**
 * Makes a new review of a Word document: opens it as a document that is not saved yet, with a page beside it that says
 * what was understood. The document is asked for unless the argument is its address.
 * @throws Error with a sentence for the author when it cannot be read
 */
export async function importWordDocument(argument: unknown, surroundings: WordImportSurroundings): Promise<void> {
  const uri = argument instanceof vscode.Uri ? argument : await askForDocument();
  if (uri === undefined) return;
  const imported = await readDocument(uri, surroundings.createExportWorker);
  if (imported === undefined) return;
  const review = await vscode.workspace.openTextDocument({ language: 'markdown', content: imported.text });
  const page = await surroundings.summaryPage.write(imported.summary);
  await vscode.window.showTextDocument(review, vscode.ViewColumn.One);
  await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Two, preserveFocus: true });
  surroundings.log.info('A Word document was read into a new review.');
}

async function askForDocument(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    filters: { 'Word documents': ['docx'], 'All files': ['*'] },
    openLabel: 'Read',
    title: 'Word document to make a review of',
  });
  return chosen?.[0];
}

/** Undefined when the author stopped. */
function readDocument(uri: vscode.Uri, create: CreateExportWorker): Thenable<ImportedReview | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Reading the document', cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      return await importWord(create, await vscode.workspace.fs.readFile(uri), token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw new Error(`"${name}" was not read: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}
