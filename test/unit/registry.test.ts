import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

/** What the catalogue says: E error, W warning, I information, H hint; two letters where sign-off raises it. */
const CATALOGUE: Readonly<
  Record<string, readonly [severity: string, basis: Rule['basis'], applies: 'both' | 'lcspr']>
> = {
  'document/yaml-syntax': ['E', 'format', 'both'],
  'document/schema': ['E', 'format', 'both'],
  'document/duplicate-id': ['E', 'format', 'both'],
  'document/unresolved-reference': ['E', 'format', 'both'],
  'document/missing-section': ['WE', 'guidance', 'both'],
  'document/placeholder': ['WE', 'practice', 'both'],
  'decision/test-unreasoned': ['WE', 'law', 'both'],
  'timeliness/rapid-review-late': ['W', 'guidance', 'both'],
  'timeliness/publication-late': ['W', 'law', 'lcspr'],
  'analysis/chronology-without-why': ['W', 'panel', 'both'],
  'finding/untriangulated': ['W', 'panel', 'lcspr'],
  'levels/no-managers': ['W', 'panel', 'lcspr'],
  'action/missing-owner': ['WE', 'panel', 'both'],
  'action/vague-owner': ['W', 'panel', 'both'],
  'action/missing-due-date': ['WE', 'panel', 'both'],
  'evaluation/missing': ['WE', 'panel', 'lcspr'],
  'evaluation/recommendation-unmeasured': ['WE', 'panel', 'lcspr'],
  'thread/unanswered-line-of-enquiry': ['WE', 'panel', 'lcspr'],
  'thread/orphan-recommendation': ['WE', 'panel', 'lcspr'],
  'information/held-not-received': ['WE', 'practice', 'both'],
  'privacy/nhs-number': ['E', 'practice', 'both'],
};

const LETTERS = { error: 'E', warning: 'W', information: 'I', hint: 'H' } as const;
const NEVER_SILENCED = [
  'document/yaml-syntax',
  'document/schema',
  'document/duplicate-id',
  'document/unresolved-reference',
  'privacy/nhs-number',
];

describe('the registry', () => {
  it('has the rules of the catalogue, in its order', () => {
    assert.deepEqual(
      rules.map(({ id }) => id),
      Object.keys(CATALOGUE),
    );
  });

  for (const rule of rules) {
    it(`has ${rule.id} as the catalogue says`, () => {
      const { whileDrafting, atSignOff } = rule.severity;
      const letters = LETTERS[whileDrafting] + (atSignOff === whileDrafting ? '' : LETTERS[atSignOff]);
      const applies = rule.appliesTo.includes('rapidReview') ? 'both' : 'lcspr';
      assert.deepEqual([letters, rule.basis, applies], CATALOGUE[rule.id]);
      assert.equal(rule.canBeSilenced, !NEVER_SILENCED.includes(rule.id));
    });

    it(`says what ${rule.id} checks and why, in sentences`, () => {
      for (const text of [rule.title, rule.why]) {
        assert.match(text, /^[A-Z].*\.$/s);
        assert.doesNotMatch(text, /!|\bplease\b|\bYAML\b|\bschema\b/i);
      }
    });
  }
});
