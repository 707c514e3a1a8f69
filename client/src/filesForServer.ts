import * as vscode from 'vscode';

/** No project file and no list of names is longer than this, in bytes. */
const LONGEST = 4_000_000;

/**
 * The text of a file for the server, which reads files of this computer by itself and no others: those of a folder that
 * is open from somewhere else, such as a repository in a browser. Null where there is no such file, and for a file that
 * lies in no open folder.
 * @throws Error with a reason where it is there and cannot be read
 */
export async function fileForServer(address: string): Promise<string | null> {
  const uri = vscode.Uri.parse(address, true);
  if (uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) === undefined) return null;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LONGEST) throw new Error('it is too large');
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}
