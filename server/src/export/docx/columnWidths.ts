import { type Column, type Inline, plainText, type Table } from '../report.ts';
import { widthInArial } from './arialWidths.ts';
import { TEXT_WIDTH } from './page.ts';

/** The sizes of text in tables, and the space at each side of a cell, in twentieths of a point. */
export const TABLE_TEXT = 180;
export const SMALL_TABLE_TEXT = 170;
export const CELL_SIDE = 70;

/** True for a table of so many columns that its text has to be small. */
export function isCrowded(table: Table): boolean {
  return table.columns.length > 6;
}

/** How width that no text needs is shared out. */
const SHARES = { narrow: 1, normal: 3, wide: 7 } as const;
/** How much of a long text a column of this kind takes beside others with as much. */
const WEIGHTS = { narrow: 0.6, normal: 1, wide: 1.3 } as const;
/** Words longer than this may be broken; otherwise one long address would take the whole table. */
const LONGEST_WORD = 1900;
/** As many rows, and as much of a cell, as are needed to know what a column holds. */
const ROWS_READ = 200;
/** What a column may get beyond its longest word so that its lines stay whole. */
const MOST_FOR_ONE_LINE = 1100;
const SIGNS_READ = 2000;

interface Need {
  /** The width in which no word is broken. */
  readonly least: number;
  /** The width in which no line is broken. */
  readonly most: number;
  /** How wide its lines usually are. */
  readonly usual: number;
}

/**
 * The widths of a table's columns, in twentieths of a point: no word is broken where that can be helped, and what is left
 * goes to the columns with long texts. `letters` is how much wider than in Arial the letters may be.
 */
export function columnWidths(table: Table, letters = 1): number[] {
  const needs = table.columns.map((_, at) => needOf(table, at, letters));
  const least = wholeWherePossible(needs);
  const spare = TEXT_WIDTH - sum(least);
  if (spare <= 0) return rounded(least.map((width) => (width * TEXT_WIDTH) / sum(least)));
  const wanted = needs.map(({ usual }, at) => Math.max(0, usual - (least[at] ?? 0)) * WEIGHTS[widthOf(table, at)]);
  const scale = spare / Math.max(spare, sum(wanted));
  const given = needs.map((need, at) => Math.min(need.most, (least[at] ?? 0) + (wanted[at] ?? 0) * scale));
  const rest = TEXT_WIDTH - sum(given);
  const shares = table.columns.map(({ width }) => SHARES[width]);
  return rounded(given.map((width, at) => width + (rest * (shares[at] ?? 1)) / sum(shares)));
}

/** Short texts stay on one line, as far as that takes little from the long ones. */
function wholeWherePossible(needs: readonly Need[]): number[] {
  const least = needs.map((need) => need.least);
  let spare = TEXT_WIDTH - sum(least);
  const byGain = needs.map(({ least, most }, at) => ({ at, more: most - least })).sort((a, b) => a.more - b.more);
  for (const { at, more } of byGain) {
    if (more > MOST_FOR_ONE_LINE || more > spare / 4) break;
    least[at] = (least[at] ?? 0) + more;
    spare -= more;
  }
  return least;
}

function widthOf(table: Table, at: number): Column['width'] {
  return table.columns[at]?.width ?? 'normal';
}

function needOf(table: Table, at: number, letters: number): Need {
  const rows = table.groups.flatMap(({ rows }) => rows).slice(0, ROWS_READ);
  const isBold = at === 0 && table.name !== 'body';
  const size = (isCrowded(table) ? SMALL_TABLE_TEXT : TABLE_TEXT) * letters;
  const head = linesOf(table.columns[at]?.title ?? [], size, true);
  const cells = rows.map(({ cells }) => linesOf(cells[at] ?? [], size, isBold));
  const all = [head, ...cells];
  const sides = 2 * CELL_SIDE + 40;
  const squares = sum(cells.map(({ line }) => line * line));
  return {
    least: Math.max(200, ...all.map(({ word }) => Math.min(word, LONGEST_WORD))) + sides,
    most: Math.max(200, ...all.map(({ line }) => line)) + sides,
    usual: Math.sqrt(squares / Math.max(1, cells.length)) + sides,
  };
}

/** The widths of the longest word and of all words in one line. */
function linesOf(
  content: readonly Inline[],
  size: number,
  isBold: boolean,
): { readonly word: number; readonly line: number } {
  const text = joinedDates(content).slice(0, SIGNS_READ);
  const width = (words: string) => widthInArial(words, size, isBold);
  return {
    word: Math.max(0, ...text.split(/[ \t\n]+|(?<=[-–])/).map(width)),
    line: Math.max(0, ...text.split('\n').map(width)),
  };
}

/** The text with dates that stay on one line, as they are written, and with its line breaks. */
function joinedDates(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'date') return inline.text.replaceAll(' ', '\u00a0');
      if (inline.kind === 'break') return '\n';
      return 'content' in inline ? joinedDates(inline.content) : plainText([inline]);
    })
    .join('');
}

function rounded(widths: readonly number[]): number[] {
  return widths.map((width) => Math.max(1, Math.floor(width)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
