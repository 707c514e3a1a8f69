import * as vscode from 'vscode';
import type { ReportResult } from '../protocol.ts';
import { errorCount } from '../words.ts';

/** Shows the open errors group by group, and asks whether the report is to be written with them. */
export async function mayExportWithErrors(errors: ReportResult['errors']): Promise<boolean> {
  const anyway = 'Export Anyway';
  const show = 'Show Readiness';
  const detail = [
    ...errors.map(({ group, count }) => `${group}: ${errorCount(count)}`),
    '',
    'Errors are things that a reader could be misled by, or that must not be published. The report can be written with them, for example to discuss a draft.',
  ].join('\n');
  const total = errors.reduce((sum, { count }) => sum + count, 0);
  const message = `This review has ${errorCount(total)}.`;
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway, show);
  if (choice === show) await vscode.commands.executeCommand('practiceReview.showReadiness');
  return choice === anyway;
}

/**
 * Asks why a report for the public is to be written although something in it may identify a person. The reason and the
 * day are recorded in the report. Undefined when the author stopped.
 */
export async function privacyChoice(count: number): Promise<string | undefined> {
  const title = 'Something in this public report may identify a person';
  const reason = await vscode.window.showInputBox({
    title,
    prompt: `${errorCount(count)} of privacy. To write the report all the same, give the reason. It is recorded in the report with today's date. Press Escape to go back and change the text.`,
    placeHolder: 'For example: agreed with the family on 3 March; the place is named in the published inquest',
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim().length < 10 ? 'Give the reason in a few words.' : undefined),
  });
  return reason?.trim();
}
