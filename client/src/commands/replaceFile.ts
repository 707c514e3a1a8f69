import * as vscode from 'vscode';

/**
 * Writes a whole file. The new text goes to a file beside it first, which then takes its name, so that what was there is
 * lost at no moment.
 * @throws Error with a sentence for the author when it cannot be written; what was there is still there then
 */
export async function replaceFile(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const draft = target.with({ path: `${target.path}.${Date.now().toString(36)}.part` });
  try {
    await fs.writeFile(draft, content);
    await fs.rename(draft, target, { overwrite: true });
  } catch (error) {
    const left = await removed(draft);
    const advice = 'The place may be read-only, or the file may be open in another program.';
    const rest = left ? '' : ` An unfinished file may be left beside it: ${draft.path}.`;
    throw new Error(`"${name}" could not be written. ${advice} Nothing was lost.${rest} (${reasonOf(error)})`);
  }
}

/** Removes the unfinished file; false when it is there and cannot be removed. */
async function removed(draft: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.delete(draft);
    return true;
  } catch (error) {
    return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
