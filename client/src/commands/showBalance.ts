import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { balanceRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

/**
 * Shows where the active review tells and where it explains, beside the text.
 * @throws Error with a sentence for the author when no review is open or the server cannot answer
 */
export async function showBalance(page: ReadOnlyPage, active: ActiveReview, server: ReviewServer): Promise<void> {
  const document = active.current;
  if (document === undefined) throw new Error('Open a review first. The balance is that of the review you are in.');
  const { markdown } = await server.request(balanceRequest, { uri: document.uri.toString() });
  const { uri } = await page.write(markdown);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}
