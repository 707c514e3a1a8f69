import type { Outcome } from '../../review/generated/frontMatterTypes.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeAtTop, placeInMapping } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { reasonsFor, TESTS } from './tests.ts';

interface Detail {
  readonly missing: 'record' | 'outcome';
}

/** The outcomes, in the words of the offers. */
const OUTCOMES: readonly (readonly [Outcome, string])[] = [
  ['lcspr', 'a local review will be made'],
  ['noLcspr', 'no review will be made'],
  ['national', 'there will be a national review'],
  ['jointReview', 'a review will be made together with others'],
];

export const decisionMissing: Rule<Detail> = {
  id: 'decision/missing',
  title: 'There is a record of the decision whether to make a review: its outcome, the three tests and who decided.',
  why: 'Whether a child’s case is reviewed decides what can be learned from it. A record of the decision lets the Panel, the family and later readers see that the partners looked at each test.',
  severity: errorAtSignOff,
  basis: 'law',
  restsOn:
    'Children Act 2004, section 16F, and the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018: partners decide whether the case is serious, raises issues of importance in the area, and whether a review is appropriate.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { top } = review.entities;
    if (!top.has('decision')) {
      const { start, end } = placeAtTop(review, 'decision');
      const message =
        'Nothing is recorded in `decision`. Write there what the partners decided, how they answered each of the three tests, and who took part.';
      yield { start, end, message, detail: { missing: 'record' } };
      return;
    }
    const decision = top.map('decision');
    const key = top.key('decision');
    if (decision === undefined || key === undefined || decision.has('outcome')) return;
    const { start, end } = placeInMapping(decision, 'outcome', key);
    const message = 'The decision does not say what the partners decided. Write it in `outcome`.';
    yield { start, end, message, detail: { missing: 'outcome' } };
  },
  fixes({ detail: { missing } }, review) {
    const { top } = review.entities;
    if (missing === 'record') {
      const edits = insertKey(review, top.node, 'decision', newDecision(), [
        'partnership',
        'period',
        'dates',
        'delays',
      ]);
      return offers([{ title: 'Insert the record of the decision', edits, preferred: true }]);
    }
    const decision = top.map('decision');
    if (decision === undefined) return [];
    // What the partners decided is theirs to say: every outcome is on offer, and none is preferred.
    return offers(
      OUTCOMES.map(([outcome, meaning]) => ({
        title: `Say that ${meaning}`,
        edits: insertKey(review, decision.node, 'outcome', outcome),
      })),
    );
  },
};

/** A record with nothing answered in it yet. */
function newDecision(): { readonly map: readonly NewEntry[] } {
  const tests = TESTS.map((test, index): NewEntry => {
    const stop = 2 + index * 2;
    return [
      test,
      {
        map: [
          ['met', { stop, placeholder: '' }],
          ['reasons', reasonsFor(test, stop + 1)],
        ],
      },
    ];
  });
  return {
    map: [
      ['outcome', { stop: 1, placeholder: '' }],
      ...tests,
      ['madeBy', { ids: [{ stop: 2 + TESTS.length * 2, placeholder: '' }] }],
    ],
  };
}
