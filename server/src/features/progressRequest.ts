import { ProtocolRequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { matchProgress, type Progress } from '../progress/matchProgress.ts';
import type { ProgressChange } from '../progress/progressChange.ts';
import { type EvidenceChoice, progressEdits } from '../progress/progressEdits.ts';
import type { ProgressFile } from '../progress/progressRows.ts';
import { applyEdits } from '../review/edit.ts';
import { documentFeature } from './languageFeature.ts';
import { workspaceEdit } from './workspaceEdit.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
}

interface ProgressParams extends Params {
  readonly files: readonly ProgressFile[];
  /** References of other reviews whose rows count as this one's. */
  readonly alsoFrom?: readonly string[];
}

interface ProgressEditParams extends Params {
  /** Changes of an answer to `practiceReview/progress`: those that the author chose. */
  readonly changes: readonly ProgressChange[];
  readonly evidence: EvidenceChoice;
}

/** The chosen changes as one edit, and as the text that it makes. */
export interface ProgressEditAnswer {
  /** Undefined where none of the changes can be made. */
  readonly edit: WorkspaceEdit | undefined;
  readonly text: string;
  readonly made: number;
  readonly problems: readonly string[];
}

const progressRequest = new ProtocolRequestType<ProgressParams, Progress | null, never, void, void>(
  'practiceReview/progress',
);
const progressEditRequest = new ProtocolRequestType<ProgressEditParams, ProgressEditAnswer | null, never, void, void>(
  'practiceReview/progressEdit',
);

/** What tables that partners filled in say of the actions of a review. */
export const progress = documentFeature(progressRequest, ({ review }, { files, alsoFrom }) =>
  matchProgress(review, files, alsoFrom),
);

/** The change that writes it into the review, for this very version. */
export const progressEdit = documentFeature(
  progressEditRequest,
  ({ review, document }, { changes, evidence }, { support }): ProgressEditAnswer => {
    const { edits, made, problems } = progressEdits(review, changes, evidence);
    return {
      edit: edits.length === 0 ? undefined : workspaceEdit(edits, review.eol, document, support),
      text: applyEdits(review.text, edits, review.eol),
      made,
      problems,
    };
  },
);
