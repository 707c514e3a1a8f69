import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check.ts';
import type { Severity } from '../rules/rule.ts';
import { rulePage } from '../rules/rulePage.ts';
import type { Analysis } from '../workspace/documents.ts';

export const SOURCE = 'practice-review';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/**
 * The findings as an editor shows them, in document order. Where there are more than the limit, the most serious are
 * shown and one more says how many are not.
 * @param findings Those of the analysis that are to be shown now
 * @param document The very version that was analysed
 */
export function diagnosticsOf(
  { configuration }: Analysis,
  findings: readonly Finding[],
  document: TextDocument,
  rulePages: string,
): Diagnostic[] {
  const limit = configuration.limits.problems;
  if (findings.length <= limit) return findings.map((finding) => diagnosticOf(finding, document, rulePages));
  const shown = new Set([...findings].sort((a, b) => rank(a) - rank(b)).slice(0, limit - 1));
  const diagnostics = findings
    .filter((finding) => shown.has(finding))
    .map((finding) => diagnosticOf(finding, document, rulePages));
  return [heldBack(findings.length - shown.size, document), ...diagnostics];
}

/** One finding as an editor shows it. */
export function diagnosticOf(
  { rule, severity, message, start, end }: Finding,
  document: TextDocument,
  rulePages: string,
): Diagnostic {
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: SEVERITIES[severity],
    code: rule.id,
    codeDescription: { href: rulePage(rulePages, rule.id) },
    source: SOURCE,
    message,
  };
}

function rank({ severity }: Finding): number {
  return SEVERITIES[severity];
}

function heldBack(count: number, document: TextDocument): Diagnostic {
  const start = document.positionAt(0);
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: SOURCE,
    message: `${count} more findings are not shown here. They appear as the others are dealt with.`,
  };
}
