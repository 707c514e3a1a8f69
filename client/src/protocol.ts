import { type Range, RequestType, type WorkspaceEdit } from 'vscode-languageclient';

/** Which document a request is about. */
export interface DocumentParams {
  readonly uri: string;
}

export interface ReportParams {
  readonly textDocument: DocumentParams;
  readonly edition: string;
  /** Why a public report is written past privacy errors; recorded in it. */
  readonly privacyChoice?: string;
}

/** A file for the look of reports: where it lies, or why it cannot be used. */
export interface LookFile {
  /** As its author wrote it. */
  readonly path: string;
  readonly uri?: string;
  readonly problem?: string;
}

/** What the project file says of the look of reports. */
export interface ReportLook {
  readonly template?: LookFile;
  readonly logo?: LookFile;
  readonly logoAlt: string;
  readonly colour?: string;
  readonly footer?: string;
}

export interface ReportResult {
  /** The report as the exporter takes it, and what its author should know about it. */
  readonly report: { readonly notes: readonly string[] };
  /** The day that the report is made on. */
  readonly today: string;
  /** Open errors, group by group as an author calls them. */
  readonly errors: readonly { readonly group: string; readonly count: number }[];
  /** Errors of privacy in a copy for the public. */
  readonly privacyErrors: number;
  readonly look?: ReportLook;
}

/** How many findings a review has, once every change has been checked. */
export interface SummaryResult {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

export interface EffectiveConfigurationResult {
  /** The settings that a check of this document uses and where each comes from, as a Markdown document. */
  readonly markdown: string;
}

/** The server asks for the text of a file that is not of this computer; null where there is none. */
export const readFileRequest = new RequestType<DocumentParams, string | null, void>('practiceReview/readFile');

/** An open review as a report, from the text that the server has; null where the document is no review. */
export const reportRequest = new RequestType<ReportParams, ReportResult | null, void>('practiceReview/report');

export const summaryRequest = new RequestType<DocumentParams, SummaryResult, void>('practiceReview/summary');

/** The settings in force for an open document. */
export const effectiveConfigurationRequest = new RequestType<DocumentParams, EffectiveConfigurationResult, void>(
  'practiceReview/effectiveConfiguration',
);

export interface BalanceResult {
  /** Where the review tells and where it explains, as a Markdown document. */
  readonly markdown: string;
}

/** The balance of telling and explaining in an open review. */
export const balanceRequest = new RequestType<DocumentParams, BalanceResult, void>('practiceReview/balance');

/** Something that keeps a review from being signed off. */
export interface Obstacle {
  /** As an author calls what it is about: "Findings". */
  readonly group: string;
  readonly message: string;
  /** True where it is an error already. */
  readonly isErrorNow: boolean;
  readonly range: Range;
}

export interface ReadinessResult {
  readonly stage: 'scoping' | 'draft' | 'signOff' | 'published';
  readonly obstacles: readonly Obstacle[];
  /** The obstacles as a Markdown document. */
  readonly markdown: string;
  /** The change that moves the review to sign-off; none where it is there, or has no front matter. */
  readonly move?: WorkspaceEdit;
}

/** What stands between an open review and its sign-off; null where the document is no review. */
export const readinessRequest = new RequestType<
  { readonly textDocument: DocumentParams },
  ReadinessResult | null,
  void
>('practiceReview/readiness');

/** How an open review hangs together, as a Markdown document; null where the document is no review. */
export const threadRequest = new RequestType<
  { readonly textDocument: DocumentParams },
  { readonly markdown: string } | null,
  void
>('practiceReview/thread');

export interface FolderResult {
  readonly reviews: number;
  readonly errors: number;
  readonly warnings: number;
  /** What was found, review by review, as a Markdown document. */
  readonly markdown: string;
}

/** All reviews in the open folders, checked; null where the editor gives no access to files. */
export const folderRequest = new RequestType<null, FolderResult | null, void>('practiceReview/folder');

export interface TidyResult {
  /** The change of the front matter. Without it and without a refusal, the front matter is tidy. */
  readonly edit?: WorkspaceEdit;
  /** Why nothing can be changed, in a sentence for the author. */
  readonly refusal?: string;
}

/** The front matter in the order of the format; null where the document is no review. */
export const tidyRequest = new RequestType<{ readonly textDocument: DocumentParams }, TidyResult | null, void>(
  'practiceReview/tidy',
);

export interface ProgressChange {
  readonly id: string;
  /** What the action is, on one line. */
  readonly action: string;
  readonly field: 'status' | 'evidence';
  readonly from?: string;
  readonly to: string;
  /** Both as people call them. */
  readonly fromWords?: string;
  readonly toWords: string;
  /** Evidence that stands beside what the review says already, and does not continue it. */
  readonly isBeside: boolean;
  /** Why it should be looked at before it is taken over. */
  readonly doubt?: string;
  /** In which file and row it was found. */
  readonly place: string;
}

export interface ProgressResult {
  readonly changes: readonly ProgressChange[];
  /** A sentence for everything that was not taken over. */
  readonly problems: readonly string[];
  /** References of other reviews that rows were made from. */
  readonly otherReviews: readonly string[];
}

/** What happens to evidence that stands beside what the review says already. */
export type EvidenceChoice = 'add' | 'replace' | 'keep';

export interface ProgressEditResult {
  /** None where none of the changes can be made. */
  readonly edit?: WorkspaceEdit;
  /** The review as it would be. */
  readonly text: string;
  /** How many changes the edit makes. */
  readonly made: number;
  readonly problems: readonly string[];
}

/** What tables that partners filled in say of the actions of an open review; null where the document is no review. */
export const progressRequest = new RequestType<
  {
    readonly textDocument: DocumentParams;
    /** Each as the exporter read it. */
    readonly files: readonly { readonly name: string; readonly spreadsheet: unknown }[];
    readonly alsoFrom: readonly string[];
  },
  ProgressResult | null,
  void
>('practiceReview/progress');

/** The edit that makes the chosen ones of these changes. */
export const progressEditRequest = new RequestType<
  {
    readonly textDocument: DocumentParams;
    readonly changes: readonly ProgressChange[];
    readonly evidence: EvidenceChoice;
  },
  ProgressEditResult | null,
  void
>('practiceReview/progressEdit');

/** The `source` of every diagnostic of this extension. */
export const DIAGNOSTIC_SOURCE = 'practice-review';
