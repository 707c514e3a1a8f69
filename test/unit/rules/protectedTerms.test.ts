import assert from 'node:assert/strict';
import { searchForTerms } from '../../../server/src/rules/privacy/protectedTerms.ts';

function found(terms: readonly string[], text: string): string[] {
  return searchForTerms(terms)(text).map(({ start, end }) => text.slice(start, end));
}

describe('protected terms', () => {
  const cases: readonly [name: string, term: string, text: string, found: readonly string[]][] = [
    ['in any case', 'Marlowe', 'MARLOWE, marlowe and MarLowe', ['MARLOWE', 'marlowe', 'MarLowe']],
    ['possessive', 'Marlowe', "Marlowe's and Marlowe’s", ['Marlowe', 'Marlowe']],
    ['as whole words', 'Ann', 'Anna, Anne, annual, Hannah and Ann-Marie', ['Ann']],
    [
      'across a wrapped line',
      'Marlowe Tench',
      'Marlowe\r\n  Tench and Marlowe\n> Tench',
      ['Marlowe\r\n  Tench', 'Marlowe\n> Tench'],
    ],
    ['between marks of emphasis', 'Marlowe Tench', '**Marlowe** Tench', ['Marlowe** Tench']],
    [
      'with another apostrophe, doubled or none',
      "O'Dunnagh",
      "O’Dunnagh, O''Dunnagh, ODunnagh",
      ['O’Dunnagh', "O''Dunnagh", 'ODunnagh'],
    ],
    [
      'with another hyphen or a space',
      'Pell-Ashby',
      'Pell–Ashby, Pell‑Ashby, Pell Ashby',
      ['Pell–Ashby', 'Pell‑Ashby', 'Pell Ashby'],
    ],
    [
      'with accents, however they are written',
      'Siân',
      'Siân, Sia\u0302n, Sian, SIÂN',
      ['Siân', 'Sia\u0302n', 'Sian', 'SIÂN'],
    ],
    ['without accents in the list', 'Zoe', 'Zoë and Zoe', ['Zoë', 'Zoe']],
    [
      'in an address on the web',
      'Marlowe Tench',
      'https://example.org/marlowe-tench_2026/Marlowe%20Tench',
      ['marlowe-tench', 'Marlowe%20Tench'],
    ],
    ['in an address of e-mail', 'Marlowe Tench', 'marlowe.tench@example.org', ['marlowe.tench']],
    ['not over the end of a sentence', 'Marlowe Tench', 'They met Marlowe. Tench is a fish.', []],
    ['with signs that mean something in a pattern', 'C. (Marlowe) [T]*', 'c. (marlowe) [t]*', ['c. (marlowe) [t']],
    ['with a full stop or without', 'M. Tench', 'M Tench and m. tench', ['M Tench', 'm. tench']],
    ['with figures', 'Flat 3b', 'flat 3B, flat 3c and flat 13b', ['flat 3B']],
    ['in other scripts', 'Łucja Żak', 'Łucja Żak', ['Łucja Żak']],
  ];
  for (const [name, term, text, expected] of cases) {
    it(`are found ${name}`, () => assert.deepEqual(found([term], text), expected));
  }

  it('are found by the longest that fits, once', () => {
    assert.deepEqual(found(['Tench', 'Marlowe Tench', 'Marlowe'], 'Marlowe Tench saw Tench.'), [
      'Marlowe Tench',
      'Tench',
    ]);
  });

  it('that hold no letter or digit find nothing', () => {
    assert.deepEqual(found(['', ' ', '--', '*'], 'a - b -- c *'), []);
  });
});
