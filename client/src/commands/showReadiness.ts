import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { type ReadinessResult, readinessRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';

/**
 * Shows beside the text what stands between the active review and its sign-off.
 * @throws Error with a sentence for the author when no review is open or the server cannot answer
 */
export async function showReadiness(page: ReadOnlyPage, active: ActiveReview, server: ReviewServer): Promise<void> {
  const { readiness } = await readinessOfActive(active, server);
  const { uri } = await page.write(readiness.markdown);
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}

/**
 * The review that the author is in, and what stands between it and its sign-off.
 * @throws Error with a sentence for the author when no review is open or the server cannot answer
 */
export async function readinessOfActive(
  active: ActiveReview,
  server: ReviewServer,
): Promise<{ readonly document: vscode.TextDocument; readonly readiness: ReadinessResult }> {
  const document = active.current;
  const readiness =
    document && (await server.request(readinessRequest, { textDocument: { uri: document.uri.toString() } }));
  if (document === undefined || !readiness) throw new Error('Open a review first, then choose this again.');
  return { document, readiness };
}
