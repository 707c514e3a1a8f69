const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO form of a date as people in Britain write it: `3/1/2026` and `3 January 2026` are `2026-01-03`, `1/2026` and
 * `January 2026` are `2026-01`. Undefined when the text is no such date, or a day that the calendar does not have.
 */
export function isoDate(text: string): string | undefined {
  const word = text.trim().replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '');
  const numeric = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(word);
  if (numeric !== null) return assembled(numeric[3], Number(numeric[2]), numeric[1]);
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]{3,9})\.?,?\s+(\d{4})$/i.exec(word);
  if (named !== null) return assembled(named[3], monthNumber(named[2] ?? ''), named[1]);
  const yearFirst = /^(\d{4})[/.-](\d{1,2})(?:[/.-](\d{1,2}))?$/.exec(word);
  if (yearFirst !== null) return assembled(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  return undefined;
}

/** True for a text that has the form of a day, whether the calendar has that day or not. */
export function looksLikeDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** True for a month such as `2026-03`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function assembled(year: string | undefined, month: number, day: string | undefined): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const yearAndMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return yearAndMonth;
  const daysInMonth = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > daysInMonth) return undefined;
  return `${yearAndMonth}-${day.padStart(2, '0')}`;
}
