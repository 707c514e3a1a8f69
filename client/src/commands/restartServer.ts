import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';

/** Ends the server and starts a new one, which checks the open reviews again. */
export async function restartServer(server: ReviewServer): Promise<void> {
  await server.restart();
  if (server.isRunning) vscode.window.setStatusBarMessage('The checks have been restarted.', 5000);
}
