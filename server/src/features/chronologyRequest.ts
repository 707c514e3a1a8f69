import { ProtocolRequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { type ChronologyChoice, chronologyEdits } from '../chronology/chronologyEdits.ts';
import { chronologyPage } from '../chronology/chronologyPage.ts';
import { type HeldChronology, heldChronology } from '../chronology/heldChronology.ts';
import type { ChronologyMatch } from '../chronology/matchChronology.ts';
import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import { applyEdits } from '../review/edit.ts';
import { documentFeature } from './languageFeature.ts';
import { workspaceEdit } from './workspaceEdit.ts';

interface Params {
  readonly textDocument: { readonly uri: string };
}

/** What the exporter read, and what the author chose of it. */
interface ChronologyEditParams extends Params, ChronologyChoice {
  readonly entries: readonly ChronologyEntry[];
  readonly match: ChronologyMatch;
  readonly problems: readonly string[];
  /** False while the author is still asked. */
  readonly isWritten: boolean;
}

/** The chronology as one edit, as the text that it makes, and as a page that says what became of every row. */
export interface ChronologyEditAnswer {
  /** Undefined where nothing is to be written. */
  readonly edit: WorkspaceEdit | undefined;
  readonly text: string;
  /** How many rows of the table are written. */
  readonly rows: number;
  /** How many key events are written. */
  readonly events: number;
  readonly page: string;
}

const chronologyRequest = new ProtocolRequestType<Params, HeldChronology | null, never, void, void>(
  'practiceReview/chronology',
);
const chronologyEditRequest = new ProtocolRequestType<
  ChronologyEditParams,
  ChronologyEditAnswer | null,
  never,
  void,
  void
>('practiceReview/chronologyEdit');

/** What a review holds of a chronology already, for the exporter to compare with. */
export const chronology = documentFeature(chronologyRequest, ({ review }) => heldChronology(review));

/** The change that writes a chronology into the review, for this very version. */
export const chronologyEdit = documentFeature(
  chronologyEditRequest,
  ({ review, document }, { entries, match, problems, left, events, isWritten }, { support }): ChronologyEditAnswer => {
    const edits = chronologyEdits(review, entries, { left, events });
    const { partners } = heldChronology(review);
    return {
      edit: edits.edits.length === 0 ? undefined : workspaceEdit(edits.edits, review.eol, document, support),
      text: applyEdits(review.text, edits.edits, review.eol),
      rows: edits.rows,
      events: edits.events.length,
      page: chronologyPage({ partners, entries, match, problems, edits, left: left.length, isWritten }),
    };
  },
);
