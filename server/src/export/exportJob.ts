import type { HeldChronology } from '../chronology/heldChronology.ts';
import type { ChronologyMatch } from '../chronology/matchChronology.ts';
import type { ChosenTables, ChronologyFile, ReadChronology } from '../import/chronology/readChronology.ts';
import type { ImportedReview } from '../import/reviewFromWord.ts';
import type { Spreadsheet } from '../import/table.ts';
import type { IsoDay } from '../time/workingDays.ts';
import type { Look } from './look.ts';
import type { ReportModel } from './report.ts';

/** The formats of `schemas/reportFormats.json`. */
export type FormatId = 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json';

/** Work for the exporter, which runs beside the server so that typing is answered meanwhile. Plain data. */
export interface ExportJob {
  /** Comes back with the answer. */
  readonly id: number;
  readonly format: FormatId;
  readonly report: ReportModel;
  /** The day that a file says it was made on. */
  readonly today: IsoDay;
  readonly look?: Look;
  /** The font to embed where a format embeds one: whole TrueType files. */
  readonly fonts?: Fonts;
}

export interface Fonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

/** A file that people filled in is to be read. Bytes from elsewhere are looked at in the worker and nowhere else. */
export interface ReadJob {
  readonly kind: 'read';
  readonly id: number;
  /** The bytes of an XLSX or CSV file. */
  readonly content: Uint8Array;
}

/** A Word document is to be made a review. */
export interface WordJob {
  readonly kind: 'readWord';
  readonly id: number;
  /** The bytes of a DOCX file. */
  readonly content: Uint8Array;
}

/** The chronologies of agencies are to be read, and compared with each other and with what a review holds. */
export interface ChronologyJob {
  readonly kind: 'chronology';
  readonly id: number;
  readonly files: readonly ChronologyFile[];
  readonly chosen: ChosenTables;
  readonly held: HeldChronology;
}

export interface ComparedChronology extends ReadChronology {
  readonly match: ChronologyMatch;
}

export type Job = ExportJob | ReadJob | WordJob | ChronologyJob;

/** The whole file, or what was read, or why there is none. */
export type ExportAnswer =
  | { readonly id: number; readonly spreadsheet: Spreadsheet }
  | { readonly id: number; readonly imported: ImportedReview }
  | { readonly id: number; readonly chronology: ComparedChronology }
  | { readonly id: number; readonly content: Uint8Array; readonly notes: readonly string[] }
  | { readonly id: number; readonly failure: string };
