import { type Position, ProtocolRequestType, type TextEdit } from 'vscode-languageserver';
import { pastedEntries } from '../../writing/pasted/pastedEntries.ts';
import { documentFeature } from '../languageFeature.ts';
import { GUIDED_PASTE } from './methods.ts';
import { plainEdits } from './plainEdits.ts';

interface PasteParams {
  readonly textDocument: { readonly uri: string; readonly version: number };
  readonly position: Position;
  readonly html?: string;
  readonly text?: string;
}

interface PasteResult {
  readonly title: string;
  /** For the version that was asked about. */
  readonly edits: readonly TextEdit[];
  readonly isLikely: boolean;
}

/** What a copied list or table becomes where it is pasted into recommendations or key events; null elsewhere. */
export const guidedPaste = documentFeature(
  new ProtocolRequestType<PasteParams, PasteResult | null, never, void, void>(GUIDED_PASTE),
  (open, { textDocument, position, html, text }): PasteResult | null => {
    if (textDocument.version !== open.document.version) return null;
    const clipboard = { ...(html === undefined ? {} : { html }), ...(text === undefined ? {} : { text }) };
    const pasted = pastedEntries(open.review, open.document.offsetAt(position), clipboard);
    return pasted === undefined ? null : { ...pasted, edits: plainEdits(pasted.edits, open) };
  },
);
