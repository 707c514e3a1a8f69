import assert from 'node:assert/strict';
import { readinessPage } from '../../../server/src/features/readiness.ts';

const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 3 } };

describe('the page of readiness', () => {
  it('says so where nothing stands in the way, and what the checks cannot see', () => {
    const page = readinessPage([], 'file:///a.review.md');
    assert.match(page, /No check stands in the way\./);
    assert.match(page, /not that it is right/);
  });

  it('shows what an author wrote as it is written', () => {
    const obstacle = { group: 'Findings', message: 'Write `a_b` in [F1] *now* <b>', isErrorNow: true, range };
    const page = readinessPage([obstacle], 'untitled:Untitled-1');
    assert.match(page, /One thing has to be put right first\./);
    assert.ok(page.includes('- Line 5: Write `a_b` in \\[F1\\] \\*now\\* \\<b\\>\n'));
  });
});
