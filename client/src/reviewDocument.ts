/** What `isReview` needs of a document; a `vscode.TextDocument` is one. */
export interface LinesOfDocument {
  readonly languageId: string;
  readonly uri: { readonly path: string };
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/**
 * Whether a Markdown document is a review: by its file name, or by the key `reviewType` in its front matter. Reads no
 * further than the front matter.
 */
export function isReview(document: LinesOfDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  if (/\.review\.md$/i.test(document.uri.path)) return true;
  if (!/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return false;
  for (let line = 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) return false;
    if (/^(?:reviewType|"reviewType"|'reviewType')[ \t]*:(?:[ \t]|$)/.test(text)) return true;
  }
  return false;
}

/** The line of the fence that closes the front matter, from 0; undefined where a document has none or does not close it. */
export function frontMatterEnd(document: LinesOfDocument): number | undefined {
  if (!/^\uFEFF?---[ \t]*$/.test(document.lineAt(0).text)) return undefined;
  for (let line = 1; line < document.lineCount; line++) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(document.lineAt(line).text)) return line;
  }
  return undefined;
}
