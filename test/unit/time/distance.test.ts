import assert from 'node:assert/strict';
import { workingCalendar } from '../../../server/src/time/calendar.ts';
import { distanceOf, sinceWritten } from '../../../server/src/time/distance.ts';
import { readDate } from '../../../server/src/time/isoDay.ts';

const calendar = workingCalendar({ region: 'englandAndWales', extra: [], removed: [] });
/** A Friday, and the Sunday after it. */
const FRIDAY = '2026-11-20';
const SUNDAY = '2026-11-22';

describe('how far away a day is', () => {
  for (const [day, today, said] of [
    [FRIDAY, FRIDAY, 'today'],
    ['2026-11-23', FRIDAY, 'in 1 working day'],
    ['2026-11-27', FRIDAY, 'in 5 working days'],
    [SUNDAY, FRIDAY, 'before the next working day'],
    [FRIDAY, SUNDAY, 'no working day has passed since'],
    ['2026-11-19', FRIDAY, '1 working day ago'],
    ['2025-12-24', '2025-12-29', '1 working day ago'],
  ] as const) {
    it(`is said in working days: ${day} on ${today}`, () => assert.equal(distanceOf(day, today, calendar), said));
  }

  for (const [written, today, said] of [
    ['2026-10', FRIDAY, 'which ended 15 working days ago'],
    ['2026-10', '2026-11-01', 'which has ended; no working day has passed since'],
    ['2026-11-19', FRIDAY, '1 working day ago'],
  ] as const) {
    it(`is counted from the end of what is past: ${written} on ${today}`, () => {
      const date = readDate(written);
      assert.ok(date !== undefined);
      assert.equal(sinceWritten(date, today, calendar), said);
    });
  }
});
