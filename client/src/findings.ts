import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE } from './protocol.ts';

/** How many findings a review has that ask to be looked at. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts what the checks have found in a document so far. */
export function countFindings(uri: vscode.Uri): Counts {
  let errors = 0;
  let warnings = 0;
  for (const { source, severity } of vscode.languages.getDiagnostics(uri)) {
    if (source !== DIAGNOSTIC_SOURCE) continue;
    if (severity === vscode.DiagnosticSeverity.Error) errors++;
    if (severity === vscode.DiagnosticSeverity.Warning) warnings++;
  }
  return { errors, warnings };
}
