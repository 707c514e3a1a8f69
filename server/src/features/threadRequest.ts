import { ProtocolRequestType } from 'vscode-languageserver';
import { documentFeature } from './languageFeature.ts';
import { threadPage } from './threadPage.ts';

const threadRequest = new ProtocolRequestType<
  { readonly textDocument: { readonly uri: string } },
  { readonly markdown: string } | null,
  never,
  void,
  void
>('practiceReview/thread');

/** How a review hangs together, from its questions to its measures. */
export const thread = documentFeature(threadRequest, ({ uri, review, document }) => ({
  markdown: threadPage(review, document, uri),
}));
