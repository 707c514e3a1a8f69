import { formatDay, formatWritten } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { CLOCK, timeOf } from './clockTime.ts';
import { type OneDate, readOneDate } from './writtenDate.ts';

/** When something happened, as far as a chronology says. */
export interface When {
  /** `span` for several days or months; its ends are `first` and `last`. */
  readonly precision: 'day' | 'month' | 'year' | 'span';
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** Said to be near that, such as "c. March 2024" or "early March". */
  readonly isAbout: boolean;
  /** `HH:MM` */
  readonly time?: string;
  /** True where it makes sense only with the day and the month the other way round than the rest of its column. */
  readonly isTurned?: boolean;
}

const BEFORE = /^(?:(?:on|from|between|date|dated|in)\b[:\s]*)+/i;
const ABOUT =
  /^(?:circa\b|ca?\.|ca?(?=\s|\d)|approx(?:imately)?\b\.?|about\b|around\b|roughly\b|early\b|mid\b|late\b|(?:the )?(?:beginning|start|end|middle) of\b)[\s-]*(?:in\s+)?/i;
const ABOUT_BEHIND = /\s*(?:\((?:approx(?:imately|\.)?|circa|c\.?|estimated|about)\)|\?|\bapprox\.?)$/i;
const WEEKDAY_BEHIND = /[\s,]*\(?\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?\)?$/i;
const TIME_BEHIND = new RegExp(
  `^(.+?)(?:[\\s,T@–-]+(?:at\\s+|@\\s*|approx\\.?\\s+)?|\\()(${CLOCK})(?:\\s*(?:-|–|to)\\s*${CLOCK})?\\)?$`,
  'i',
);
const TIME_BEFORE = new RegExp(`^(${CLOCK})[\\s,]+(?:on\\s+)?(.+)$`, 'i');
const SEPARATOR = /\s*(?:–|—|\bto\b|\buntil\b|\btill\b|\band\b|&|\+)\s*|\s+-\s+/i;
/** Nothing that long is a date, and long texts are not searched for one. */
const LONGEST = 80;
/** "3/5/24-5/5/24" has four strokes; what has many more is no span. */
const MOST_SIGNS = 6;

/**
 * When a text says that something happened, in the ways in which people write it: one date, a time with it, a date that is
 * near, or from one to another. Undefined where it cannot be read for certain.
 * @param monthFirst How "03/04/2025" is read
 */
export function readWhen(text: string, monthFirst: boolean): When | undefined {
  if (text.length > LONGEST) return undefined;
  let written = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]$/, '')
    .replace(BEFORE, '');
  let isAbout = false;
  const take = (words: RegExp) => {
    const rest = written.replace(words, '');
    if (rest === written) return;
    isAbout = true;
    written = rest.trim();
  };
  take(ABOUT);
  take(ABOUT_BEHIND);
  const found = datesIn(written, monthFirst) ?? datesIn(written.replace(WEEKDAY_BEHIND, ''), monthFirst);
  if (found !== undefined) return { ...found, isAbout };
  const [, date = '', time] = TIME_BEHIND.exec(written) ?? [];
  const before = TIME_BEFORE.exec(written);
  return (
    withTime(date.replace(WEEKDAY_BEHIND, ''), time, isAbout, monthFirst) ??
    withTime(before?.at(-1) ?? '', before?.[1], isAbout, monthFirst)
  );
}

function withTime(date: string, time: string | undefined, isAbout: boolean, monthFirst: boolean): When | undefined {
  if (time === undefined) return undefined;
  const found = datesIn(date, monthFirst);
  const clock = timeOf(new RegExp(`^${CLOCK}$`, 'i').exec(time)?.slice(1) ?? []);
  return found?.precision === 'day' && clock !== undefined ? { ...found, isAbout, time: clock } : undefined;
}

type Dates = Omit<When, 'isAbout' | 'time'>;

function datesIn(written: string, monthFirst: boolean): Dates | undefined {
  const one = readOneDate(written, monthFirst);
  if (one !== undefined) return one;
  const apart = written.split(SEPARATOR);
  if (apart.length > 1) return apart.length === 2 ? spanOf(apart[0] ?? '', apart[1] ?? '', monthFirst) : undefined;
  for (const sign of ['-', '/']) {
    if (written.split(sign).length > MOST_SIGNS) continue;
    for (let at = written.indexOf(sign); at >= 0; at = written.indexOf(sign, at + 1)) {
      const span = spanOf(written.slice(0, at), written.slice(at + 1), monthFirst);
      if (span !== undefined) return span;
    }
  }
  return undefined;
}

/** From one date to another: the first may lack what the last one says, as in "3-5 May 2024". */
function spanOf(from: string, to: string, monthFirst: boolean): Dates | undefined {
  const last = readOneDate(to, monthFirst);
  if (last === undefined) return undefined;
  const first = readOneDate(from, monthFirst) ?? completed(from.trim(), last, monthFirst);
  if (first === undefined || first.first > last.last) return undefined;
  const isTurned = first.isTurned === true || last.isTurned === true;
  return { precision: 'span', first: first.first, last: last.last, ...(isTurned ? { isTurned } : {}) };
}

function completed(
  from: string,
  { first: [...signs], last, precision }: { readonly first: string } & Pick<OneDate, 'last' | 'precision'>,
  monthFirst: boolean,
): OneDate | undefined {
  const year = Number(last.slice(0, 4));
  if (/^\d{1,2}(?:st|nd|rd|th)?$/i.test(from) && precision === 'day') {
    return readOneDate(`${signs.slice(0, 8).join('')}${String(Number.parseInt(from, 10)).padStart(2, '0')}`, false);
  }
  const isDayOrMonth = /^(?:\d{1,2}[./-]\d{1,2}|[\d\sa-z]*[a-z]{3,})\.?$/i.test(from);
  if (!isDayOrMonth) return undefined;
  const sign = /[./-]/.exec(from)?.[0] ?? ' ';
  const same = readOneDate(`${from}${sign}${year}`, monthFirst);
  // "28 December to 3 January 2024" begins in the year before.
  return same !== undefined && same.first > last ? readOneDate(`${from}${sign}${year - 1}`, monthFirst) : same;
}

/** As it stands in the table: "3 April 2025, 14:30", "April 2025", "about March 2024", "3 May 2024 to 5 May 2024". */
export function whenWords({ precision, first, last, isAbout, time }: When): string {
  const words =
    precision === 'span'
      ? `${formatDay(first)} to ${formatDay(last)}`
      : precision === 'year'
        ? first.slice(0, 4)
        : formatWritten({ precision, first, last });
  return `${isAbout ? 'about ' : ''}${words}${time === undefined ? '' : `, ${time}`}`;
}

/** Where it belongs among others, as a text to compare: a year before its months, a month before its days. */
export function sortKey({ precision, first, time = '' }: When): string {
  if (precision === 'year') return first.slice(0, 4);
  return precision === 'month' ? first.slice(0, 7) : `${first} ${time}`.trim();
}
