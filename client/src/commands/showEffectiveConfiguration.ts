import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { effectiveConfigurationRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

/**
 * Shows which settings a check of the active document uses, and where they come from, as a page that cannot be edited.
 * @throws Error with a sentence for the author when no document is open or the server cannot answer
 */
export async function showEffectiveConfiguration(
  page: ReadOnlyPage,
  active: ActiveReview,
  server: ReviewServer,
): Promise<void> {
  const document = active.current ?? vscode.window.activeTextEditor?.document;
  if (document === undefined || document.languageId !== 'markdown') {
    throw new Error('Open a review first. The settings in force can differ from folder to folder.');
  }
  const { markdown } = await server.request(effectiveConfigurationRequest, { uri: document.uri.toString() });
  await vscode.window.showTextDocument(await page.write(markdown), { preview: true });
}
