import { isDay } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';

/** A date that someone has given, and who. */
export interface GivenDay {
  readonly value: unknown;
  /** Completes "given by …". */
  readonly by: string;
}

/** Where today's date comes from. */
export interface Today {
  readonly day: () => IsoDay;
  /** A few words for the page of settings. */
  readonly source: string;
  /** One plain sentence for each date that cannot be used. */
  readonly problems: readonly string[];
}

/** The first of the days given that is a date, written YYYY-MM-DD; else the date of this machine, whenever it is asked for. */
export function todayFrom(given: readonly GivenDay[]): Today {
  const problems: string[] = [];
  for (const { value, by } of given) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'string' && isDay(value)) return { day: () => value, source: `given by ${by}`, problems };
    problems.push(`The date given by ${by} is not a day written like 2026-03-31. It does not count.`);
  }
  return { day: dayOfMachine, source: 'from the clock of this computer', problems };
}

function dayOfMachine(): IsoDay {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
