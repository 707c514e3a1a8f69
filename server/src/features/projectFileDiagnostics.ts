import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkProjectFile } from '../workspace/projectFile.ts';
import { SOURCE } from './diagnostics.ts';

/** What does not count in a project file, shown where it stands. */
export function projectFileDiagnostics(document: TextDocument): Diagnostic[] {
  return checkProjectFile(document.getText()).problems.map(({ start, end, message }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(Math.max(end, start)) },
    severity: DiagnosticSeverity.Warning,
    source: SOURCE,
    message,
  }));
}
