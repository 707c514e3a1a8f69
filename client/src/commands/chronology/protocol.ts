import { RequestType, type WorkspaceEdit } from 'vscode-languageclient';

export const columnRoles = [
  'date',
  'time',
  'what',
  'agency',
  'source',
  'significance',
  'comment',
  'practitioner',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** Which column of a table tells what. Columns count from 0. */
export interface Columns {
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Columns whose text goes along behind what happened. */
  readonly others: readonly number[];
  /** Where it is not given, the dates show it. */
  readonly monthFirst?: boolean;
}

export interface TableOutline {
  readonly place: string;
  /** The same for every table with these headings. */
  readonly key: string;
  readonly headings: readonly string[];
  readonly samples: readonly string[];
  readonly rows: number;
  readonly columns: Columns;
}

/** What the author says of the tables: columns by their keys, null for one that is left out; agencies by their places. */
export interface ChosenTables {
  readonly columns: Readonly<Record<string, Columns | null>>;
  readonly agencies: Readonly<Record<string, string>>;
}

/** A row of a chronology, as far as the editor looks at it. */
export interface ChronologyEntry {
  /** Undefined where the date could not be read. */
  readonly when?: object;
  readonly written: string;
  /** Its date to be sorted by: `2025-04-03 14:30`. */
  readonly order: string;
  readonly what: string;
  readonly agency: string;
  readonly place: string;
  readonly isMarked: boolean;
}

export interface Double {
  readonly when: string;
  readonly rows: readonly number[];
  readonly inReview: readonly string[];
}

/** What the exporter read, compared with the review. Rows are named by their place in `entries`. */
export interface ComparedChronology {
  readonly tables: readonly TableOutline[];
  readonly entries: readonly ChronologyEntry[];
  readonly problems: readonly string[];
  readonly match: {
    readonly inTable: readonly number[];
    readonly inEvents: readonly (readonly [row: number, id: string])[];
    readonly doubles: readonly Double[];
  };
}

/** What a review holds already, for the exporter to compare with. */
export interface HeldChronology {
  /** Why nothing can be written into it. */
  readonly refusal?: string;
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}

export interface ChronologyEditResult {
  /** None where nothing is to be written. */
  readonly edit?: WorkspaceEdit;
  /** The review as it would be. */
  readonly text: string;
  readonly rows: number;
  readonly events: number;
  /** What becomes of every row, in Markdown. */
  readonly page: string;
}

interface DocumentParams {
  readonly uri: string;
}

/** What an open review holds of a chronology; null where the document is no review. */
export const chronologyRequest = new RequestType<
  { readonly textDocument: DocumentParams },
  HeldChronology | null,
  void
>('practiceReview/chronology');

/** The edit that writes a chronology into an open review. */
export const chronologyEditRequest = new RequestType<
  Pick<ComparedChronology, 'entries' | 'match' | 'problems'> & {
    readonly textDocument: DocumentParams;
    /** Rows that are not written. */
    readonly left: readonly number[];
    /** Rows that become key events as well. */
    readonly events: readonly number[];
    /** False while the author is still asked. */
    readonly isWritten: boolean;
  },
  ChronologyEditResult | null,
  void
>('practiceReview/chronologyEdit');
