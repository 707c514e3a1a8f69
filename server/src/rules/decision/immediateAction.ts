import { insertKey } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeAtTop } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

export const immediateAction: Rule<undefined> = {
  id: 'decision/immediate-action',
  title: 'A rapid review says what was done at once to keep children safe, or why nothing was needed.',
  why: 'The first question after an incident is whether this child and other children are safe now. A record of what was done, or why nothing had to be, shows that it was asked.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn:
    'Partnerships’ procedures under the national guidance: a rapid review gathers the facts and looks at what must be done at once to keep children safe.',
  appliesTo: ['rapidReview'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    if (review.entities.top.has('immediateAction')) return;
    const { start, end } = placeAtTop(review, 'immediateAction');
    const message =
      'Nothing is recorded in `immediateAction`. Write there what was done at once to keep children safe, or why nothing was needed.';
    yield { start, end, message, detail: undefined };
  },
  fixes(_report, review) {
    const prompt =
      '[insert what was done at once to keep this child and other children safe, or why nothing was needed]';
    const edits = insertKey(
      review,
      review.entities.top.node,
      'immediateAction',
      { prose: { stop: 1, placeholder: prompt } },
      ['dates', 'delays', 'decision'],
    );
    return offers([{ title: 'Insert the immediate action', edits, preferred: true }]);
  },
};
