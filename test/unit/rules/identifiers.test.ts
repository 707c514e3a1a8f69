import assert from 'node:assert/strict';
import { identifiersIn, isPupilNumber } from '../../../server/src/rules/privacy/identifiers.ts';

describe('identifiers', () => {
  it('are pupil numbers where the letter is the check letter of the digits', () => {
    assert.ok(isPupilNumber('A000000099001'));
    for (const wrong of ['B000000099001', 'A000000099002', 'A000000000000', 'A00000009900', 'I000000099001']) {
      assert.ok(!isPupilNumber(wrong), wrong);
    }
  });

  const nothing: readonly (readonly [name: string, text: string])[] = [
    ['a prefix that is never given out', 'QQ 12 34 56 C, BG 12 34 56 C, AO 12 34 56 C'],
    ['a part of a code', 'X-AA000000A, AA000000A1, ref/AA000000A'],
    ['too few or too many digits', '01632 96012, 01632 9601234, 07700 9001234'],
    ['a line that any reader may ring', '0300 123 0000, 0800 123 0000, 03001230000'],
    ['dates, sums and ranges', '01-12-2026 103, 020.7946.0123, £07700900123, 2024-25'],
    ['an address without a place', 'jo@example, @example.org, jo@.org'],
    ['a crime rate', 'crime number of 42, a court number two'],
  ];
  for (const [name, text] of nothing) {
    it(`are not ${name}`, () => assert.deepEqual(identifiersIn(text), []));
  }

  it('are of one kind, the first that fits', () => {
    const text = 'They rang about crime reference 01632960123, and then about crime reference 42/1234/26.';
    assert.deepEqual(
      identifiersIn(text).map(({ start, end, kind }) => [text.slice(start, end), kind.name]),
      [
        ['01632960123', 'a telephone number'],
        ['42/1234/26', 'the number of a crime or a court case'],
      ],
    );
  });

  it('take no longer for a long line', () => {
    const begun = performance.now();
    identifiersIn(`${'a'.repeat(50_000)} ${'0'.repeat(50_000)} ${'1 '.repeat(50_000)}@`);
    assert.ok(performance.now() - begun < 1_000);
  });
});
