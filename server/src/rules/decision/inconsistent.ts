import type { Fields } from '../../review/fields.ts';
import type { Decision } from '../../review/generated/frontMatterTypes.ts';
import { listed } from '../listed.ts';
import { allReviews, always, type Rule } from '../rule.ts';
import { TESTS, type TestName } from './tests.ts';

export const inconsistent: Rule = {
  id: 'decision/inconsistent',
  title: 'The outcome of the decision agrees with the three tests.',
  why: 'When the tests point one way and the outcome another, nobody can tell which of the two the partners meant, and a child’s case may be reviewed, or not reviewed, by mistake.',
  severity: always('warning'),
  basis: 'law',
  restsOn:
    'Children Act 2004, section 16F, and the Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018: a local review is for a serious case that raises issues of importance in the area and that partners think appropriate to review.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const decision = entities.top.map('decision');
    const outcome = decision?.text('outcome');
    if (decision === undefined || outcome === undefined) return;
    const message = messageFor(outcome.value, decision);
    if (message !== undefined) yield { start: outcome.start, end: outcome.end, message, detail: undefined };
  },
};

/** A national or a joint review may be right whatever the local tests say, so only the two plain outcomes are compared. */
function messageFor(outcome: string, decision: Fields<Decision>): string | undefined {
  if (outcome === 'noLcspr' && TESTS.every((test) => isMet(decision, test) === true)) {
    return 'All three tests are met, and the outcome is that there will be no review. Check the outcome and the tests: one of them needs to change.';
  }
  const unmet = TESTS.filter((test) => isMet(decision, test) === false).map((test) => `\`${test}\``);
  if (outcome !== 'lcspr' || unmet.length === 0) return undefined;
  const named = unmet.length === 1 ? `the test ${unmet[0]} is` : `the tests ${listed(unmet)} are`;
  return `The outcome is a local review, and ${named} not met. Check the outcome and the tests: one of them needs to change.`;
}

function isMet(decision: Fields<Decision>, test: TestName): boolean | undefined {
  return decision.map(test)?.flag('met')?.value;
}
