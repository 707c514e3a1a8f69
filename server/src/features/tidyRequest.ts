import { ProtocolRequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { contextOf } from '../check.ts';
import { tidyFrontMatter } from '../schema/tidyFrontMatter.ts';
import { documentFeature } from './languageFeature.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The change that tidies the front matter, or why there is none. Neither: it is tidy already. */
export interface TidyAnswer {
  readonly edit?: WorkspaceEdit;
  readonly refusal?: string;
}

const tidyRequest = new ProtocolRequestType<
  { readonly textDocument: { readonly uri: string } },
  TidyAnswer | null,
  never,
  void,
  void
>('practiceReview/tidy');

/**
 * The front matter in the order of the format. A request of its own and no `textDocument/formatting`, which editors also
 * send on every save and to one extension only: this one is to run when an author asks for it.
 */
export const tidy = documentFeature(tidyRequest, ({ review, document, configuration }, _params, { support }) => {
  const tidied = tidyFrontMatter(review, contextOf(review, configuration).reviewType);
  if ('refusal' in tidied) return tidied;
  if (tidied.edits.length === 0) return {};
  return { edit: workspaceEdit(tidied.edits, review.eol, document, support) };
});
