import assert from 'node:assert/strict';
import { classifyLine } from '../../../server/src/prose/classify.ts';
import { judgeLevel, judgeRecommendation } from '../../../server/src/prose/judgeText.ts';
import {
  levelFamilies,
  levelSigns,
  readLevel,
  readRecommendation,
  recommendationFamilies,
  recommendationSigns,
} from '../../../server/src/prose/textSigns.ts';

describe('a sign of a recommendation', () => {
  for (const [at, { id, fires, quiet }] of recommendationFamilies.entries()) {
    it(`is seen where it stands and not where something looks like it: ${id}`, () => {
      assert.ok((readRecommendation(fires).signs[at] ?? 0) > 0, fires);
      assert.equal(readRecommendation(quiet).signs[at], 0, quiet);
    });
  }
});

describe('a sign of a level', () => {
  for (const { id, fires, quiet } of levelFamilies) {
    it(`is seen where it stands and not where something looks like it: ${id}`, () => {
      const at = levelSigns.indexOf(id);
      assert.ok((readLevel(fires).signs[at] ?? 0) > 0, fires);
      assert.equal(readLevel(quiet).signs[at], 0, quiet);
    });
  }

  it('has a name of its own, and there is a count for each', () => {
    for (const signs of [levelSigns, recommendationSigns]) assert.equal(new Set(signs).size, signs.length);
    assert.equal(readLevel('The nurse left.').signs.length, levelSigns.length);
    assert.equal(readRecommendation('The nurse should leave.').signs.length, recommendationSigns.length);
  });
});

describe('judging whole texts', () => {
  it('tells a recommendation that asks for something from one that does not, and says what was seen', () => {
    const strong = judgeRecommendation(
      'By 30 June the Head of Midwifery should add the question to the booking template, and audit fifty records in January.',
    );
    assert.equal(strong.label, 'strong');
    assert.ok(strong.because.includes('a date by which'));
    const weak = judgeRecommendation('All agencies should be mindful of the importance of professional curiosity.');
    assert.equal(weak.label, 'weak');
    assert.ok(weak.because.includes('no date seen by which'));
  });

  it('tells which level a passage is about', () => {
    assert.equal(
      judgeLevel('The trust board was shown figures once a year and asked nothing of them.').label,
      'senior',
    );
    assert.ok(judgeLevel('The plaster was changed after nine days.').because.includes('no level is named'));
    const { because } = judgeLevel("The social worker closed the case with her manager's agreement.");
    assert.ok(because.includes('opens a sentence: practitioner'));
    assert.ok(because.includes('named in passing: first-line manager'));
  });

  it('is done line by line for the command line, and refuses another kind in a sentence', () => {
    const line = JSON.stringify({ id: 'x', kind: 'level', text: 'The team manager signed off the plan unread.' });
    assert.equal(classifyLine(line).label, 'first-line manager');
    const other = JSON.stringify({ id: 'x', kind: 'poem', text: '' });
    assert.throws(() => classifyLine(other), /Its kind is "poem"/);
  });
});
