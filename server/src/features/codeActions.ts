import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Finding, fixesFor } from '../check.ts';
import { type Edit, plainText, snippetText } from '../review/edit.ts';
import type { Span } from '../review/span.ts';
import type { Fix } from '../rules/rule.ts';
import type { Analysis } from '../workspace/documents.ts';
import type { ClientSupport } from './clientSupport.ts';
import { diagnosticOf } from './diagnostics.ts';

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
  support: ClientSupport,
  failed: FixesFailed,
): CodeAction[] {
  const { review, configuration, findings } = analysis;
  if (review === undefined || !isWanted(CodeActionKind.QuickFix, context.only)) return [];
  const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const actions: CodeAction[] = [];
  for (const finding of findings) {
    if (finding.start > wanted.end || finding.end < wanted.start) continue;
    try {
      for (const fix of fixesFor(finding, review, configuration)) {
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnosticOf(finding, document)],
          ...(fix.preferred === true ? { isPreferred: true } : {}),
          edit: workspaceEdit(fix, analysis, review.eol, document, support),
        });
      }
    } catch (error) {
      failed(finding, error);
    }
  }
  return actions;
}

/** A kind is wanted when nothing, the kind itself or one above it was asked for: kinds are names with dots. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function workspaceEdit(
  fix: Fix,
  { uri, version }: Analysis,
  eol: '\n' | '\r\n',
  document: TextDocument,
  support: ClientSupport,
): WorkspaceEdit {
  const edits = withoutOverlaps(fix.edits);
  if (!support.versionedEdits) return { changes: { [uri]: edits.map((edit) => plainEdit(edit, eol, document)) } };
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map((edit, index) =>
          support.snippetEdits && edit.newText.some((part) => typeof part !== 'string')
            ? snippetEdit(edit, edits[index - 1], eol, document)
            : plainEdit(edit, eol, document),
        ),
      },
    ],
  };
}

/** In order; of two that overlap the earlier stays. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let at = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < at) return false;
      at = edit.end;
      return true;
    });
}

function plainEdit(edit: Edit, eol: '\n' | '\r\n', document: TextDocument): TextEdit {
  return { range: rangeOf(edit, document), newText: plainText(edit.newText, eol) };
}

/**
 * Editors indent the further lines of a snippet like the line it is put into. Ours carry their own indentation, so one of
 * several lines is made to begin at the start of its line, where there is nothing to take over: what stands there already
 * is written again as it is.
 */
function snippetEdit(
  edit: Edit,
  before: Edit | undefined,
  eol: '\n' | '\r\n',
  document: TextDocument,
): TextEdit | SnippetTextEdit {
  const { line, character } = document.positionAt(edit.start);
  const lead = document.getText({ start: { line, character: 0 }, end: { line, character } });
  const hasLines = edit.newText.some((part) => (typeof part === 'string' ? part : part.placeholder).includes('\n'));
  if (!hasLines || !/^[ \t]/.test(lead)) return asSnippet(edit, eol, document);
  const start = edit.start - lead.length;
  if (before !== undefined && before.end > start) return plainEdit(edit, eol, document);
  return asSnippet({ start, end: edit.end, newText: [lead, ...edit.newText] }, eol, document);
}

function asSnippet(edit: Edit, eol: '\n' | '\r\n', document: TextDocument): SnippetTextEdit {
  return { range: rangeOf(edit, document), snippet: { kind: 'snippet', value: snippetText(edit.newText, eol) } };
}

function rangeOf({ start, end }: Span, document: TextDocument) {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
