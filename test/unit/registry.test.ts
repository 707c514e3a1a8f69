import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

/** What the catalogue says: E error, W warning, I information, H hint; two letters where sign-off raises it. */
const CATALOGUE: Readonly<
  Record<string, readonly [severity: string, basis: Rule['basis'], applies: 'both' | 'lcspr' | 'rapidReview']>
> = {
  'document/yaml-syntax': ['E', 'format', 'both'],
  'document/schema': ['E', 'format', 'both'],
  'document/duplicate-id': ['E', 'format', 'both'],
  'document/unresolved-reference': ['E', 'format', 'both'],
  'document/missing-section': ['WE', 'guidance', 'both'],
  'document/empty-section': ['WE', 'guidance', 'both'],
  'document/placeholder': ['WE', 'practice', 'both'],
  'document/unused-suppression': ['W', 'format', 'both'],
  'decision/missing': ['WE', 'law', 'both'],
  'decision/test-unreasoned': ['WE', 'law', 'both'],
  'decision/partners-missing': ['WE', 'law', 'both'],
  'decision/inconsistent': ['W', 'law', 'both'],
  'decision/no-review-unreasoned': ['WE', 'guidance', 'both'],
  'decision/national-view': ['WE', 'guidance', 'rapidReview'],
  'decision/immediate-action': ['WE', 'guidance', 'rapidReview'],
  'timeliness/date-order': ['E', 'format', 'both'],
  'timeliness/notification-late': ['W', 'law', 'both'],
  'timeliness/rapid-review-late': ['W', 'guidance', 'both'],
  'timeliness/publication-late': ['W', 'law', 'lcspr'],
  'timeliness/delay-unreasoned': ['WE', 'guidance', 'both'],
  'timeliness/panel-copy-late': ['W', 'guidance', 'lcspr'],
  'timeliness/deadline-near': ['I', 'heuristic', 'both'],
  'analysis/chronology-without-why': ['W', 'panel', 'both'],
  'analysis/chronology-heavy': ['W', 'panel', 'lcspr'],
  'analysis/finding-without-why': ['WE', 'panel', 'both'],
  'analysis/no-system-factor': ['W', 'practice', 'both'],
  'analysis/blame-language': ['H', 'practice', 'both'],
  'analysis/human-error-as-cause': ['W', 'practice', 'both'],
  'analysis/hindsight': ['H', 'practice', 'both'],
  'analysis/causal-overclaim': ['W', 'practice', 'both'],
  'analysis/record-of-absence': ['I', 'practice', 'both'],
  'analysis/uncited-research': ['W', 'panel', 'both'],
  'analysis/uncited-passage': ['H', 'practice', 'both'],
  'finding/no-source': ['WE', 'practice', 'both'],
  'finding/untriangulated': ['W', 'panel', 'lcspr'],
  'finding/single-source': ['W', 'practice', 'lcspr'],
  'finding/confidence-above-evidence': ['WE', 'practice', 'lcspr'],
  'finding/not-discussed': ['WE', 'practice', 'lcspr'],
  'levels/no-managers': ['W', 'panel', 'lcspr'],
  'levels/claimed-not-discussed': ['W', 'panel', 'lcspr'],
  'levels/practitioner-only-recommendations': ['W', 'panel', 'lcspr'],
  'recommendation/no-action': ['WE', 'panel', 'lcspr'],
  'recommendation/vague': ['W', 'practice', 'lcspr'],
  'recommendation/assurance-only': ['W', 'practice', 'lcspr'],
  'recommendation/no-outcome': ['WE', 'panel', 'lcspr'],
  'recommendation/many-asks': ['I', 'practice', 'lcspr'],
  'recommendation/too-many': ['I', 'practice', 'lcspr'],
  'recommendation/rejected-without-reason': ['WE', 'practice', 'lcspr'],
  'recommendation/repeats-earlier': ['W', 'law', 'lcspr'],
  'action/missing-owner': ['WE', 'panel', 'both'],
  'action/vague-owner': ['W', 'panel', 'both'],
  'action/owner-is-person': ['E', 'practice', 'both'],
  'action/missing-due-date': ['WE', 'panel', 'both'],
  'action/overdue': ['W', 'practice', 'both'],
  'action/no-impact': ['WE', 'panel', 'both'],
  'action/complete-without-evidence': ['W', 'practice', 'both'],
  'action/all-training': ['W', 'practice', 'both'],
  'evaluation/missing': ['WE', 'panel', 'lcspr'],
  'evaluation/recommendation-unmeasured': ['WE', 'panel', 'lcspr'],
  'evaluation/output-only': ['W', 'practice', 'lcspr'],
  'evaluation/no-baseline': ['W', 'practice', 'lcspr'],
  'evaluation/no-target': ['W', 'practice', 'lcspr'],
  'evaluation/too-early': ['I', 'practice', 'lcspr'],
  'evaluation/no-method': ['W', 'panel', 'lcspr'],
  'thread/no-lines-of-enquiry': ['WE', 'panel', 'lcspr'],
  'thread/not-a-question': ['I', 'panel', 'lcspr'],
  'thread/unanswered-line-of-enquiry': ['WE', 'panel', 'lcspr'],
  'thread/finding-answers-nothing': ['I', 'panel', 'lcspr'],
  'thread/finding-without-recommendation': ['W', 'practice', 'lcspr'],
  'thread/orphan-recommendation': ['WE', 'panel', 'lcspr'],
  'thread/unused-source': ['I', 'practice', 'lcspr'],
  'thread/measure-tests-nothing': ['W', 'practice', 'lcspr'],
  'information/no-register': ['WE', 'practice', 'both'],
  'information/agency-without-source': ['W', 'practice', 'both'],
  'information/no-reply': ['W', 'practice', 'both'],
  'information/held-not-received': ['WE', 'practice', 'both'],
  'information/period-not-covered': ['W', 'practice', 'both'],
  'information/gap-unassessed': ['WE', 'practice', 'both'],
  'information/gap-ignored': ['WE', 'practice', 'both'],
  'information/limitations-missing': ['WE', 'practice', 'lcspr'],
  'information/no-management-source': ['W', 'panel', 'both'],
  'information/held-unknown': ['W', 'practice', 'both'],
  'engagement/family-missing': ['WE', 'practice', 'lcspr'],
  'engagement/practitioners-missing': ['WE', 'practice', 'lcspr'],
  'engagement/child-voice-missing': ['WE', 'practice', 'lcspr'],
  'privacy/protected-term': ['E', 'practice', 'both'],
  'privacy/nhs-number': ['E', 'practice', 'both'],
  'privacy/identifier': ['IE public', 'practice', 'both'],
  'privacy/exact-date': ['IE public', 'practice', 'both'],
  'privacy/address': ['IE public', 'practice', 'both'],
  'privacy/named-setting': ['IE public', 'practice', 'both'],
  'privacy/possible-name': ['H', 'heuristic', 'both'],
  'privacy/comment-left': ['IE public', 'practice', 'both'],
};

