import type { Limits, Severity, Timescales } from './rules/rule.ts';
import type { HolidaySettings } from './time/holidays.ts';
import type { IsoDay } from './time/workingDays.ts';

/** A severity chosen by a project or a user; `default` keeps what the catalogue says. */
export type SeveritySetting = Severity | 'off' | 'default';

/** All that a check depends on beside the review itself. The same for the editor and the command line. */
export interface Configuration {
  readonly today: IsoDay;
  /** By rule id; a rule that is not named has its default. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  readonly holidays: HolidaySettings;
  readonly timescales: Timescales;
  readonly limits: Limits & {
    /** Findings shown for a document at most; the last one says how many more there are. */
    readonly problems: number;
  };
  /** Names that must never appear in a review, from the project's own list. */
  readonly protectedTerms: readonly string[];
}

export const defaultTimescales: Timescales = {
  notificationWorkingDays: 5,
  rapidReviewWorkingDays: 15,
  rapidReviewClock: 'notified',
  publicationMonths: 6,
  panelCopyWorkingDays: 7,
  noReplyWorkingDays: 20,
  deadlineNearWorkingDays: 10,
};

/** The configuration of someone who has set nothing. */
export function defaultConfiguration(today: IsoDay): Configuration {
  return {
    today,
    rules: {},
    holidays: { region: 'englandAndWales', extra: [], removed: [] },
    timescales: defaultTimescales,
    limits: { recommendations: 8, chronologyPercent: 50, problems: 500 },
    protectedTerms: [],
  };
}
