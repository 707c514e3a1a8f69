import assert from 'node:assert/strict';
import { isoDate } from '../../../server/src/schema/dates.ts';
import { editDistance, nearest } from '../../../server/src/schema/nearest.ts';
import { andList, firstSentence, orList, withArticle } from '../../../server/src/schema/sentences.ts';

describe('nearest', () => {
  it('counts a swap of neighbours as one slip', () => {
    assert.equal(editDistance('recieved', 'received'), 1);
    assert.equal(editDistance('kitten', 'sitting'), 3);
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('abcdef', 'a', 2), 2);
  });

  it('finds the word meant', () => {
    const stages = ['scoping', 'draft', 'signOff', 'published'];
    assert.equal(nearest('Sign Off', stages), 'signOff');
    assert.equal(nearest('sign_off', stages), 'signOff');
    assert.equal(nearest('publishd', stages), 'published');
    assert.equal(nearest('publ', stages), 'published');
    assert.equal(nearest('final', stages, { final: 'signOff' }), 'signOff');
  });

  it('says nothing when no word is near', () => {
    assert.equal(nearest('banana', ['scoping', 'draft']), undefined);
    assert.equal(nearest('on', ['to', 'at']), undefined);
    assert.equal(nearest('', ['to']), undefined);
    assert.equal(nearest('comm', ['commissioning', 'community']), undefined);
  });
});

describe('isoDate', () => {
  it('reads dates as people in Britain write them', () => {
    const cases: Record<string, string | undefined> = {
      '3/1/2026': '2026-01-03',
      '03.01.2026': '2026-01-03',
      '3 January 2026': '2026-01-03',
      '3rd of Jan 2026': '2026-01-03',
      'Tuesday 3 March 2026': '2026-03-03',
      'September 2025': '2025-09',
      '9/2025': '2025-09',
      '2025/9/3': '2025-09-03',
      '2025-9': '2025-09',
      '31/4/2026': undefined,
      '13/13/2026': undefined,
      'next week': undefined,
      'TBC 2026': undefined,
    };
    for (const [written, expected] of Object.entries(cases)) assert.equal(isoDate(written), expected, written);
  });
});

describe('sentences', () => {
  it('join words as a person would', () => {
    assert.equal(orList(['a', 'b', 'c']), 'a, b or c');
    assert.equal(orList(['a', 'b']), 'a or b');
    assert.equal(andList(['a']), 'a');
    assert.equal(withArticle('Action'), 'an action');
    assert.equal(withArticle('Line of enquiry'), 'a line of enquiry');
    assert.equal(firstSentence('One thing. Another.'), 'One thing.');
  });
});
