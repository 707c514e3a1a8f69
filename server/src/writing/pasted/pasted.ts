/** What was copied elsewhere, as rows of cells. A list has one cell a row. Cells are on one line, without marks. */
export interface Pasted {
  /** `lines`: plain paragraphs, which nobody marked as a list. */
  readonly kind: 'list' | 'table' | 'lines';
  readonly rows: readonly (readonly string[])[];
}

/** A cell as it is written: one line, and no spaces around it. */
export function cellText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\uFEFF\u200B]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}

/** Rows without those that are empty. */
export function filledRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ''));
}
