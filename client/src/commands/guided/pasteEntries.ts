import * as vscode from 'vscode';
import type { ReviewServer } from '../../languageClient.ts';
import { frontMatterEnd, isReview } from '../../reviewDocument.ts';
import { workspaceEditOf } from './placedEdits.ts';
import { guidedPasteRequest } from './protocol.ts';

const HTML = 'text/html';
const TEXT = 'text/plain';

/** Offers to paste a list or table from Word as entries, where the cursor is in recommendations or key events. */
export class PasteEntries implements vscode.DocumentPasteEditProvider {
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Empty.append('practiceReview', 'entries');
  static readonly metadata: vscode.DocumentPasteProviderMetadata = {
    providedPasteEditKinds: [PasteEntries.kind],
    pasteMimeTypes: [HTML, TEXT],
  };

  constructor(private readonly server: Pick<ReviewServer, 'isRunning' | 'request'>) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const [range, ...others] = ranges;
    // What was selected would be lost: it is for the author to take it away first.
    if (range === undefined || others.length > 0 || !range.isEmpty || !this.server.isRunning) return undefined;
    if (!isReview(document) || range.start.line >= (frontMatterEnd(document) ?? 0)) return undefined;
    const { version } = document;
    const [html, text] = await Promise.all([data.get(HTML)?.asString(), data.get(TEXT)?.asString()]);
    if (token.isCancellationRequested) return undefined;
    const { line, character } = range.start;
    const params = {
      textDocument: { uri: document.uri.toString(), version },
      position: { line, character },
      ...(html === undefined ? {} : { html }),
      ...(text === undefined ? {} : { text }),
    };
    const pasted = await this.server.request(guidedPasteRequest, params, token);
    if (pasted === null || token.isCancellationRequested || document.version !== version) return undefined;
    const edit = new vscode.DocumentPasteEdit('', pasted.title, PasteEntries.kind);
    edit.additionalEdit = workspaceEditOf(document.uri, pasted.edits);
    if (!pasted.isLikely) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}
