import assert from 'node:assert/strict';
import { classifyLine } from '../../../server/src/prose/classify.ts';
import { askingCues } from '../../../server/src/prose/cues/asking.ts';
import { judgeLevel, judgeRecommendation } from '../../../server/src/prose/judgeText.ts';
import { readRecommendation } from '../../../server/src/prose/textSigns.ts';

describe('a sign of a recommendation', () => {
  for (const [at, { id, fires, quiet }] of askingCues.entries()) {
    it(`is seen where it stands and not where something looks like it: ${id}`, () => {
      assert.ok((readRecommendation(fires).signs[at] ?? 0) > 0, fires);
      assert.equal(readRecommendation(quiet).signs[at], 0, quiet);
    });
  }
});

describe('judging whole texts', () => {
  it('tells a recommendation that asks for something from one that does not, and says what was seen', () => {
    const strong = judgeRecommendation(
      'By 30 June the Head of Midwifery should add the question to the booking template, and audit fifty records in January.',
    );
    assert.equal(strong.label, 'strong');
    assert.ok(strong.because.includes('seen: by when'));
    const weak = judgeRecommendation('All agencies should be mindful of the importance of professional curiosity.');
    assert.equal(weak.label, 'weak');
    assert.ok(weak.because.includes('not seen: by when'));
  });

  it('tells which level a passage is about', () => {
    assert.equal(
      judgeLevel('The trust board was shown figures once a year and asked nothing of them.').label,
      'senior',
    );
    assert.deepEqual(judgeLevel('The plaster was changed after nine days.').because, ['no level is named']);
  });

  it('is done line by line for the command line, and refuses another kind in a sentence', () => {
    const line = JSON.stringify({ id: 'x', kind: 'level', text: 'The team manager signed off the plan unread.' });
    assert.equal(classifyLine(line).label, 'first-line manager');
    const other = JSON.stringify({ id: 'x', kind: 'poem', text: '' });
    assert.throws(() => classifyLine(other), /Its kind is "poem"/);
  });
});
