import * as vscode from 'vscode';
import type { PlacedEdit, PlacedRange } from './protocol.ts';

/** Edits from the server as one change of a document: undone in one step. */
export function workspaceEditOf(uri: vscode.Uri, edits: readonly PlacedEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(rangeOf(range), newText)),
  );
  return edit;
}

export function rangeOf({ start, end }: PlacedRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
