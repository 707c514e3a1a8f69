import assert from 'node:assert/strict';
import { shapeNames, shapeOf } from '../../../server/src/prose/shape.ts';

const TELLS = [0.9, 0.05, 0.05];
const EXPLAINS = [0.05, 0.9, 0.05];

function partOf(sentences: readonly (readonly number[])[], name: (typeof shapeNames)[number]): number {
  return shapeOf(sentences)[shapeNames.indexOf(name)] ?? Number.NaN;
}

describe('the shape of a passage', () => {
  it('has a number for each name, also without sentences', () => {
    for (const sentences of [[], [TELLS], [TELLS, EXPLAINS, TELLS]]) {
      const shape = shapeOf(sentences);
      assert.equal(shape.length, shapeNames.length);
      assert.ok(shape.every(Number.isFinite));
    }
  });

  it('shows where sentences explain', () => {
    assert.ok(partOf([TELLS, EXPLAINS], 'later half explains more') > 0);
    assert.ok(partOf([EXPLAINS, TELLS], 'later half explains more') < 0);
    assert.ok(partOf([EXPLAINS, TELLS], 'first sentence explains') > 0);
    assert.ok(partOf([EXPLAINS, TELLS], 'last sentence explains') < 0);
  });

  it('shows whether a passage does both', () => {
    assert.equal(partOf([TELLS, EXPLAINS, TELLS], 'changes between telling and explaining'), 1);
    assert.equal(partOf([TELLS, TELLS, TELLS], 'changes between telling and explaining'), 0);
    assert.ok(partOf([TELLS, EXPLAINS], 'both tells and explains') > partOf([TELLS, TELLS], 'both tells and explains'));
    assert.ok(partOf([TELLS, TELLS], 'no sentence explains') > partOf([TELLS, EXPLAINS], 'no sentence explains'));
  });
});
