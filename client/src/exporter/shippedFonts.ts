import * as vscode from 'vscode';

/** The font that comes with the extension, as whole TrueType files. */
export async function shippedFonts(
  extensionUri: vscode.Uri,
): Promise<Readonly<Record<'regular' | 'bold' | 'italic', Uint8Array>>> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', `${name}.ttf`));
  const [regular, bold, italic] = await Promise.all([
    read('Arimo_400Regular'),
    read('Arimo_700Bold'),
    read('Arimo_400Regular_Italic'),
  ]);
  return { regular, bold, italic };
}
