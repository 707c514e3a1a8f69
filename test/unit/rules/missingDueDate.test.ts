import assert from 'node:assert/strict';
import { check, fixesFor } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

describe('the due dates on offer', () => {
  it('are working days: the next one where a month from today ends on a Saturday or a holiday', () => {
    const configuration = defaultConfiguration('2026-09-26');
    const review = parseReview('---\nreviewType: lcspr\nactions:\n  - {id: A1, action: Redesign the form}\n---\n');
    const found = check(review, configuration).filter(({ rule }) => rule.id === 'action/missing-due-date');
    const titles = found.flatMap((finding) => fixesFor(finding, review, configuration)).map(({ title }) => title);
    assert.ok(titles.length > 0);
    for (const title of titles) assert.doesNotMatch(title, /Saturday|Sunday/);
    assert.ok(
      titles.some((title) => title.includes('Monday 28 December 2026') || title.includes('29 December 2026')),
      titles.join('\n'),
    );
  });
});
