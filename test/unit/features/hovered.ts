import type { ClientCapabilities, Hover, MarkupContent } from 'vscode-languageserver';
import { hover } from '../../../server/src/features/hover.ts';
import { editorOf318 } from '../../protocol/capabilities.ts';
import { openedReview } from './openedReview.ts';

/** An editor that shows plain words alone. */
const plain: ClientCapabilities = { ...editorOf318, textDocument: { ...editorOf318.textDocument, hover: {} } };

/** What is said where ‸ stands in `source`, and the place between ⟦ and ⟧. */
export async function hovered(source: string, eol: '\n' | '\r\n' = '\n', capabilities = plain) {
  const { ask, marked } = openedReview(source, eol, { capabilities });
  // The feature answers with a hover or nothing.
  const answer = (await ask(hover)) as Hover | null;
  const contents = answer?.contents as MarkupContent | undefined;
  return { answer, text: contents?.value ?? '', kind: contents?.kind, range: marked[0] };
}
