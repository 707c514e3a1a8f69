import assert from 'node:assert/strict';
import { askedForKeys, rulesAbout } from '../../../server/src/rules/askedFor.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { describeKey } from '../../../server/src/schema/describe.ts';

describe('the keys that checks ask for', () => {
  it('are named by checks of the catalogue', () => {
    const ids = new Set<string>(rules.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(askedForKeys).filter((id) => !ids.has(id)),
      [],
    );
  });

  for (const rule of rules) {
    const keys = askedForKeys[rule.id] ?? [];
    if (keys.length === 0) continue;
    it(`stand in a review that ${rule.id} applies to`, () => {
      for (const key of keys) {
        const path = key.split('.').map((step) => (step === '*' ? 0 : step));
        assert.ok(
          rule.appliesTo.some((kind) => describeKey(kind, path) !== undefined),
          key,
        );
        assert.ok(rulesAbout(path).includes(rule));
      }
    });
  }

  it('are found whatever the place in a list', () => {
    assert.deepEqual(
      rulesAbout(['recommendations', 3, 'actions', 7, 'due']).map(({ id }) => id),
      ['action/missing-due-date', 'action/overdue'],
    );
    assert.deepEqual(rulesAbout(['title']), []);
  });
});
