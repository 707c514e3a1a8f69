import assert from 'node:assert/strict';
import { clockTime } from '../../../../server/src/import/chronology/clockTime.ts';
import { readWhen, sortKey, whenWords } from '../../../../server/src/import/chronology/readWhen.ts';
import { dateOfNumber, orderIn } from '../../../../server/src/import/chronology/writtenDate.ts';
import { timeOfNumber } from '../../../../server/src/import/xlsx/dateFormats.ts';

const said = (text: string, monthFirst = false) => {
  const when = readWhen(text, monthFirst);
  return when === undefined ? undefined : whenWords(when);
};

describe('dates as chronologies give them', () => {
  const ways: readonly (readonly [text: string, words: string])[] = [
    ['03/04/2025', '3 April 2025'],
    ['3.4.25', '3 April 2025'],
    ['3-4-1998', '3 April 1998'],
    ['3/4/98', '3 April 1998'],
    [' 3rd of April 2025. ', '3 April 2025'],
    ['Thurs 3 Apr 2025', '3 April 2025'],
    ['Thursday, 3rd April 2025', '3 April 2025'],
    ['3-Apr-25', '3 April 2025'],
    ['3Apr25', '3 April 2025'],
    ['April 3, 2025', '3 April 2025'],
    ['03/04/2025 (Thursday)', '3 April 2025'],
    ['2025-04-03', '3 April 2025'],
    ['2025-04-03T14:30:00Z', '3 April 2025, 14:30'],
    ['2025-04-03 14:30:00.000', '3 April 2025, 14:30'],
    ['03/04/2025 14:30', '3 April 2025, 14:30'],
    ['03.04.2025, 9.05', '3 April 2025, 09:05'],
    ['3 April 2025 at 2.30pm', '3 April 2025, 14:30'],
    ['3 April 2025 12am', '3 April 2025, 00:00'],
    ['3/4/25 @ 1430hrs', '3 April 2025, 14:30'],
    ['3/4/25 14:30-15:15', '3 April 2025, 14:30'],
    ['14:30 on 3 April 2025', '3 April 2025, 14:30'],
    ['Apr 2025', 'April 2025'],
    ['Sept 2024', 'September 2024'],
    ["Apr '25", 'April 2025'],
    ['Apr-25', 'April 2025'],
    ['04/2025', 'April 2025'],
    ['2025-04', 'April 2025'],
    ['2024', '2024'],
    ['c. March 2024', 'about March 2024'],
    ['c.2024', 'about 2024'],
    ['circa 3/4/24', 'about 3 April 2024'],
    ['approx. 3 April 2024', 'about 3 April 2024'],
    ['early March 2024', 'about March 2024'],
    ['mid-March 2024', 'about March 2024'],
    ['end of March 2024', 'about March 2024'],
    ['March 2024?', 'about March 2024'],
    ['3 April 2024 (approx)', 'about 3 April 2024'],
    ['3-5 May 2024', '3 May 2024 to 5 May 2024'],
    ['3rd - 5th May 2024', '3 May 2024 to 5 May 2024'],
    ['3 & 5 May 2024', '3 May 2024 to 5 May 2024'],
    ['3/5/24 to 5/5/24', '3 May 2024 to 5 May 2024'],
    ['3/5/24-5/5/24', '3 May 2024 to 5 May 2024'],
    ['03.05.2024 – 05.05.2024', '3 May 2024 to 5 May 2024'],
    ['between 3 April and 5 May 2024', '3 April 2024 to 5 May 2024'],
    ['28 Dec - 3 Jan 2024', '28 December 2023 to 3 January 2024'],
    ['28/12 - 3/1/2024', '28 December 2023 to 3 January 2024'],
    ['Mar-May 2024', '1 March 2024 to 31 May 2024'],
    ['March/April 2024', '1 March 2024 to 30 April 2024'],
    ['2022-2024', '1 January 2022 to 31 December 2024'],
    ['25/13/2024 - no', ''],
    ['31/02/2024', ''],
    ['3 April', ''],
    ['Spring 2024', ''],
    ['2023/24', ''],
    ['Marmalade 2024', ''],
    ['5 May 2024 to 3 May 2024', ''],
    ['unknown', ''],
    ['', ''],
    ['9'.repeat(100_000), ''],
  ];
  for (const [text, words] of ways) {
    it(`${JSON.stringify(text.slice(0, 40))} is ${words === '' ? 'not read' : words}`, () => {
      assert.equal(said(text) ?? '', words);
    });
  }

  it('reads what it writes in a table', () => {
    for (const [, words] of ways) if (words !== '') assert.equal(said(words), words);
  });

  it('reads the month first where a column is written so, and the other way where only that makes sense', () => {
    assert.equal(said('04/03/2025', true), '3 April 2025');
    assert.equal(said('04/25/2025'), '25 April 2025');
    assert.equal(readWhen('04/25/2025', false)?.isTurned, true);
    assert.equal(readWhen('04/25/2025', true)?.isTurned, undefined);
    assert.deepEqual(['4/25/25', '25/4/25', '4/5/25', '32/1/25', 'x'].map(orderIn), [
      'monthFirst',
      'dayFirst',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('puts a year before its months, a month before its days, a day before its hours', () => {
    const keys = ['2025', 'Apr 2025', '3/4/25', '3/4/25 09:00', '3-5 Apr 2025'].map((text) => {
      const when = readWhen(text, false);
      return when === undefined ? '' : sortKey(when);
    });
    assert.deepEqual([...keys].sort(), ['2025', '2025-04', '2025-04-03', '2025-04-03', '2025-04-03 09:00']);
  });

  it('reads times of their own column, and numbers that spreadsheets keep', () => {
    assert.deepEqual(
      ['9:05', '0930', '930', '2pm', '2.30 p.m.', '14:30 - 15:00', '24:00', '13pm', 'am', '9:61'].map(clockTime),
      ['09:05', '09:30', '09:30', '14:00', '14:30', '14:30', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual([0.5, 0.604166, 0, 1, -0.2].map(timeOfNumber), ['12:00', '14:30', '00:00', undefined, undefined]);
    assert.deepEqual(
      [45750, 45750.6, 2024, 7, 1e9, Number.NaN].map((number) => dateOfNumber(number)?.first),
      ['2025-04-03', '2025-04-03', '2024-01-01', undefined, undefined, undefined],
    );
  });
});
