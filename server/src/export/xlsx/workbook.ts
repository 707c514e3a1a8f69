import type { IsoDay } from '../../time/workingDays.ts';
import type { CellColumn, CellValue } from '../cell.ts';

/** A spreadsheet: plain tables, each with a header that stays in sight. */
export interface Workbook {
  readonly title: string;
  /** Who may read it, at the head of each page. */
  readonly audience: string;
  readonly madeOn: IsoDay;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** As it should be called. What the format does not allow is changed. */
  readonly name: string;
  readonly columns: readonly CellColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

const LONGEST_NAME = 31;

/**
 * A name for each sheet that spreadsheet programs accept: no more than 31 characters, none of `[]:*?/\`, no apostrophe at
 * either end, and each once, whatever the case of its letters.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((words) => {
    const clean = words
      .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s]+$/g, '');
    // Excel keeps the name "History" for itself.
    const name = clean === '' || /^history$/i.test(clean) ? `Sheet ${clean}`.trim() : clean;
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const candidate = `${cutTo(name, LONGEST_NAME - suffix.length)}${suffix}`;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** The beginning of a text, no more UTF-16 units than `length`, and no half of a character at its end. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$|['\s]+$/, '');
}
