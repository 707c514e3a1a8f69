import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';

/** Lists the places that the server sent with a lens, beside the text. */
export async function showReferences(uri: unknown, position: unknown, locations: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position) || !Array.isArray(locations)) return;
  const places = locations
    .filter(isLocation)
    .map(({ uri: target, range }) => new vscode.Location(vscode.Uri.parse(target), rangeFrom(range.start, range.end)));
  const at = new vscode.Position(position.line, position.character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, places);
}

function rangeFrom(start: Position, end: Position): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function isLocation(value: unknown): value is Location {
  return typeof value === 'object' && value !== null && 'uri' in value && 'range' in value;
}
