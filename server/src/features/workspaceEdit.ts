import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Edit, plainText, snippetText, withoutOverlaps } from '../review/edit.ts';
import type { ClientSupport } from './clientSupport.ts';
import { rangeOf } from './ranges.ts';

/**
 * Edits of one document as an editor takes them: with tab stops and with the version where it can.
 * @param document The very version that the edits are for
 */
export function workspaceEdit(
  edits: readonly Edit[],
  eol: '\n' | '\r\n',
  document: TextDocument,
  support: ClientSupport,
): WorkspaceEdit {
  const kept = withoutOverlaps(edits);
  const { uri, version } = document;
  if (!support.versionedEdits) return { changes: { [uri]: kept.map((edit) => plainEdit(edit, eol, document)) } };
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: kept.map((edit, index) =>
          support.snippetEdits && edit.newText.some((part) => typeof part !== 'string')
            ? snippetEdit(edit, kept[index - 1], eol, document)
            : plainEdit(edit, eol, document),
        ),
      },
    ],
  };
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
