import type { Column } from '../report.ts';

/** What a column's content asks for, in points. */
export interface Need {
  /** The longest word. */
  readonly least: number;
  /** The longest cell in one line. */
  readonly whole: number;
  readonly size: Column['width'];
}

const WEIGHT: Readonly<Record<Column['width'], number>> = { narrow: 1, normal: 1.6, wide: 3 };

/** The least width of a column that can be read. */
export const NARROWEST = 18;

/**
 * The widths of a table's columns, which together fill `width`. Every column has room for its longest word where that can
 * be; what is left goes to those that have more to say.
 */
export function columnWidths(needs: readonly Need[], width: number): number[] {
  const least = needs.map((need) => Math.min(Math.max(need.least, NARROWEST), width / 2.2));
  const sum = total(least);
  if (sum >= width) return shrunk(least, width);
  const widths = [...least];
  let left = width - sum;
  // What one column does not need is shared among the others, so that a short column is no wider than its words.
  for (let round = 0; round < needs.length && left > 0.5; round++) {
    const wants = needs.map((need, at) => Math.max(0, need.whole - (widths[at] ?? 0)));
    const shares = needs.map((need, at) => (wants[at] === 0 ? 0 : WEIGHT[need.size] * Math.sqrt(need.whole)));
    const all = total(shares);
    if (all === 0) break;
    for (const [at, share] of shares.entries()) {
      widths[at] = (widths[at] ?? 0) + Math.min((left * share) / all, wants[at] ?? 0);
    }
    left = width - total(widths);
  }
  const spread = total(needs.map(({ size }) => WEIGHT[size]));
  return widths.map((own, at) => own + (Math.max(0, left) * WEIGHT[needs[at]?.size ?? 'normal']) / spread);
}

/** Takes from the widest columns until all fit. */
function shrunk(widths: readonly number[], width: number): number[] {
  let low = 0;
  let high = Math.max(...widths);
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (total(widths.map((own) => Math.min(own, middle))) > width) high = middle;
    else low = middle;
  }
  return widths.map((own) => Math.min(own, low));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
