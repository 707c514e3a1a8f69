import type * as vscode from 'vscode';

/** Answers given beforehand, so that nothing is asked. */
export interface ReportAnswers {
  readonly format?: string;
  readonly edition?: string;
  readonly target?: vscode.Uri;
  /** A file that is already there may be replaced. */
  readonly overwrite?: boolean;
  /** The report may be written although the review still has errors. */
  readonly anyway?: boolean;
  /** Why a public report is written past errors of privacy. */
  readonly privacyChoice?: string;
}
