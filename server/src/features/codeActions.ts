import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, fixesFor } from '../check.ts';
import type { Edit } from '../review/edit.ts';
import type { Fix, View } from '../rules/rule.ts';
import type { Analysis } from '../workspace/documents.ts';
import type { ClientSupport } from './clientSupport.ts';
import { FIX_ALL, isWanted } from './codeActionKinds.ts';
import { diagnosticOf } from './diagnostics.ts';
import { editsOfAll, mechanicalFixes } from './fixAll.ts';
import { guidedActions } from './guided/guidedActions.ts';
import { silenceFix } from './silence.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The command of the editor's extension that opens a view. */
const COMMANDS: Readonly<Record<View, string>> = { balance: 'practiceReview.showBalance' };

/** Called when a rule could not work out its fixes; the fixes of the others are still offered. */
export type FixesFailed = (finding: Finding, error: unknown) => void;

/**
 * The changes on offer for what was found in a range. Nothing is analysed here.
 * @param document The very version that was analysed: the edits are for it and say so
 */
export function codeActionsFor(
  analysis: Analysis,
  document: TextDocument,
  { range, context }: CodeActionParams,
  { support, rulePages }: { readonly support: ClientSupport; readonly rulePages: string },
  failed: FixesFailed,
): CodeAction[] {
  const { review, configuration, findings } = analysis;
  if (review === undefined) return [];
  const edit = (edits: readonly Edit[]) => workspaceEdit(edits, review.eol, document, support);
  const fixesOf = (finding: Finding): readonly Fix[] => {
    try {
      return fixesFor(finding, review, configuration);
    } catch (error) {
      failed(finding, error);
      return [];
    }
  };
  const opening = (view: View, { title }: Fix, finding: Finding): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(finding, document, rulePages)],
    command: { title, command: COMMANDS[view] },
  });
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, context.only)) {
    const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    for (const finding of findings) {
      if (finding.start > wanted.end || finding.end < wanted.start) continue;
      const silence = silenceFix(finding, review);
      const fixes = [...fixesOf(finding), ...(silence === undefined ? [] : [silence])];
      for (const fix of fixes) {
        if (fix.opens !== undefined) {
          if (support.views.includes(fix.opens)) actions.push(opening(fix.opens, fix, finding));
          continue;
        }
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, document, rulePages)],
          ...(fix.preferred === true ? { isPreferred: true } : {}),
          edit: edit(fix.edits),
        });
      }
      if (!fixes.some(({ mechanical }) => mechanical === true)) continue;
      const alike = mechanicalFixes(
        findings.filter(({ rule }) => rule === finding.rule),
        fixesOf,
      );
      if (alike.length < 2) continue;
      actions.push({
        title: `Do the same for all ${alike.length} findings of this kind`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, document, rulePages)],
        edit: edit(editsOfAll(alike)),
      });
    }
  }
  if (support.guided && isWanted(CodeActionKind.Refactor, context.only)) {
    actions.push(...guidedActions(review, document, range.start));
  }
  // Only when asked for by name: a menu of fixes for one place is no place for a change of the whole document.
  if (context.only !== undefined && isWanted(FIX_ALL, context.only)) {
    const edits = editsOfAll(mechanicalFixes(findings, fixesOf));
    if (edits.length > 0)
      actions.push({ title: 'Make all changes that need no thought', kind: FIX_ALL, edit: edit(edits) });
  }
  return actions;
}
