import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { citationFixes, fitting, placeForSource } from '../../../server/src/rules/analysis/citing.ts';
import { covers, monthsIn, sourcesBehind } from '../../../server/src/rules/analysis/cover.ts';

const review = parseReview(`---
schemaVersion: 1
reviewType: lcspr
reference: X
title: Wren
stage: draft
sources:
  - {id: S1, kind: records, description: Records of the midwives, status: received, covers: {from: 2025-01, to: 2025-06}}
  - {id: S2, kind: records, description: The school's safeguarding file, status: refused}
  - {id: S3, kind: records, description: Notes, status: partial, gaps: [{id: G1, what: The spring}]}
keyEvents:
  - {id: E1, what: A visit, sources: [S1, S3]}
---
`);
const { sources } = review.entities;
const idsOf = (things: readonly { readonly id: { readonly value: string } | undefined }[]) =>
  things.map(({ id }) => id?.value);

describe('what covers a time', () => {
  it('is a source cited itself, through an event, or through its gap', () => {
    assert.deepEqual(idsOf(sourcesBehind(['S2'], review)), ['S2']);
    assert.deepEqual(idsOf(sourcesBehind(['E1'], review)), ['S1', 'S3']);
    assert.deepEqual(idsOf(sourcesBehind(['G1', 'F1', 'S9'], review)), ['S3']);
  });

  it('came to the review and is of that time', () => {
    const covering = (months: readonly string[]) => idsOf(sources.filter((source) => covers(source, months)));
    assert.deepEqual(covering([]), ['S1', 'S3']);
    assert.deepEqual(covering(['2025-06']), ['S1', 'S3']);
    assert.deepEqual(covering(['2025-06', '2025-07']), ['S3']);
  });

  it('is compared with the months that a sentence names', () => {
    assert.deepEqual(monthsIn('Between January 2025 and 3 March\n2026 nobody came in May.'), ['2025-01', '2026-03']);
  });
});

describe('sources on offer', () => {
  it('share words with the sentence, the best first', () => {
    assert.deepEqual(idsOf(fitting('The midwives rang the school about the safeguarding plan.', sources)), [
      'S2',
      'S1',
    ]);
    assert.deepEqual(idsOf(fitting('Nobody came.', sources)), []);
  });

  const CITED: readonly (readonly [text: string, cited: string])[] = [
    ['Nobody came.', 'Nobody came [S1].'],
    ['Nobody came', 'Nobody came [S1]'],
    ['Nobody came [S2, E1].', 'Nobody came [S2, E1, S1].'],
    ['Nobody came [the duty worker].', 'Nobody came [the duty worker] [S1].'],
  ];
  for (const [text, cited] of CITED) {
    it(`are cited at the end of it: ${text}`, () => {
      const body = parseReview(text);
      const [fix] = citationFixes({ start: 0, end: text.length }, sources.slice(0, 1), body);
      assert.equal(fix?.title, 'Cite S1 (Records of the midwives)');
      assert.equal(applyEdits(text, fix.edits, '\n'), cited);
    });
  }

  it('can be left for later', () => {
    const fix = placeForSource({ start: 0, end: 12 }, 'a source', parseReview('Nobody came.'));
    assert.equal(applyEdits('Nobody came.', fix.edits, '\n'), 'Nobody came [insert: a source].');
  });
});
