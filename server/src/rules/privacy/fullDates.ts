import type { Edit, NewText } from '../../review/edit.ts';
import type { Span } from '../../review/span.ts';
import { matched } from '../matched.ts';
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

/** Each begins with a figure or a month, so that prose is passed over quickly. */
const FORMS: readonly (readonly [pattern: RegExp, month: (groups: Readonly<Record<string, string>>) => string])[] = [
  [
    new RegExp(
      `(?<![\\w/.-])(?:0?[1-9]|[12]\\d|3[01])${ORDINAL}(?:${GAP}of)?${GAP}(?<name>${MONTH})\\.?,?${GAP}(?<year>${YEAR}|['’]\\d{2})(?![\\d/-])`,
      'g',
    ),
    ({ name = '', year = '' }) => `${name} ${year}`,
  ],
  [
    new RegExp(
      `(?<name>${MONTH})\\.?${GAP}(?:0?[1-9]|[12]\\d|3[01])${ORDINAL},?${GAP}(?<year>${YEAR})(?![\\d/-])`,
      'g',
    ),
    ({ name = '', year = '' }) => `${name} ${year}`,
  ],
  [
    new RegExp(
      `(?<![\\w/.-])(?:0?[1-9]|[12]\\d|3[01])(?<sign>[/.-])(?<number>0?[1-9]|1[0-2])\\k<sign>(?<year>${YEAR}|\\d{2})(?![\\w/-]|\\.\\d)`,
      'g',
    ),
    ({ sign = '', number = '', year = '' }) =>
      `${number.padStart(2, '0')}${sign === '.' ? '/' : sign}${year.length === 2 ? `20${year}` : year}`,
  ],
  [
    new RegExp(`(?<![\\w/.-])(?<start>${YEAR}-(?:0[1-9]|1[0-2]))-(?:0[1-9]|[12]\\d|3[01])(?![\\w/-])`, 'g'),
    ({ start = '' }) => start,
  ],
];

const WEEKDAY_BEFORE = new RegExp(`(?<![A-Za-z])${WEEKDAY},?${GAP}(?:the${GAP})?$`, 'i');

/** A text without any of these has no full date. Each begins with a figure, so that prose is passed over quickly. */
const HINT =
  /\d(?:st|nd|rd|th)?(?:[\s>#]+of)?[\s>#]+[A-Za-z]{3,9}\.?,?[\s>#]+(?:(?:19|20)\d\d|['’]\d\d)|\d[/.-]\d{1,2}[/.-]\d|\d(?:st|nd|rd|th)?,?[\s>#]+(?:19|20)\d\d/;

/** True where a text may hold a full date. */
export function mayHoldDates(text: string): boolean {
  return HINT.test(text);
}

/** The dates of a text that name a day, a month and a year, in order. */
export function fullDatesIn(text: string): readonly FullDate[] {
  const found = FORMS.flatMap(([pattern, month]) =>
    [...text.matchAll(pattern)].map(
      ({ 0: written, index, groups = {} }): FullDate => ({
        start: index - matched(WEEKDAY_BEFORE, text.slice(Math.max(0, index - 24), index)).length,
        end: index + written.length,
        month: month(groups),
      }),
    ),
  ).sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => {
    const before = found[at - 1];
    return before === undefined || start >= before.end;
  });
}

/** `words` in place of a date and of the article before it; "on" before them becomes `preposition`. */
export function inPlaceOfDate(
  text: string,
  { start, end }: Span,
  preposition: string,
  words: NewText,
): readonly Edit[] {
  const before = text.slice(Math.max(0, start - 40), start);
  const article = /\bthe\s+$/i.exec(before)?.[0].length ?? 0;
  const edit = { start: start - article, end, newText: words };
  const on = onBefore(text, edit.start);
  if (on === undefined) return [edit];
  const isCapital = text.charAt(on.start) === 'O';
  const newText = [isCapital ? preposition.charAt(0).toUpperCase() + preposition.slice(1) : preposition];
  return [{ ...on, newText }, edit];
}

/** The word "on" before a date. */
export function onBefore(text: string, start: number): Span | undefined {
  const match = /\bon(?=\s+$|\s+the\s+$)/i.exec(text.slice(Math.max(0, start - 40), start));
  if (match === null) return undefined;
  const at = Math.max(0, start - 40) + match.index;
  return { start: at, end: at + 2 };
}
