import assert from 'node:assert/strict';
import { workingCalendar } from '../../../server/src/time/calendar.ts';
import { easterSunday, type HolidayRegion, holidaysOf } from '../../../server/src/time/holidays.ts';

/** Days as `d/m`, as holidays are commonly listed. */
function listed(region: HolidayRegion, year: number): string {
  return holidaysOf(region, year)
    .map((day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`)
    .join(' ');
}

describe('public holidays', () => {
  const easters = [
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
  ];
  for (const day of easters) it(`Easter Sunday ${day}`, () => assert.equal(easterSunday(Number(day.slice(0, 4))), day));

  const english: [number, string][] = [
    [2020, '1/1 10/4 13/4 8/5 25/5 31/8 25/12 28/12'],
    [2021, '1/1 2/4 5/4 3/5 31/5 30/8 27/12 28/12'],
    [2022, '3/1 15/4 18/4 2/5 2/6 3/6 29/8 19/9 26/12 27/12'],
    [2023, '2/1 7/4 10/4 1/5 8/5 29/5 28/8 25/12 26/12'],
    [2024, '1/1 29/3 1/4 6/5 27/5 26/8 25/12 26/12'],
    [2025, '1/1 18/4 21/4 5/5 26/5 25/8 25/12 26/12'],
    [2026, '1/1 3/4 6/4 4/5 25/5 31/8 25/12 28/12'],
    [2027, '1/1 26/3 29/3 3/5 31/5 30/8 27/12 28/12'],
    [2028, '3/1 14/4 17/4 1/5 29/5 28/8 25/12 26/12'],
    [2029, '1/1 30/3 2/4 7/5 28/5 27/8 25/12 26/12'],
    [2030, '1/1 19/4 22/4 6/5 27/5 26/8 25/12 26/12'],
  ];
  for (const [year, days] of english) {
    it(`England and Wales ${year}`, () => assert.equal(listed('englandAndWales', year), days));
  }

  it('Scotland keeps 2 January and St Andrew’s Day, not Easter Monday', () => {
    assert.equal(listed('scotland', 2026), '1/1 2/1 3/4 4/5 25/5 3/8 30/11 25/12 28/12');
    assert.equal(listed('scotland', 2027), '1/1 4/1 26/3 3/5 31/5 2/8 30/11 27/12 28/12');
    assert.equal(listed('scotland', 2028), '3/1 4/1 14/4 1/5 29/5 7/8 30/11 25/12 26/12');
    assert.equal(listed('scotland', 2025), '1/1 2/1 18/4 5/5 26/5 4/8 1/12 25/12 26/12');
  });

  it('Northern Ireland keeps St Patrick’s Day and the twelfth of July', () => {
    assert.equal(listed('northernIreland', 2026), '1/1 17/3 3/4 6/4 4/5 25/5 13/7 31/8 25/12 28/12');
    assert.equal(listed('northernIreland', 2024), '1/1 18/3 29/3 1/4 6/5 27/5 12/7 26/8 25/12 26/12');
  });
});

describe('working days', () => {
  const english = workingCalendar({ region: 'englandAndWales', extra: [], removed: [] });

  const added: [from: string, count: number, to: string, why: string][] = [
    ['2026-11-24', 0, '2026-11-24', 'nothing to add'],
    ['2026-11-28', 0, '2026-11-28', 'nothing to add to a Saturday'],
    ['2026-11-24', 5, '2026-12-01', 'one weekend'],
    ['2026-11-27', 1, '2026-11-30', 'from a Friday'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
    ['2026-11-29', 1, '2026-11-30', 'from a Sunday'],
    ['2026-04-01', 5, '2026-04-10', 'over Easter 2026'],
    ['2026-04-02', 1, '2026-04-07', 'the day before Good Friday'],
    ['2026-12-24', 1, '2026-12-29', 'Christmas with Boxing Day on a Saturday'],
    ['2026-12-24', 5, '2027-01-05', 'over New Year'],
    ['2027-12-24', 1, '2027-12-29', 'Christmas on a Saturday'],
    ['2026-06-09', 15, '2026-06-30', 'fifteen days without a holiday'],
    ['2026-05-20', 15, '2026-06-11', 'fifteen days with the Spring holiday'],
    ['2026-12-10', 15, '2027-01-05', 'fifteen days over Christmas'],
    ['2022-05-30', 5, '2022-06-08', 'the Platinum Jubilee'],
    ['2023-05-05', 1, '2023-05-09', 'the Coronation'],
    ['2026-12-01', -5, '2026-11-24', 'back over a weekend'],
    ['2026-11-30', -1, '2026-11-27', 'back from a Monday'],
    ['2026-11-29', -1, '2026-11-27', 'back from a Sunday'],
    ['2027-01-13', -7, '2027-01-04', 'seven days before publication'],
    ['2027-01-08', -7, '2026-12-29', 'seven days before publication, over New Year'],
  ];
  for (const [from, count, to, why] of added) {
    it(`${from} and ${count} is ${to}: ${why}`, () => assert.equal(english.addWorkingDays(from, count), to));
  }

  const counted: [from: string, to: string, count: number][] = [
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-11-25', 1],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-28', '2026-11-30', 1],
    ['2026-04-01', '2026-04-10', 5],
    ['2026-12-10', '2027-01-05', 15],
    ['2027-01-05', '2026-12-10', -15],
    ['2026-01-01', '2026-12-31', 253],
    ['1969-12-29', '1970-01-09', 8],
  ];
  for (const [from, to, count] of counted) {
    it(`${count} working days from ${from} to ${to}`, () => assert.equal(english.workingDaysBetween(from, to), count));
  }

  it('counts as one steps, day by day over six years', () => {
    let day = '2024-01-01';
    for (let count = 1; count <= 1_500; count++) {
      day = english.addWorkingDays(day, 1);
      assert.equal(english.workingDaysBetween('2024-01-01', day), count);
      assert.equal(english.isWorkingDay(day), true);
    }
  });

  it('counts the same from either end', () => {
    for (const [from, to, count] of counted)
      assert.equal(english.workingDaysBetween(to, from), count === 0 ? 0 : -count);
  });

  it('keeps what a project adds or removes', () => {
    const own = workingCalendar({ region: 'englandAndWales', extra: ['2026-11-25'], removed: ['2026-12-28'] });
    assert.equal(own.isWorkingDay('2026-11-25'), false);
    assert.equal(own.addWorkingDays('2026-11-24', 1), '2026-11-26');
    assert.equal(own.isWorkingDay('2026-12-28'), true);
    assert.equal(own.workingDaysBetween('2026-11-24', '2026-11-27'), 2);
  });

  it('does not count an added day twice where it is a holiday or a weekend already', () => {
    const own = workingCalendar({ region: 'englandAndWales', extra: ['2026-12-25', '2026-11-28'], removed: [] });
    assert.equal(
      own.workingDaysBetween('2026-11-24', '2026-12-29'),
      english.workingDaysBetween('2026-11-24', '2026-12-29'),
    );
  });

  it('is made once for a settings object', () => {
    const settings = { region: 'scotland', extra: [], removed: [] } as const;
    assert.equal(workingCalendar(settings), workingCalendar(settings));
    assert.equal(workingCalendar(settings).isWorkingDay('2026-04-06'), true);
  });
});
