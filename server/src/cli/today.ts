import { isDay } from '../time/isoDay.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { todayFrom } from '../workspace/today.ts';
import { UsageError } from './options.ts';

/** Today by the option, else by the environment's `REVIEW_TODAY`, else by this computer. Throws for what is no date. */
export function todayBy(option: string | undefined): IsoDay {
  const { REVIEW_TODAY } = process.env;
  const given = [
    { value: option, by: '--today' },
    { value: REVIEW_TODAY, by: 'REVIEW_TODAY' },
  ];
  for (const { value = '', by } of given) {
    if (value !== '' && !isDay(value)) {
      throw new UsageError(`"${value}", given by ${by}, is not a day. Write it like 2026-03-31.`);
    }
  }
  return todayFrom(given).day();
}
