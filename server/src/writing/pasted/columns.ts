import type { Pasted } from './pasted.ts';

/** What a column of a table may hold, by the words that head it. */
export interface Column {
  readonly name: string;
  readonly heading: RegExp;
}

/** A table with its heading told apart from its rows. */
export interface Table {
  /** By the place of a column; empty where the table has no heading. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which column is which, as far as its heading says. */
  readonly places: ReadonlyMap<string, number>;
}

/** Reads the heading of a table, where its first row is one: short, and with a word that names a column. */
export function tableOf({ rows }: Pasted, columns: readonly Column[]): Table {
  const [first = [], ...rest] = rows;
  const places = new Map<string, number>();
  if (first.length > 1 && first.every((cell) => cell.length <= LONGEST_HEADING)) {
    for (const { name, heading } of columns) {
      const at = first.findIndex((cell, place) => heading.test(cell) && ![...places.values()].includes(place));
      if (at >= 0) places.set(name, at);
    }
  }
  return places.size > 0 && rest.length > 0
    ? { headings: first, rows: rest, places }
    : { headings: [], rows, places: new Map() };
}

const LONGEST_HEADING = 40;

/** The column with most text in it, some left aside. */
export function longestColumn({ rows }: Table, aside: readonly number[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) {
    for (const [place, cell] of row.entries()) {
      if (!aside.includes(place)) widths.set(place, (widths.get(place) ?? 0) + cell.length);
    }
  }
  return [...widths].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1])[0];
}

/** A text with what stands in the columns that have no key of their own, so that nothing is lost. */
export function withOthers(text: string, row: readonly string[], { headings }: Table, used: readonly number[]): string {
  const others = row.flatMap((cell, place) => {
    if (used.includes(place) || cell === '' || isNumbering(cell)) return [];
    const heading = headings[place] ?? '';
    return [heading === '' ? cell : `${heading}: ${cell}`];
  });
  return [text, ...others].filter((part) => part !== '').join(' ');
}

/** True for the number that a row has in its table: "3", "R3", "3.". */
function isNumbering(cell: string): boolean {
  return /^(?:[A-Z]{1,2}|no\.?\s*)?\d{1,3}[.)]?$/i.test(cell);
}
