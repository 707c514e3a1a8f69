import type { IsoDay } from '../time/workingDays.ts';

/**
 * What a cell holds; undefined for an empty one, or null once it has been sent as JSON. A number that is shown as a date is
 * a day, with its time (`HH:MM`) where it has one.
 */
export type Cell = string | number | { readonly day: IsoDay; readonly time?: string } | undefined | null;

export interface SpreadsheetSheet {
  readonly name: string;
  /** By row and column from the top left; rows may differ in length, and empty ones keep their place. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A spreadsheet as plain data. A CSV file is one sheet without a name. */
export interface Spreadsheet {
  readonly sheets: readonly SpreadsheetSheet[];
}

/** A file that cannot be read. The message is a plain sentence: what is wrong and what to do. */
export class UnreadableFile extends Error {}
