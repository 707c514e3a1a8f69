import assert from 'node:assert/strict';
import { errorCount, summary } from '../../../client/src/words.ts';
import { fileNameFor, proposedReference, referenceProblem } from '../../../server/src/templates/reference.ts';

describe('what the client says', () => {
  it('counts in the status bar', () => {
    assert.equal(summary({ errors: 2, warnings: 5 }), '2 errors, 5 to look at');
    assert.equal(summary({ errors: 1, warnings: 0 }), '1 error');
    assert.equal(summary({ errors: 0, warnings: 1 }), '1 to look at');
    assert.equal(summary({ errors: 0, warnings: 0 }), 'nothing to look at');
    assert.equal(errorCount(1), '1 error');
  });
});

describe('the reference of a new review', () => {
  it('is proposed by kind and year, and will do', () => {
    assert.equal(proposedReference('lcspr', 2026), 'LCSPR-2026-01');
    assert.equal(proposedReference('rapidReview', 2026), 'RR-2026-01');
    assert.equal(referenceProblem('LCSPR-2026-01'), undefined);
  });

  it('cannot be empty, endless, without any letter or look like an NHS number', () => {
    for (const reference of ['', 'x'.repeat(81), '---', '943 476 5919', '9434765919']) {
      assert.match(referenceProblem(reference) ?? '', /^[A-Z].*\.$/, reference);
    }
  });

  it('becomes a file name that every system can hold', () => {
    const name = (reference: string) => fileNameFor({ reviewType: 'lcspr', reference });
    assert.equal(name('LCSPR 2026/01: Alder'), 'LCSPR-2026-01-Alder');
    assert.equal(name('../../up'), 'up');
    assert.equal(name('a\\b?*"<>|'), 'a-b');
    assert.equal(name('Ærø 1'), 'Ærø-1');
    assert.equal(name(''), 'practice-review');
    assert.equal(fileNameFor({ reviewType: 'rapidReview' }), 'rapid-review');
  });
});
