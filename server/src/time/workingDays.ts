/** A calendar day as `YYYY-MM-DD`. */
export type IsoDay = string;

/** Counts working days. Day 0 is the trigger day; the limit is the Nth working day after it. */
export interface WorkingCalendar {
  isWorkingDay(day: IsoDay): boolean;
  /** The Nth working day after `day` (before it where `count` is negative); `day` itself where `count` is 0. */
  addWorkingDays(day: IsoDay, count: number): IsoDay;
  /** Working days after `from` up to and including `to`; negative where `to` is earlier. */
  workingDaysBetween(from: IsoDay, to: IsoDay): number;
}

/** "6 working days". */
export function formatWorkingDays(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}
