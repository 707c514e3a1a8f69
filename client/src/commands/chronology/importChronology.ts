import * as vscode from 'vscode';
import type { CreateExportWorker } from '../../exporter/exporter.ts';
import type { ReviewServer } from '../../languageClient.ts';
import { isReview } from '../../reviewDocument.ts';
import type { ActiveReview } from '../../views/activeReview.ts';
import type { ReadOnlyPage } from '../../views/readOnlyPage.ts';
import { type Chosen, questionsOf } from './chronologyQuestions.ts';
import type { ColumnMemory } from './columnMemory.ts';
import { type ChronologyEditResult, chronologyEditRequest, chronologyRequest } from './protocol.ts';
import { askForFiles, compared, contentOf } from './readFiles.ts';

export interface ChronologySurroundings {
  readonly active: ActiveReview;
  readonly server: ReviewServer;
  readonly log: vscode.LogOutputChannel;
  readonly createExportWorker: CreateExportWorker;
  readonly memory: ColumnMemory;
  /** The review as it would be. */
  readonly comparison: ReadOnlyPage;
  /** What becomes of every row. */
  readonly page: ReadOnlyPage;
}

/** Answers given beforehand. With `key`, nothing is asked. */
export interface ChronologyAnswers {
  readonly files?: readonly vscode.Uri[];
  /** Which rows become key events as well. */
  readonly key?: 'all' | 'marked' | 'none';
}

const AGAIN = 'choose "Practice Review: Import Chronology" again.';

/**
 * Reads the chronologies of agencies, asks what their columns tell, which rows are told twice and which become key events,
 * and writes them into the active review in one step. Gives the number of rows written, or undefined when the author stopped.
 * @throws Error with a sentence for the author when a file cannot be read or the review has changed meanwhile
 */
export async function importChronology(
  argument: unknown,
  surroundings: ChronologySurroundings,
): Promise<number | undefined> {
  const { active, server, log, createExportWorker, memory, comparison, page } = surroundings;
  const review = active.current;
  if (review === undefined || !isReview(review)) throw new Error(`Open the review first, then ${AGAIN}`);
  const answers: ChronologyAnswers = typeof argument === 'object' && argument !== null ? argument : {};
  const uris = answers.files ?? (await askForFiles(review));
  if (uris === undefined || uris.length === 0) return undefined;
  const textDocument = { uri: review.uri.toString() };
  const { version } = review;
  const held = await server.request(chronologyRequest, { textDocument });
  if (held === null) throw new Error('This document is not a review that is open, so nothing was read for it.');
  if (held.refusal !== undefined) throw new Error(held.refusal);
  const files = await contentOf(uris);
  const first = { columns: memory.all(), agencies: {} };
  const read = await compared(files, first, held, createExportWorker);
  if (read === undefined) return undefined;
  const editOf = async (
    { read: { entries, match, problems }, left, events }: Chosen,
    isWritten: boolean,
  ): Promise<ChronologyEditResult> => {
    const params = { textDocument, entries, match, problems, left, events, isWritten };
    const made = await server.request(chronologyEditRequest, params);
    if (made === null) throw new Error('This document is not a review that is open, so nothing was changed.');
    return made;
  };
  const compare = async (text: string): Promise<void> => {
    const shown = await comparison.write(text);
    await vscode.commands.executeCommand('vscode.diff', review.uri, shown.uri, 'Review ↔ with this chronology');
  };
  const chosen =
    answers.key === undefined
      ? await questionsOf({
          read,
          held,
          again: (tables) => compared(files, tables, held, createExportWorker),
          editOf: (soFar) => editOf(soFar, false),
          compare,
          showPage: async (text) => showPage(await page.write(text)),
        })
      : { read, left: [], events: rowsFor(answers.key, read.entries), columns: {} };
  if (chosen === undefined) return undefined;
  await memory.keep(chosen.columns);
  const made = await editOf(chosen, true);
  // The review may have been edited meanwhile: it is changed only as it was when all this was compared with it.
  if (review.version !== version || (made.edit && !(await apply(server, made)))) {
    throw new Error(`The review was changed meanwhile, so nothing was written. Please ${AGAIN}`);
  }
  log.info(`A chronology was written: ${made.rows} rows, ${made.events} key events.`);
  await tell(made, await page.write(made.page));
  return made.rows;
}

function rowsFor(key: 'all' | 'marked' | 'none', entries: Chosen['read']['entries']): number[] {
  return entries.flatMap(({ what, isMarked }, row) =>
    what !== '' && (key === 'all' || (key === 'marked' && isMarked)) ? [row] : [],
  );
}

async function apply(server: ReviewServer, { edit }: ChronologyEditResult): Promise<boolean> {
  return edit !== undefined && vscode.workspace.applyEdit(await server.workspaceEdit(edit));
}

async function tell({ rows, events }: ChronologyEditResult, page: vscode.TextDocument): Promise<void> {
  const details = 'Show Details';
  const table = rows === 1 ? 'One row was' : `${rows === 0 ? 'No new rows were' : `${rows} rows were`}`;
  const message = `${table} written into the table, and ${events === 1 ? 'one key event' : `${events} key events`}. Please put pseudonyms or roles in place of names.`;
  void vscode.window.showInformationMessage(message, details).then((choice) => {
    return choice === details ? showPage(page) : undefined;
  });
}

async function showPage(page: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', page.uri);
}
