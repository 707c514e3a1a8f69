import type { ChronologyEntry } from '../import/chronology/chronologyEntries.ts';
import { readWhen, sortKey, type When, whenWords } from '../import/chronology/readWhen.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { dayKey, type Happening } from './likelySame.ts';
import { plainText } from './sameText.ts';

/** The headings of the table that a chronology is written into. A table of the text with these headings is that table. */
const HEADINGS = ['Date', 'Agency', 'What happened', 'Source'] as const;

/** What stands above the rows. */
export const tableHead: readonly string[] = [
  `| ${HEADINGS.join(' | ')} |`,
  `|${HEADINGS.map(() => ' --- |').join('')}`,
];

/** A row of the table as it stands in the text. */
export interface TableRow extends Happening, Span {
  readonly agency: string;
  readonly order: string;
}

/** The table of a review that holds its chronology. */
export interface ChronologyInText {
  /** The end of the line below the headings. */
  readonly head: number;
  readonly rows: readonly TableRow[];
}

/** A row to write. */
export function rowText({ agency, what, source, ...entry }: ChronologyEntry): string {
  return `| ${[dateWords(entry), agency, what, source].map(cellText).join(' | ')} |`;
}

/** The date in words; as it stands in the file where it could not be read. */
export function dateWords({ when, written }: { readonly when: When | undefined; readonly written: string }): string {
  return when === undefined ? written || 'no date' : whenWords(when);
}

/** Two rows with the same are the same row. */
export function rowKey(row: Happening & { readonly agency: string }): string {
  return [dayKey(row), plainText(row.agency), plainText(row.what)].join('|');
}

/** The tables of a review that hold a chronology, in order. */
export function chronologiesIn(review: Review): readonly ChronologyInText[] {
  return review.body.blocks.flatMap(({ start, content }) =>
    content.kind === 'table' ? (chronologyIn(content.text, start) ?? []) : [],
  );
}

function chronologyIn(text: string, start: number): ChronologyInText | undefined {
  const lines = [...text.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({ line, at: start + index }));
  const [heading, below, ...others] = lines;
  if (heading === undefined || below === undefined) return undefined;
  if (cellsOf(heading.line).map(plainText).join('|') !== HEADINGS.map(plainText).join('|')) return undefined;
  let order = '';
  const rows = others.map(({ line, at }): TableRow => {
    const [written = '', agency = '', what = ''] = cellsOf(line);
    const when = readWhen(written, false);
    order = when === undefined ? order : sortKey(when);
    return {
      when,
      written: written === 'no date' ? '' : written,
      agency,
      what,
      order,
      start: at,
      end: at + line.length,
    };
  });
  return { head: below.at + below.line.length, rows };
}

/** The texts of the cells of a line, as a reader sees them. */
function cellsOf(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** A text on one line, as a cell of a table or an item of a list, that shows exactly these words: nothing in it is a mark, a link, a tag or a reference. */
export function cellText(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join(' / ')
    .replace(/[\\`*_<|[\]$]|~(?=~)|&(?=#?\w+;)|(?<=<)!|(?<=--)>|:(?=\/\/)|(?<=\bwww)\.|(?<=\S)@(?=\S)/gi, '\\$&');
}
