import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { threadRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

/**
 * Shows beside the text how the active review hangs together, from its lines of enquiry to its measures.
 * @throws Error with a sentence for the author when no review is open or the server cannot answer
 */
export async function showGoldenThread(page: ReadOnlyPage, active: ActiveReview, server: ReviewServer): Promise<void> {
  const document = active.current;
  const thread = document && (await server.request(threadRequest, { textDocument: { uri: document.uri.toString() } }));
  if (!thread) throw new Error('Open a review first, then choose this again.');
  const { uri } = await page.write(thread.markdown);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}
