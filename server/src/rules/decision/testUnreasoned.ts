import type { Test } from '../../review/generated/frontMatterTypes.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeInMapping } from '../place.ts';
import { allReviews, errorAtSignOff, type Rule } from '../rule.ts';
import { QUESTIONS, reasonsFor, TESTS, type TestName } from './tests.ts';

type Part = keyof Test;

interface Detail {
  readonly test: TestName;
  readonly missing: readonly Part[];
}

export const testUnreasoned: Rule<Detail> = {
  id: 'decision/test-unreasoned',
  title: 'Each of the three tests for a review says whether it is met, and why.',
  why: 'Partners must decide by three tests: whether the case is serious, whether it raises issues of importance in the area, and whether a review is appropriate. Without reasons for each, nobody can see later why this child’s case was, or was not, reviewed.',
  severity: errorAtSignOff,
  basis: 'law',
  restsOn:
    'Children Act 2004, section 16F, and the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018: partners weigh whether the case is serious, raises issues of importance in the area, and whether a review is appropriate.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const decision = entities.top.map('decision');
    const decisionKey = entities.top.key('decision');
    // Without any decision there are no tests to look at: that is said by the rule about the decision itself.
    if (decision === undefined || decisionKey === undefined || !entities.top.has('decision')) return;
    for (const name of TESTS) {
      const key = decision.key(name);
      if (key === undefined || !decision.has(name)) {
        const { start, end } = key ?? decisionKey;
        yield {
          start,
          end,
          message: `The decision does not say ${QUESTIONS[name]}. Write in \`${name}\` whether this test is met, and why.`,
          detail: { test: name, missing: ['met', 'reasons'] },
        };
        continue;
      }
      const test = decision.map(name);
      if (test === undefined) continue;
      const missing = (['met', 'reasons'] as const).filter((part) => !test.has(part));
      const [first] = missing;
      if (first === undefined) continue;
      const { start, end } = placeInMapping(test, first, key);
      yield { start, end, message: messageFor(name, missing), detail: { test: name, missing } };
    }
  },
  fixes({ detail }, review) {
    const decision = review.entities.top.map('decision');
    if (decision === undefined) return [];
    const parts = detail.missing.map((part, index): NewEntry => [part, partFor(part, detail.test, index + 1)]);
    const test = decision.map(detail.test);
    if (test === undefined || !decision.has(detail.test)) {
      const before = TESTS.slice(0, TESTS.indexOf(detail.test));
      const edits = insertKey(review, decision.node, detail.test, { map: parts }, ['outcome', ...before]);
      return offers([{ title: `Insert the test \`${detail.test}\``, edits, preferred: true }]);
    }
    if (!detail.missing.includes('reasons')) {
      // Whether a test is met is the partners' judgement: both answers are on offer, and neither is preferred.
      return offers(
        [true, false].map((met) => ({
          title: `Say that this test is ${met ? 'met' : 'not met'}`,
          edits: insertKey(review, test.node, 'met', { literal: met }),
        })),
      );
    }
    const edits = parts.flatMap(([part, value]) => insertKey(review, test.node, part, value, ['met']));
    return offers([{ title: 'Insert the reasons', edits, preferred: true }]);
  },
};

function messageFor(name: TestName, missing: readonly Part[]): string {
  if (!missing.includes('met')) {
    return `The decision gives no reasons on ${QUESTIONS[name]}. Say why partners think that this test is, or is not, met.`;
  }
  return missing.includes('reasons')
    ? `The decision does not say ${QUESTIONS[name]}, and gives no reasons. Write whether this test is met, and why.`
    : `The decision does not say ${QUESTIONS[name]}. Write \`true\` or \`false\` after \`met\`.`;
}

function partFor(part: Part, test: TestName, stop: number): NewEntry[1] {
  return part === 'met' ? { literal: { stop, placeholder: 'true' } } : reasonsFor(test, stop);
}
