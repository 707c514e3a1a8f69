import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../rules/registry.ts';
import { describeKey, type KeyDescription, keysAt } from '../schema/describe.ts';
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

/** The keys that may still stand at a place of a project file, or the values that may follow its colon. */
export function projectFileCompletion(document: TextDocument, { line, character }: Position): CompletionItem[] {
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  const [, indent = '', key] = /^( *)(?:["']?([\w/-]+)["']?:[ \t]+)?/.exec(before) ?? [];
  const lines = document.getText().split(/\r?\n/);
  const path = pathAbove(lines, line, indent.length);
  if (key !== undefined) return valuesOf([...path, key]);
  if (/:\s*\S*$/.test(before)) return [];
  const taken = siblingsOf(lines, line, indent.length);
  const keys = path.join('/') === 'rules' ? checks() : keysAt('project', path).map(keyItem);
  return keys.filter(({ label }) => !taken.has(label));
}

/** The keys that a line of so much indentation stands below, the outermost first. */
function pathAbove(lines: readonly string[], line: number, indent: number): string[] {
  const path: string[] = [];
  let inside = indent;
  for (let above = line - 1; above >= 0 && inside > 0; above--) {
    const [, spaces, key] = /^( *)["']?([\w/-]+)["']?:/.exec(lines[above] ?? '') ?? [];
    if (spaces === undefined || key === undefined || spaces.length >= inside) continue;
    path.unshift(key);
    inside = spaces.length;
  }
  return path;
}

/** The keys that stand beside a line already. */
function siblingsOf(lines: readonly string[], line: number, indent: number): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const step of [-1, 1]) {
    for (let at = line + step; at >= 0 && at < lines.length; at += step) {
      const [, spaces, key] = /^( *)["']?([\w/-]+)["']?:/.exec(lines[at] ?? '') ?? [];
      if (spaces === undefined || key === undefined || spaces.length > indent) continue;
      if (spaces.length < indent) break;
      keys.add(key);
    }
  }
  return keys;
}

function keyItem({
  key,
  isMapping,
  isList,
  ...description
}: KeyDescription & { key: string; isMapping: boolean; isList: boolean }) {
  return {
    label: key,
    kind: CompletionItemKind.Property,
    insertText: isMapping ? `${key}:\n  ` : isList ? `${key}: []` : `${key}: `,
    ...explained(description),
  };
}

function checks(): CompletionItem[] {
  return rules.map(({ id, title, why }) => ({
    label: id,
    kind: CompletionItemKind.Property,
    insertText: `${id}: `,
    insertTextFormat: InsertTextFormat.PlainText,
    ...explained({ title, description: why }),
  }));
}

function valuesOf(path: readonly string[]): CompletionItem[] {
  const meanings = describeKey('project', path)?.meanings ?? {};
  return Object.entries(meanings).map(([value, meaning]) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    detail: meaning,
  }));
}

function explained({ title, description }: Pick<KeyDescription, 'title' | 'description'>) {
  return { detail: title, documentation: { kind: MarkupKind.PlainText, value: description } };
}
