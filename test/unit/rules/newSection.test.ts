import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { appendToSection, insertSection } from '../../../server/src/rules/newSection.ts';

/** The text after a new section on evaluation. */
function withEvaluation(text: string): string {
  const review = parseReview(text);
  return applyEdits(text, [insertSection(review, 'evaluation', ['How we will know.'])], review.eol);
}

describe('a new section', () => {
  it('is set off by one empty line, whatever stands above it', () => {
    for (const above of ['Why.', 'Why.\n', 'Why.\n\n']) {
      const result = withEvaluation(`# Introduction\n\n${above}`);
      assert.match(result, /Why\.\n\n# [^\n]+\n\nHow we will know\.\n$/, JSON.stringify(above));
    }
    assert.match(withEvaluation(''), /^## [^\n]+\n\nHow we will know\.\n$/);
  });

  it('is not needed for text that goes below no heading', () => {
    const review = parseReview('---\nstage: draft\n---\n\n# Introduction\n');
    const [first] = review.body.sections;
    assert.ok(first !== undefined);
    const { start } = appendToSection(review, first, ['Words.']);
    assert.ok(start <= review.text.length);
  });
});
