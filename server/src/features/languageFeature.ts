import type { ProtocolRequestType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../check.ts';
import type { Configuration } from '../configuration.ts';
import type { Review } from '../review/review.ts';
import type { FolderCheck } from '../workspace/folderCheck.ts';
import type { ReadProjectFile } from '../workspace/projectFile.ts';
import type { Settings } from '../workspace/settings.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { ReviewSymbol } from './reviewSymbols.ts';

/** A review that is open in the editor, as it is at this moment. */
export interface OpenReview {
  readonly uri: string;
  /** The newest version, parsed. */
  readonly review: Review;
  /** The very version that was parsed: turns offsets into lines and columns. */
  readonly document: TextDocument;
  readonly configuration: Configuration;
  readonly settings: Settings;
  /** The project file that counts for the review, where there is one. */
  readonly projectFile: ReadProjectFile | undefined;
}

/** What a feature may ask of the world around a document. */
export interface Surroundings {
  readonly support: ClientSupport;
  /** Where the pages of the rules lie. */
  readonly rulePages: string;
  /** The newest version of an open document of any kind. */
  document(uri: string): TextDocument | undefined;
  /** Undefined where the document is not open or is no review. */
  openReview(uri: string): Promise<OpenReview | undefined>;
  /** What was found in the newest version of a document and is shown now; empty while that is not known yet. */
  shownFindings(uri: string): readonly Finding[];
  /** What can be looked for in every review, open or not. */
  reviewSymbols(): Promise<readonly ReviewSymbol[]>;
  /** Every review of the open folders, checked; undefined in a host that has no files. */
  checkFolders(): Promise<FolderCheck | undefined>;
  /** True once nobody waits for the answer any more. Looked at after every wait. */
  isCancelled(): boolean;
}

/** One request of the protocol, and how it is answered. */
export interface LanguageFeature<P> {
  readonly method: string;
  answer(params: P, surroundings: Surroundings): Promise<unknown>;
}

/** A feature of one document. The answer is null where the document is no open review. */
export function documentFeature<P extends { readonly textDocument: { readonly uri: string } }, R, PR, RO>(
  { method }: ProtocolRequestType<P, R, PR, void, RO>,
  answer: (open: OpenReview, params: P, surroundings: Surroundings) => R | null | Promise<R | null>,
): LanguageFeature<P> {
  return {
    method,
    answer: async (params, surroundings) => {
      const open = await surroundings.openReview(params.textDocument.uri);
      return open === undefined || surroundings.isCancelled() ? null : answer(open, params, surroundings);
    },
  };
}
