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

  // Each worked out by hand with a wall calendar; the days that are passed over are named.
  const added: [from: string, count: number, to: string, why: string][] = [
    ['2026-11-24', 0, '2026-11-24', 'nothing to add'],
    ['2026-11-28', 0, '2026-11-28', 'nothing to add to a Saturday'],
    ['2026-11-24', 5, '2026-12-01', 'one weekend'],
    ['2026-11-27', 1, '2026-11-30', 'from a Friday'],
    ['2026-11-28', 1, '2026-11-30', 'from a Saturday'],
    ['2026-11-29', 1, '2026-11-30', 'from a Sunday'],
    ['2024-03-28', 1, '2024-04-02', 'Thursday before Easter 2024: Fri 29 March and Mon 1 April are holidays'],
    ['2024-03-27', 5, '2024-04-05', 'over Easter 2024: 28 March, then 2, 3, 4, 5 April'],
    ['2024-05-03', 1, '2024-05-07', 'Early May holiday on Mon 6 May 2024'],
    ['2024-05-24', 5, '2024-06-03', 'Spring holiday on Mon 27 May 2024: 28, 29, 30, 31 May, 3 June'],
    ['2024-08-23', 1, '2024-08-27', 'Summer holiday on Mon 26 August 2024'],
    ['2024-12-20', 5, '2024-12-31', 'Christmas 2024 on Wed and Thu: 23, 24, 27, 30, 31'],
    ['2024-12-24', 5, '2025-01-03', 'into 2025: 27, 30, 31 December, 2, 3 January'],
    ['2024-02-28', 2, '2024-03-01', 'the leap day of 2024 is a Thursday'],
    ['2025-04-17', 1, '2025-04-22', 'Thursday before Easter 2025: Fri 18 and Mon 21 April are holidays'],
    ['2025-04-10', 15, '2025-05-06', 'Easter and Early May 2025: 11, 14-17, 22-25, 28-30 April, 1, 2, 6 May'],
    ['2025-12-23', 5, '2026-01-02', 'Christmas 2025 on Thu and Fri: 24, 29, 30, 31 December, 2 January'],
    ['2026-04-01', 5, '2026-04-10', 'over Easter 2026'],
    ['2026-04-02', 1, '2026-04-07', 'the day before Good Friday'],
    ['2026-12-24', 1, '2026-12-29', 'Christmas with Boxing Day on a Saturday'],
    ['2026-12-24', 5, '2027-01-05', 'over New Year'],
    ['2026-06-09', 15, '2026-06-30', 'fifteen days without a holiday'],
    ['2026-05-20', 15, '2026-06-11', 'fifteen days with the Spring holiday'],
    ['2026-12-10', 15, '2027-01-05', 'fifteen days over Christmas'],
    ['2027-03-25', 1, '2027-03-30', 'Thursday before Easter 2027: Fri 26 and Mon 29 March are holidays'],
    ['2027-03-22', 5, '2027-03-31', 'over Easter 2027: 23, 24, 25, 30, 31 March'],
    ['2027-12-24', 1, '2027-12-29', 'Christmas on a Saturday: Mon 27 and Tue 28 are kept for both days'],
    ['2027-12-23', 5, '2028-01-04', 'into 2028: 24, 29, 30, 31 December; Mon 3 January is kept for the 1st'],
    ['2028-04-13', 1, '2028-04-18', 'Thursday before Easter 2028: Fri 14 and Mon 17 April are holidays'],
    ['2028-04-12', 15, '2028-05-08', 'Easter and Early May 2028: 13, 18-21, 24-28 April, 2-5, 8 May'],
    ['2028-02-28', 2, '2028-03-01', 'the leap day of 2028 is a Tuesday'],
    ['2028-12-22', 1, '2028-12-27', 'Christmas 2028 on Mon and Tue'],
    ['2029-03-29', 1, '2029-04-03', 'Thursday before Easter 2029: Fri 30 March and Mon 2 April are holidays'],
    ['2029-05-25', 5, '2029-06-04', 'Spring holiday on Mon 28 May 2029: 29, 30, 31 May, 1, 4 June'],
    ['2029-12-24', 5, '2030-01-03', 'into 2030: 27, 28, 31 December, 2, 3 January'],
    ['2030-04-18', 1, '2030-04-23', 'Thursday before Easter 2030: Fri 19 and Mon 22 April are holidays'],
    ['2030-05-03', 5, '2030-05-13', 'Early May holiday on Mon 6 May 2030: 7, 8, 9, 10, 13 May'],
    ['2030-08-23', 1, '2030-08-27', 'Summer holiday on Mon 26 August 2030'],
    ['2022-05-30', 5, '2022-06-08', 'the Platinum Jubilee'],
    ['2023-05-05', 1, '2023-05-09', 'the Coronation'],
    ['2026-12-01', -5, '2026-11-24', 'back over a weekend'],
    ['2026-11-30', -1, '2026-11-27', 'back from a Monday'],
    ['2026-11-29', -1, '2026-11-27', 'back from a Sunday'],
    ['2027-01-13', -7, '2027-01-04', 'seven days before publication'],
    ['2027-01-08', -7, '2026-12-29', 'seven days before publication, over New Year'],
    ['2024-04-10', -7, '2024-03-28', 'back over Easter 2024: 9, 8, 5, 4, 3, 2 April, 28 March'],
    ['2025-01-06', -7, '2024-12-23', 'back over Christmas 2024: 3, 2 January, 31, 30, 27, 24, 23 December'],
    ['2025-05-30', -7, '2025-05-20', 'back over the Spring holiday on Mon 26 May 2025: 29, 28, 27, 23, 22, 21, 20'],
    ['2028-01-10', -7, '2027-12-29', 'back over New Year 2028: 7, 6, 5, 4 January, 31, 30, 29 December'],
    ['2029-04-04', -5, '2029-03-26', 'back over Easter 2029: 3 April, 29, 28, 27, 26 March'],
    ['2030-01-02', -7, '2029-12-19', 'back over Christmas 2029: 31, 28, 27, 24, 21, 20, 19 December'],
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
    // 27, 30, 31 December 2024 and 2 January 2025.
    ['2024-12-24', '2025-01-02', 4],
    ['2024-03-28', '2024-04-02', 1],
    ['2025-04-17', '2025-04-21', 0],
    // 29, 30, 31 December 2027 and, with the Monday kept for New Year's Day, 4 January 2028.
    ['2027-12-24', '2028-01-04', 4],
    ['2028-12-22', '2029-01-02', 4],
    // 23 to 26 April 2030, after Easter Monday.
    ['2030-04-18', '2030-04-26', 4],
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

  const elsewhere: [region: HolidayRegion, from: string, count: number, to: string, why: string][] = [
    ['scotland', '2024-12-31', 1, '2025-01-03', '1 and 2 January'],
    ['scotland', '2025-11-28', 1, '2025-12-02', 'St Andrew’s Day on a Sunday is kept on Monday'],
    ['scotland', '2026-04-02', 1, '2026-04-06', 'Good Friday is a holiday and Easter Monday is not'],
    ['scotland', '2026-07-31', 1, '2026-08-04', 'the Summer holiday is the first Monday of August'],
    ['scotland', '2026-08-28', 1, '2026-08-31', 'the last Monday of August is none'],
    ['scotland', '2026-12-31', 1, '2027-01-05', '2 January on a Saturday is kept on Monday'],
    ['scotland', '2027-12-31', 1, '2028-01-05', '1 and 2 January on a weekend are kept on Monday and Tuesday'],
    ['scotland', '2027-01-08', -5, '2026-12-30', 'back over New Year: 7, 6, 5 January, 31, 30 December'],
    ['northernIreland', '2024-03-15', 1, '2024-03-19', 'St Patrick’s Day on a Sunday is kept on Monday'],
    ['northernIreland', '2025-07-11', 1, '2025-07-15', 'the twelfth of July on a Saturday is kept on Monday'],
    ['northernIreland', '2026-07-10', 1, '2026-07-14', 'the twelfth of July on a Sunday is kept on Monday'],
    ['northernIreland', '2028-03-16', 1, '2028-03-20', 'St Patrick’s Day on a Friday'],
    ['northernIreland', '2030-07-11', 1, '2030-07-15', 'the twelfth of July on a Friday'],
    ['northernIreland', '2029-03-29', 1, '2029-04-03', 'Easter Monday is a holiday'],
  ];
  for (const [region, from, count, to, why] of elsewhere) {
    it(`${region}: ${from} and ${count} is ${to}: ${why}`, () => {
      assert.equal(workingCalendar({ region, extra: [], removed: [] }).addWorkingDays(from, count), to);
    });
  }

  it('is made once for a settings object', () => {
    const settings = { region: 'scotland', extra: [], removed: [] } as const;
    assert.equal(workingCalendar(settings), workingCalendar(settings));
    assert.equal(workingCalendar(settings).isWorkingDay('2026-04-06'), true);
  });
});
