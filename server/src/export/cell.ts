import { formatWritten, readDate } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';

/** What stands in a cell of a table that people sort and fill in; undefined for an empty one. */
export type CellValue = string | { readonly day: IsoDay } | undefined;

export interface CellColumn {
  readonly title: string;
  /** In characters of the usual size. */
  readonly width: number;
  /** Not shown: it lets what was filled in be matched again. */
  readonly isHidden?: boolean;
  /** People are asked to write here. */
  readonly isToFillIn?: boolean;
  /** The only texts that the cells of this column may have. */
  readonly choices?: readonly string[];
}

/** A day as a day, a month in words, and what is no date as it was written. */
export function dateCell(written: string | undefined): CellValue {
  const date = readDate(written ?? '');
  if (date === undefined) return written;
  return date.precision === 'day' ? { day: date.first } : formatWritten(date);
}

/**
 * Signs at the start of a text that spreadsheet programs take for the start of a formula when they open a CSV file, in
 * their full-width forms too.
 */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** True where a spreadsheet program could take the text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** The text as a cell can hold it: control characters out, line breaks as LF, halves of a character marked as unknown. */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD');
}
