import * as vscode from 'vscode';
import { type CreateExportWorker, readSpreadsheet } from '../exporter/exporter.ts';
import type { ReviewServer } from '../languageClient.ts';
import {
  type EvidenceChoice,
  type ProgressChange,
  type ProgressEditResult,
  type ProgressResult,
  progressEditRequest,
  progressRequest,
} from '../protocol.ts';
import { isReview } from '../reviewDocument.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import type { ReadOnlyPage } from '../views/readOnlyPage.ts';
import { progressPageText } from './progressPage.ts';
import { evidenceChoice, maySkipReference, pickChanges, progressFiles } from './progressQuestions.ts';

export interface ProgressSurroundings {
  readonly active: ActiveReview;
  readonly server: ReviewServer;
  readonly log: vscode.LogOutputChannel;
  readonly createExportWorker: CreateExportWorker;
  /** The review as it would be. */
  readonly comparison: ReadOnlyPage;
  /** What was taken over and what was not. */
  readonly progressPage: ReadOnlyPage;
}

/** Answers given beforehand, so that nothing is asked. */
export interface ProgressAnswers {
  readonly files?: readonly vscode.Uri[];
  /** Take over every change, those in doubt too. */
  readonly all?: boolean;
  readonly evidence?: EvidenceChoice;
}

/**
 * Reads action plans that partners filled in, shows what they change in the active review and, once the author agrees,
 * makes the changes in one step. Gives the number of changes made, or undefined when the author stopped.
 * @throws Error with a sentence for the author when a file cannot be read or the review has changed meanwhile
 */
export async function importProgress(
  argument: unknown,
  surroundings: ProgressSurroundings,
): Promise<number | undefined> {
  const { active, server, log, comparison } = surroundings;
  const review = active.current;
  if (review === undefined || !isReview(review)) {
    throw new Error('Open the review first, then choose "Practice Review: Import Progress on Actions" again.');
  }
  const answers: ProgressAnswers = typeof argument === 'object' && argument !== null ? argument : {};
  const uris = answers.files ?? (await progressFiles(review));
  if (uris === undefined || uris.length === 0) return undefined;
  const progress = await progressOf(review, uris, surroundings);
  if (progress === undefined) return undefined;
  const { changes, problems } = progress;
  if (changes.length === 0) {
    await tell(surroundings, [], problems);
    return 0;
  }
  const { version } = review;
  const textDocument = { uri: review.uri.toString() };
  const editOf = async (chosen: readonly ProgressChange[], evidence: EvidenceChoice): Promise<ProgressEditResult> => {
    const made = await server.request(progressEditRequest, { textDocument, changes: chosen, evidence });
    if (made === null) throw new Error('This document is not a review that is open, so nothing was changed.');
    return made;
  };
  const compare = async (chosen: readonly ProgressChange[]): Promise<void> => {
    const page = await comparison.write((await editOf(chosen, answers.evidence ?? 'add')).text);
    await vscode.commands.executeCommand('vscode.diff', review.uri, page.uri, 'Review ↔ with this progress');
  };
  const chosen = answers.all === true ? changes : await pickChanges(changes, problems, compare);
  if (chosen === undefined) return undefined;
  const beside = chosen.filter(({ isBeside }) => isBeside);
  const evidence = answers.evidence ?? (beside.length === 0 ? 'add' : await evidenceChoice(beside));
  if (evidence === undefined) return undefined;
  const made = await editOf(chosen, evidence);
  // The review may have been edited while the list was shown: a change is made only to the text that it is for.
  if (review.version !== version || (made.edit && !(await apply(server, made)))) {
    throw new Error(
      'The review was changed meanwhile, so nothing was taken over. Choose "Practice Review: Import Progress on Actions" again.',
    );
  }
  log.info(`Progress on actions was taken over: ${made.made} changes.`);
  const left = changes.filter((change) => !chosen.includes(change)).map(notChosen);
  await tell(surroundings, made.made === 0 ? [] : chosen, [...problems, ...made.problems, ...left]);
  return made.made;
}

async function apply(server: ReviewServer, { edit }: ProgressEditResult): Promise<boolean> {
  return edit !== undefined && vscode.workspace.applyEdit(await server.workspaceEdit(edit));
}

function notChosen({ id, field, place }: ProgressChange): string {
  return `${place}: the ${field} of ${id} was not chosen, so the review keeps its own.`;
}

/** What the files say. Undefined when the author stopped. */
async function progressOf(
  review: vscode.TextDocument,
  uris: readonly vscode.Uri[],
  { server, createExportWorker }: ProgressSurroundings,
): Promise<ProgressResult | undefined> {
  const files = await readFiles(uris, createExportWorker);
  if (files === undefined) return undefined;
  const ask = async (alsoFrom: readonly string[]): Promise<ProgressResult> => {
    const textDocument = { uri: review.uri.toString() };
    const answer = await server.request(progressRequest, { textDocument, files, alsoFrom });
    if (answer === null) throw new Error('This document is not a review that is open, so nothing was read for it.');
    return answer;
  };
  const progress = await ask([]);
  const { otherReviews } = progress;
  if (otherReviews.length === 0 || !(await maySkipReference(otherReviews))) return progress;
  return ask(otherReviews);
}

/** Reads files one after the other; one that cannot be read stops it all, so that nothing is taken for complete. */
function readFiles(
  uris: readonly vscode.Uri[],
  create: CreateExportWorker,
): Thenable<{ readonly name: string; readonly spreadsheet: unknown }[] | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Reading progress', cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const files: { name: string; spreadsheet: unknown }[] = [];
    for (const uri of uris) {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      try {
        const content = await vscode.workspace.fs.readFile(uri);
        files.push({ name, spreadsheet: await readSpreadsheet(create, content, token) });
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw new Error(`"${name}" was not read: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return files;
  });
}

/** Says what was done, and shows in full what was not. */
async function tell(
  { progressPage }: ProgressSurroundings,
  made: readonly ProgressChange[],
  problems: readonly string[],
): Promise<void> {
  const page = await progressPage.write(progressPageText(made, problems));
  const done =
    made.length === 1 ? 'One change was made.' : `${made.length === 0 ? 'No' : made.length} changes were made.`;
  const left = problems.length === 1 ? 'One thing was' : `${problems.length} things were`;
  const details = 'Show Details';
  const message = problems.length === 0 ? done : `${done} ${left} not taken over.`;
  const shown = problems.length === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  void shown(message, details).then(async (choice) => {
    if (choice === details) await vscode.commands.executeCommand('markdown.showPreview', page.uri);
  });
}
