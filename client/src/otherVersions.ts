import type * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/** Old versions of a document, shown in a comparison. */
const SCHEMES: ReadonlySet<string> = new Set([
  'git',
  'scm-history-item',
  'vscode-local-history',
  'practice-review-comparison',
  'practice-review-merged',
]);

/** True of an old version of a document: what is said of that would stand beside what is said of the document itself. */
export function isOtherVersion({ scheme }: vscode.Uri): boolean {
  return SCHEMES.has(scheme);
}

/** Keeps what is shown above, behind and in the colours of a text away from its old versions, which nobody edits. */
export const besideOwnTextOnly: Middleware = {
  provideCodeLenses: (document, token, next) => (isOtherVersion(document.uri) ? [] : next(document, token)),
  provideInlayHints: (document, range, token, next) =>
    isOtherVersion(document.uri) ? [] : next(document, range, token),
  provideDocumentSemanticTokens: (document, token, next) =>
    isOtherVersion(document.uri) ? undefined : next(document, token),
  provideDocumentSemanticTokensEdits: (document, previousResultId, token, next) =>
    isOtherVersion(document.uri) ? undefined : next(document, previousResultId, token),
  provideDocumentRangeSemanticTokens: (document, range, token, next) =>
    isOtherVersion(document.uri) ? undefined : next(document, range, token),
};
