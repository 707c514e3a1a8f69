import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import { tidyRequest } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';

/**
 * Puts the front matter of the active review in the order of the format.
 * @throws Error with a sentence for the author when it cannot be tidied
 */
export async function tidyFrontMatter(active: ActiveReview, server: ReviewServer): Promise<void> {
  const document = active.current;
  const uri = document?.uri.toString();
  const answer = uri && (await server.request(tidyRequest, { textDocument: { uri } }));
  if (!answer) throw new Error('Open a review first. Its front matter can then be tidied.');
  if (answer.refusal !== undefined) throw new Error(answer.refusal);
  if (answer.edit === undefined) {
    void vscode.window.showInformationMessage('The front matter is tidy already.');
    return;
  }
  if (!(await vscode.workspace.applyEdit(await server.workspaceEdit(answer.edit)))) {
    throw new Error('The review was changed meanwhile, so nothing was tidied. Choose "Tidy the Front Matter" again.');
  }
}