const LETTERS = { error: 'E', warning: 'W', information: 'I', hint: 'H' } as const;
const NEVER_SILENCED = [
  'document/yaml-syntax',
  'document/schema',
  'document/duplicate-id',
  'document/unresolved-reference',
  'privacy/nhs-number',
  'privacy/protected-term',
];

describe('the registry', () => {
  it('has rules of the catalogue, in its order', () => {
    const ids = rules.map(({ id }) => id);
    assert.deepEqual(
      ids,
      Object.keys(CATALOGUE).filter((id) => ids.some((own) => own === id)),
    );
  });

  for (const rule of rules) {
    it(`has ${rule.id} as the catalogue says`, () => {
      const { whileDrafting, atSignOff } = rule.severity;
      const inPublic = rule.inPublic === undefined ? '' : `${LETTERS[rule.inPublic]} public`;
      const letters = LETTERS[whileDrafting] + (atSignOff === whileDrafting ? '' : LETTERS[atSignOff]) + inPublic;
      const applies = rule.appliesTo.length === 2 ? 'both' : rule.appliesTo[0];
      assert.deepEqual([letters, rule.basis, applies], CATALOGUE[rule.id]);
      assert.equal(rule.canBeSilenced, !NEVER_SILENCED.includes(rule.id));
    });

    it(`says what ${rule.id} checks and why, in sentences`, () => {
      for (const text of [rule.title, rule.why, rule.restsOn]) {
        assert.match(text, /^[A-Z].*\.$/s);
        assert.doesNotMatch(text, /!|\bplease\b|\bYAML\b|\bschema\b/i);
      }
    });
  }
});
