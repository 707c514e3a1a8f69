import assert from 'node:assert/strict';
import { answeredMethods } from '../../../server/src/features/capabilities.ts';
import { languageFeatures } from '../../../server/src/features/languageFeatures.ts';

describe('the features on offer', () => {
  it('are those that answer', () => {
    assert.deepEqual(languageFeatures.map(({ method }) => method).sort(), [...answeredMethods].sort());
  });
});
