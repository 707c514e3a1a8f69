import type { Span } from '../../review/span.ts';
import { GAP } from './search.ts';

/** A date to the day as an author writes it. */
export interface FullDate extends Span {
  /** The same without the day, in the author's style: "June 2026", "06/2026", "2026-06". */
  readonly month: string;
}

const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const YEAR = String.raw`(?:19|20)\d{2}`;
const ORDINAL = '(?:st|nd|rd|th)?';

const FORMS: readonly (readonly [pattern: RegExp, month: (groups: Readonly<Record<string, string>>) => string])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\d/.-])(?:${WEEKDAY},?${GAP}(?:the${GAP})?)?(?:0?[1-9]|[12]\\d|3[01])${ORDINAL}(?:${GAP}of)?${GAP}(?<name>${MONTH})\\.?,?${GAP}(?<year>${YEAR}|['’]\\d{2})(?![\\d/-])`,
      'giu',
    ),
    ({ name = '', year = '' }) => `${name} ${year}`,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d/.-])(?:${WEEKDAY},?${GAP})?(?<name>${MONTH})\\.?${GAP}(?:0?[1-9]|[12]\\d|3[01])${ORDINAL},?${GAP}(?<year>${YEAR})(?![\\d/-])`,
      'giu',
    ),
    ({ name = '', year = '' }) => `${name} ${year}`,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d/.-])(?:0?[1-9]|[12]\\d|3[01])(?<sign>[/.-])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<year>${YEAR}|\\d{2})(?![\\p{L}\\d/-]|\\.\\d)`,
      'gu',
    ),
    ({ sign = '', number = '', year = '' }) =>
      `${number.padStart(2, '0')}${sign === '.' ? '/' : sign}${year.length === 2 ? `20${year}` : year}`,
  ],
  [
    new RegExp(
      `(?<![\\p{L}\\d/.-])(?<start>${YEAR}-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\\d|3[01])(?![\\p{L}\\d/-])`,
      'gu',
    ),
    ({ start = '' }) => start,
  ],
];

/** A text without any of these has no full date. */
const HINT = new RegExp(
  `\\d[/.-]\\d{1,2}[/.-]\\d|\\d{1,2}${ORDINAL}(?:\\s+of)?\\s.{0,8}?${MONTH}|${MONTH}\\.?\\s+\\d`,
  'is',
);

/** The dates of a text that name a day, a month and a year, in order. */
export function fullDatesIn(text: string): readonly FullDate[] {
  if (!HINT.test(text)) return [];
  const found = FORMS.flatMap(([pattern, month]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: written, index, groups = {} }): FullDate => ({
        start: index,
        end: index + written.length,
        month: month(groups),
      }),
    ),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, at) => at === 0 || start >= (found[at - 1]?.end ?? 0));
}

/** The date written as a month: "on 2 June 2026" becomes "in June 2026". */
export function asMonth(
  text: string,
  { start, end }: Span,
  month: string,
): Span & { readonly newText: readonly [string] } {
  const before = /(?:\b(on)(\s+))?(?:\bthe\s+)?$/i.exec(text.slice(Math.max(0, start - 20), start));
  const [whole = '', on, gap = ' '] = before ?? [];
  const lead = on === undefined ? '' : `${on.startsWith('O') ? 'In' : 'in'}${gap}`;
  return { start: start - whole.length, end, newText: [`${lead}${month}`] };
}
