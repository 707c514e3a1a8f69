import type { Fields } from '../../review/fields.ts';
import type { Decision } from '../../review/generated/frontMatterTypes.ts';
import { insertKey } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeInMapping } from '../place.ts';
import { allReviews, errorAtSignOff, type Fix, type Rule } from '../rule.ts';
import { reasonsFor, TESTS } from './tests.ts';

interface Detail {
  readonly why: boolean;
  readonly learning: boolean;
}

export const noReviewUnreasoned: Rule<Detail> = {
  id: 'decision/no-review-unreasoned',
  title: 'A decision against a review says why, and how the learning goes on.',
  why: 'Where there will be no review, the rapid review may be all that is learned from what happened to this child. The reasons show that the case was weighed, and a plan for the learning keeps it from ending there.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn:
    'Partnerships’ procedures under the national guidance: a good rapid review may make a further review unnecessary. The Local Government Association asks of adult reviews that such decisions be reasoned.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const decision = entities.top.map('decision');
    const key = entities.top.key('decision');
    if (decision === undefined || key === undefined || decision.text('outcome')?.value !== 'noLcspr') return;
    const detail = { why: !saysWhy(decision), learning: !decision.has('learningForward') };
    if (!detail.why && !detail.learning) return;
    const { start, end } = detail.why ? key : placeInMapping(decision, 'learningForward', key);
    yield { start, end, message: messageFor(detail), detail };
  },
  fixes({ detail: { why, learning } }, review) {
    const decision = review.entities.top.map('decision');
    if (decision === undefined) return [];
    const before = ['outcome', ...TESTS, 'madeBy'];
    const unmet = why ? unmetTests(decision) : [];
    const forward = learning
      ? insertKey(
          review,
          decision.node,
          'learningForward',
          {
            prose: {
              stop: unmet.length + 1,
              placeholder: '[insert how the learning will be used, by whom and by when]',
            },
          },
          before,
        )
      : [];
    const reasons = unmet.flatMap(({ name, test }, index) =>
      insertKey(review, test.node, 'reasons', reasonsFor(name, index + 1), ['met']),
    );
    const fixes: Fix[] = [
      { title: titleFor(reasons.length > 0, learning), edits: [...reasons, ...forward], preferred: true },
    ];
    if (why) {
      const dissent = { prose: { stop: 1, placeholder: '[insert who did not agree, and how it was settled]' } };
      fixes.push({
        title: 'Insert the view of a partner who did not agree',
        edits: insertKey(review, decision.node, 'dissent', dissent, [...before, 'learningForward']),
      });
    }
    return offers(fixes);
  },
};

/** One test that is not met, with its reasons, says why; so does a record of how partners came to differ. */
function saysWhy(decision: Fields<Decision>): boolean {
  return decision.has('dissent') || unmetTests(decision).some(({ test }) => test.has('reasons'));
}

function unmetTests(decision: Fields<Decision>) {
  return TESTS.flatMap((name) => {
    const test = decision.map(name);
    return test?.flag('met')?.value === false ? [{ name, test }] : [];
  });
}

function messageFor({ why, learning }: Detail): string {
  if (!why) {
    return 'There will be no review, and the decision does not say how the learning goes on. Write in `learningForward` how it will be used.';
  }
  return learning
    ? 'There will be no review, and the decision says neither why nor how the learning goes on. Give the reasons under the tests that are not met, and write in `learningForward` how the learning will be used.'
    : 'There will be no review, and the decision does not say why. Give the reasons under the tests that are not met, or write in `dissent` who did not agree.';
}

function titleFor(reasons: boolean, learning: boolean): string {
  if (!reasons) return 'Insert how the learning goes on';
  return learning ? 'Insert the reasons, and how the learning goes on' : 'Insert the reasons';
}
