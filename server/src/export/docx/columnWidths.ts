import { plainText, type Table } from '../report.ts';
import { widthInArial } from './arialWidths.ts';
import { TEXT_WIDTH } from './page.ts';

/** The size of text in tables, and the space at each side of a cell, in twentieths of a point. */
export const TABLE_TEXT = 180;
export const CELL_SIDE = 80;

/** How the width that is left over is shared out. */
const SHARES = { narrow: 1, normal: 3, wide: 7 } as const;
/** Words longer than this may be broken; otherwise one long address would take the whole table. */
const LONGEST_WORD = 1900;
/** As many rows as are needed to know what a column holds. */
const ROWS_READ = 200;

/** The widths of a table's columns, in twentieths of a point: no word is broken where that can be helped. */
export function columnWidths(table: Table): number[] {
  const least = table.columns.map(({ title }, at) => {
    const rows = table.groups.flatMap(({ rows }) => rows).slice(0, ROWS_READ);
    const cells = rows.map(({ cells }) => plainText(cells[at] ?? []));
    const words = cells.map((cell) => longestWord(cell, at === 0 && table.name !== 'body'));
    return Math.max(longestWord(plainText(title), true), ...words, 200) + 2 * CELL_SIDE + 40;
  });
  const needed = sum(least);
  if (needed >= TEXT_WIDTH) return rounded(least.map((width) => (width * TEXT_WIDTH) / needed));
  const shares = table.columns.map(({ width }) => SHARES[width]);
  const spare = (TEXT_WIDTH - needed) / Math.max(1, sum(shares));
  return rounded(least.map((width, at) => width + spare * (shares[at] ?? 0)));
}

function longestWord(text: string, isBold: boolean): number {
  let longest = 0;
  // A date is not broken; as plain text it has ordinary spaces.
  const joined = text.slice(0, 4000).replace(/\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/g, '$1\u00a0$2\u00a0$3');
  for (const word of joined.split(/[ \t\n]+|(?<=[-–])/)) {
    longest = Math.max(longest, Math.min(LONGEST_WORD, widthInArial(word, TABLE_TEXT, isBold)));
  }
  return longest;
}

function rounded(widths: readonly number[]): number[] {
  return widths.map((width) => Math.max(1, Math.floor(width)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
