import assert from 'node:assert/strict';
import { describeKey, keysAt } from '../../../server/src/schema/describe.ts';

describe('describeKey', () => {
  it('says what a key means at any depth', () => {
    assert.equal(describeKey('lcspr', ['stage'])?.title, 'Stage');
    assert.match(describeKey('lcspr', ['recommendations', 3, 'actions', 0, 'due'])?.description ?? '', /by which/);
    assert.deepEqual(describeKey('lcspr', ['evaluation', 'measures', 0, 'baseline'])?.examples, [
      '40 % of 30 files',
      40,
    ]);
  });

  it('gives each value its meaning, for one value and for a list of them', () => {
    const levels = describeKey('lcspr', ['findings', 0, 'levels']);
    const { executive } = levels?.meanings ?? {};
    assert.match(executive ?? '', /lead an agency/);
    assert.equal(levels?.title, 'Levels');
    assert.deepEqual(Object.keys(describeKey('lcspr', ['stage'])?.meanings ?? {}), [
      'scoping',
      'draft',
      'signOff',
      'published',
    ]);
    assert.equal(describeKey('lcspr', ['title'])?.meanings, undefined);
  });

  it('knows nothing of keys that the document does not have', () => {
    assert.equal(describeKey('rapidReview', ['evaluation']), undefined);
    assert.equal(describeKey('lcspr', ['findings', 0, 'owner']), undefined);
    assert.equal(describeKey('lcspr', ['title', 'x']), undefined);
    assert.equal(describeKey('lcspr', ['constructor']), undefined);
  });

  it('knows the keys of the project file, those named by a pattern too', () => {
    assert.equal(describeKey('project', ['rules', 'finding/no-source'])?.title, 'Severity');
    assert.equal(describeKey('project', ['rules', 'nonsense']), undefined);
  });
});

describe('keysAt', () => {
  it('lists the keys of a mapping, in the order of the format', () => {
    const keys = keysAt('lcspr', ['recommendations', 0, 'actions', 0]);
    assert.deepEqual(
      keys.map(({ key }) => key),
      ['id', 'action', 'owner', 'due', 'impactOnPractice', 'kind', 'status', 'evidence'],
    );
    assert.deepEqual(
      keys.filter(({ required }) => required).map(({ key }) => key),
      ['id'],
    );
    assert.deepEqual(
      keys.filter(({ isMapping }) => isMapping).map(({ key }) => key),
      ['owner'],
    );
  });

  it('lists nothing where no mapping belongs', () => {
    assert.deepEqual(keysAt('lcspr', ['title']), []);
    assert.deepEqual(keysAt('lcspr', ['findings']), []);
    assert.deepEqual(keysAt('rapidReview', ['evaluation']), []);
  });
});
