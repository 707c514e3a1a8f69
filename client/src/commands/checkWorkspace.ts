import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { type FolderResult, folderRequest } from '../protocol.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

/**
 * Checks every review in the open folders, open in an editor or not, and shows what was found. Answers with the counts;
 * undefined where the author stopped it.
 * @throws Error with a sentence for the author when no folder is open or the server cannot answer
 */
export async function checkWorkspace(page: ReadOnlyPage, server: ReviewServer): Promise<FolderResult | undefined> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    throw new Error('Open the folder with your reviews first, then choose this again.');
  }
  const result = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Checking the reviews in this folder', cancellable: true },
    async (_progress, token) => {
      try {
        return await server.request(folderRequest, null, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return undefined;
  if (result === null)
    throw new Error('The files of this folder cannot be read here. Open a review to have it checked.');
  const { uri } = await page.write(result.markdown);
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  return result;
}
