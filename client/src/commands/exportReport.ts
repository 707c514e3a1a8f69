import * as vscode from 'vscode';
import reportEditions from '../../../schemas/reportEditions.json';
import reportFormats from '../../../schemas/reportFormats.json';
import { type CreateExportWorker, runExporter, type WrittenReport } from '../exporter/exporter.ts';
import { type ReadLook, readLook } from '../exporter/reportLook.ts';
import { shippedFonts } from '../exporter/shippedFonts.ts';
import type { ReviewServer } from '../languageClient.ts';
import { type ReportResult, reportRequest } from '../protocol.ts';
import { isReview } from '../reviewDocument.ts';
import type { ActiveReview } from '../views/activeReview.ts';
import { errorCount } from '../words.ts';
import { replaceFile } from './replaceFile.ts';
import type { ReportAnswers } from './reportAnswers.ts';
import { offerToOpen, type ReportFormat, targetFor } from './reportFile.ts';
import { mayExportWithErrors, privacyChoice } from './reportReadiness.ts';
import { askChoice } from './steps.ts';

export interface Surroundings {
  readonly active: ActiveReview;
  readonly server: ReviewServer;
  readonly log: vscode.LogOutputChannel;
  readonly createExportWorker: CreateExportWorker;
  readonly extensionUri: vscode.Uri;
}

/** What a command offers to write. */
interface Offer {
  /** As the command is called. */
  readonly title: string;
  readonly formats: readonly ReportFormat[];
}

const REPORT: Offer = { title: 'Export Report', formats: reportFormats };
const ACTION_PLAN: Offer = {
  title: 'Export Action Plan',
  formats: reportFormats.filter(({ isActionPlan }) => isActionPlan),
};

interface Wanted {
  readonly format: ReportFormat;
  readonly edition: string;
}

/**
 * Writes the active review as a report. The argument is the address of another review, as a menu gives it, or `ReportAnswers`.
 * Gives the address of the report, or undefined when the author stopped.
 * @throws Error with a sentence for the author when there is no review, or the report cannot be made or written
 */
export function exportReport(argument: unknown, surroundings: Surroundings): Promise<vscode.Uri | undefined> {
  return exportOffered(REPORT, argument, surroundings);
}

/** The same for the formats that hold the actions alone. */
export function exportActionPlan(argument: unknown, surroundings: Surroundings): Promise<vscode.Uri | undefined> {
  return exportOffered(ACTION_PLAN, argument, surroundings);
}

async function exportOffered(
  offer: Offer,
  argument: unknown,
  surroundings: Surroundings,
): Promise<vscode.Uri | undefined> {
  const { active, server, log } = surroundings;
  const review = argument instanceof vscode.Uri ? await vscode.workspace.openTextDocument(argument) : active.current;
  if (review === undefined || !isReview(review)) {
    throw new Error(`Open the review that you want to export, then choose "Practice Review: ${offer.title}" again.`);
  }
  const answers = argument instanceof vscode.Uri ? {} : answersOf(argument);
  const wanted = await wantedOf(answers, offer);
  if (wanted === undefined) return undefined;
  const first = await reportOf(review, server, wanted.edition);
  const errors = first.errors.reduce((sum, { count }) => sum + count, 0);
  let made = first;
  if (first.privacyErrors > 0) {
    const choice = answers.privacyChoice ?? (await privacyChoice(first.privacyErrors));
    if (choice === undefined) return undefined;
    made = await reportOf(review, server, wanted.edition, choice);
  }
  if (errors > first.privacyErrors && answers.anyway !== true && !(await mayExportWithErrors(first.errors))) {
    return undefined;
  }
  const { look, problems } = await readLook(made.look, wanted.format.lookFiles);
  // Not waited for: the report is written without what cannot be read.
  if (problems.length > 0) void vscode.window.showWarningMessage(problems.join(' '));
  const target = await targetFor(review, wanted.format, answers);
  if (target === undefined) return undefined;
  if (target.toString() === review.uri.toString()) {
    throw new Error('The report would replace the review itself. Please choose another name for it.');
  }
  const written = await write({ ...made, look }, wanted, surroundings);
  if (written === undefined) return undefined;
  await replaceFile(target, written.content);
  log.info(errors > 0 ? `A report was exported while ${errorCount(errors)} stood open.` : 'A report was exported.');
  void offerToOpen(target, [...made.report.notes, ...written.notes]);
  return target;
}

function answersOf(argument: unknown): ReportAnswers {
  return typeof argument === 'object' && argument !== null ? argument : {};
}

/** Asks for format and edition, in two steps of which the second can go back. Undefined when the author stopped. */
async function wantedOf(answers: ReportAnswers, { title, formats }: Offer): Promise<Wanted | undefined> {
  const extension = answers.target?.path.slice(answers.target.path.lastIndexOf('.') + 1);
  let format = formats.find(({ id, extension: own }) => id === answers.format || own === extension);
  const asksFormat = format === undefined;
  for (;;) {
    if (format === undefined) {
      const answer = await askChoice({
        title,
        step: 1,
        totalSteps: formats.every(({ isActionPlan }) => isActionPlan) ? 1 : 2,
        prompt: 'Which kind of file?',
        choices: formats.map((value) => ({ label: value.title, detail: value.detail, value })),
        chosen: undefined,
      });
      if (answer === undefined || answer === 'back') return undefined;
      format = answer.value;
    }
    // All that an action plan holds is in every edition.
    if (answers.edition !== undefined || answers.target !== undefined || format.isActionPlan) {
      return { format, edition: answers.edition ?? 'full' };
    }
    const edition = await askChoice({
      title,
      step: asksFormat ? 2 : 1,
      totalSteps: asksFormat ? 2 : 1,
      prompt: 'For whom?',
      choices: reportEditions.map(({ id, title: label, detail }) => ({ label, detail, value: id })),
      chosen: undefined,
    });
    if (edition === undefined) return undefined;
    if (edition !== 'back') return { format, edition: edition.value };
    format = undefined;
  }
}

async function reportOf(
  review: vscode.TextDocument,
  server: ReviewServer,
  edition: string,
  choice?: string,
): Promise<ReportResult> {
  const recorded = choice === undefined ? {} : { privacyChoice: choice };
  const textDocument = { uri: review.uri.toString() };
  const made = await server.request(reportRequest, { textDocument, edition, ...recorded });
  if (made === null) throw new Error('This document is not a review that is open, so there is no report of it.');
  return made;
}

/** Undefined when the author cancelled. */
function write(
  { report, today, look }: Pick<ReportResult, 'report' | 'today'> & Pick<ReadLook, 'look'>,
  { format }: Wanted,
  { createExportWorker, extensionUri }: Surroundings,
): Thenable<WrittenReport | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Writing the report', cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    try {
      const fonts = format.embedsFont ? { fonts: await shippedFonts(extensionUri) } : {};
      return await runExporter(createExportWorker, { format: format.id, report, today, look, ...fonts }, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}
