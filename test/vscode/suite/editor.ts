/** What the suites share: waiting for something to become true, and the documents they look at. */
import * as vscode from 'vscode';

/** Generous, for busy machines: a wait ends as soon as what it waits for is there. */
const LIMIT_MS = 45_000;
const AGAIN_MS = 50;

/**
 * Asks again at every change of diagnostics and every 50 ms until `probe` gives a value.
 * @throws Error naming `what` after 45 seconds
 */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, AGAIN_MS);
      const listener = vscode.languages.onDidChangeDiagnostics(done);
      function done(): void {
        clearTimeout(timer);
        listener.dispose();
        resolve();
      }
    });
  }
}

/** The diagnostics of this extension for a document. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'practice-review');
}

/** The rule id of a diagnostic. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** A file of the workspace, which is a copy of the examples. */
export function exampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/**
 * Opens a document in an editor as a person does. (A document opened with `openTextDocument` is kept open by VS Code for
 * some minutes after its editor was closed.)
 */
export async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return until(`an editor with ${uri.path}`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri.toString() && document;
  });
}

/** Closes every editor and throws away what was typed. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
