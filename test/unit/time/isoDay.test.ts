import assert from 'node:assert/strict';
import {
  addDays,
  addMonths,
  compareDays,
  formatDay,
  formatDayWithWeekday,
  formatWritten,
  isDay,
  readDate,
  weekdayOf,
} from '../../../server/src/time/isoDay.ts';

describe('days', () => {
  for (const day of ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '1969-07-20']) {
    it(`takes ${day} as a day`, () => assert.equal(isDay(day), true));
  }

  const notDays = [
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '26-04-03',
    '3 April',
  ];
  for (const text of [...notDays, '2026-04-03T00:00', ' 2026-04-03', '2026-04', '', '0000-00-00', '0026-01-01']) {
    it(`does not take "${text}" as a day`, () => assert.equal(isDay(text), false));
  }

  it('reads a month as all its days', () => {
    assert.deepEqual(readDate('2024-02'), { precision: 'month', first: '2024-02-01', last: '2024-02-29' });
    assert.deepEqual(readDate('2026-12'), { precision: 'month', first: '2026-12-01', last: '2026-12-31' });
  });

  it('reads a day as itself', () => {
    assert.deepEqual(readDate('2026-03-14'), { precision: 'day', first: '2026-03-14', last: '2026-03-14' });
  });

  it('reads nothing else', () => {
    for (const text of ['2026', '2026-13', '2026-1', 'TBC', '2026-02-30', '14/03/2026'])
      assert.equal(readDate(text), undefined);
  });

  const months: [from: string, count: number, to: string][] = [
    ['2026-03-14', 6, '2026-09-14'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 0, '2026-01-31'],
    ['2026-07-16', 18, '2028-01-16'],
  ];
  for (const [from, count, to] of months) {
    it(`${from} and ${count} months is ${to}`, () => assert.equal(addMonths(from, count), to));
  }

  it('adds days over the ends of months and years, and over the changes of the clock', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
    assert.equal(addDays('2026-03-28', 2), '2026-03-30');
    assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  });

  it('compares', () => {
    assert.ok(compareDays('2026-03-01', '2026-03-02') < 0);
    assert.equal(compareDays('2026-03-01', '2026-03-01'), 0);
    assert.ok(compareDays('2027-01-01', '2026-12-31') > 0);
  });

  it('knows the day of the week, also before 1970', () => {
    assert.equal(weekdayOf('2026-11-24'), 2);
    assert.equal(weekdayOf('1970-01-01'), 4);
    assert.equal(weekdayOf('1969-07-20'), 0);
  });

  it('writes a day for a reader', () => {
    assert.equal(formatDay('2026-03-04'), '4 March 2026');
    assert.equal(formatDayWithWeekday('2026-03-14'), 'Saturday 14 March 2026');
    assert.equal(formatWritten({ precision: 'month', first: '2026-09-01', last: '2026-09-30' }), 'September 2026');
  });
});
