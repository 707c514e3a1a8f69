import { formatDay } from '../../time/isoDay.ts';
import type { Cell } from '../table.ts';

/** What a cell says, with its line breaks; empty for an empty one. Signs that no text has are left out. */
export function cellWords(cell: Cell): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return `${formatDay(cell.day)}${cell.time === undefined ? '' : `, ${cell.time}`}`;
  return cell
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(STRAY, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')
    .trim();
}

/** Control characters, and marks that make what follows run from right to left beyond the end of its cell. */
const STRAY = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** On one line. */
export function cellLine(cell: Cell): string {
  return cellWords(cell).replace(/\s+/g, ' ');
}
