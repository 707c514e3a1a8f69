import * as vscode from 'vscode';
import type { ReviewServer } from '../languageClient.ts';
import type { Obstacle, ReadinessResult } from '../protocol.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import { readinessOfActive } from './showReadiness.ts';

/** A line of the list: an obstacle to go to, or, without one, the move itself. */
interface Choice extends vscode.QuickPickItem {
  readonly obstacle?: Obstacle;
}

/**
 * Moves the active review to the stage of sign-off. What would be an error then is shown first, and can be gone to.
 * @throws Error with a sentence for the author when it cannot be moved
 */
export async function moveToSignOff(active: ActiveReview, server: ReviewServer): Promise<void> {
  const { document, readiness } = await readinessOfActive(active, server);
  const { version } = document;
  if (readiness.move === undefined) {
    const isThere = readiness.stage === 'signOff' || readiness.stage === 'published';
    const done = `This review is ${readiness.stage === 'published' ? 'published' : 'at sign-off'} already.`;
    const notYet = 'The stage stands in the front matter, and this review has none that is whole. Write that first.';
    void vscode.window.showInformationMessage(isThere ? done : notYet);
    return;
  }
  if (readiness.obstacles.length > 0) {
    const chosen = await vscode.window.showQuickPick(choicesOf(readiness), {
      title: `Move to sign-off: ${thingsToPutRight(readiness.obstacles.length)}`,
      placeHolder: 'Choose one to go to it, or move the review all the same',
      matchOnDetail: true,
    });
    if (chosen === undefined) return;
    if (chosen.obstacle !== undefined) {
      await goTo(document, chosen.obstacle);
      return;
    }
  }
  // The review may have been edited while the list was shown: a change is made only to the text that it is for.
  if (document.version !== version)
    throw new Error('The review was changed meanwhile. Choose "Move to Sign-Off" again.');
  if (!(await vscode.workspace.applyEdit(await server.workspaceEdit(readiness.move)))) {
    throw new Error('The stage could not be changed. Write `stage: signOff` in the front matter.');
  }
}

function choicesOf({ obstacles }: ReadinessResult): Choice[] {
  const choices: Choice[] = [{ label: '$(arrow-right) Move to sign-off all the same' }];
  let group = '';
  for (const obstacle of obstacles) {
    if (obstacle.group !== group) {
      group = obstacle.group;
      choices.push({ label: group, kind: vscode.QuickPickItemKind.Separator });
    }
    const now = obstacle.isErrorNow ? 'an error already' : 'an error from sign-off on';
    choices.push({
      label: `Line ${obstacle.range.start.line + 1}`,
      description: now,
      detail: obstacle.message,
      obstacle,
    });
  }
  return choices;
}

function thingsToPutRight(count: number): string {
  return count === 1 ? 'one thing to put right' : `${count} things to put right`;
}

async function goTo(document: vscode.TextDocument, { range }: Obstacle): Promise<void> {
  const { start, end } = range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection });
}
