import { insertKey } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeAtTop, placeInMapping } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

export const nationalView: Rule<undefined> = {
  id: 'decision/national-view',
  title: 'A rapid review says whether the partners think that a national review may be appropriate.',
  why: 'Some of what puts a child at risk can only be changed nationally. The partners have just looked at the case, so their view helps the Panel to see what reaches beyond one area.',
  severity: errorAtSignOff,
  basis: 'guidance',
  restsOn: 'Good practice in rapid reviews: they decide the next steps, and say whether those reach beyond the area.',
  appliesTo: ['rapidReview'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    const { top } = review.entities;
    const view = top.map('nationalReview');
    const key = top.key('nationalReview');
    if (!top.has('nationalReview') || key === undefined) {
      const { start, end } = placeAtTop(review, 'nationalReview');
      const message =
        'Nothing is recorded in `nationalReview`. Write there whether the partners think that a national review may be appropriate, and why.';
      yield { start, end, message, detail: undefined };
    } else if (view !== undefined && !view.has('recommended')) {
      const { start, end } = placeInMapping(view, 'recommended', key);
      const message =
        'The record in `nationalReview` does not say whether the partners think that a national review may be appropriate. Write `true` or `false` after `recommended`.';
      yield { start, end, message, detail: undefined };
    }
  },
  fixes(_report, review) {
    const { top } = review.entities;
    const view = top.map('nationalReview');
    if (view !== undefined && top.has('nationalReview')) {
      // The view is the partners' own: both answers are on offer, and neither is preferred.
      return offers(
        [false, true].map((recommended) => ({
          title: `Say that a national review is ${recommended ? '' : 'not '}thought appropriate`,
          edits: insertKey(review, view.node, 'recommended', { literal: recommended }),
        })),
      );
    }
    const edits = insertKey(
      review,
      top.node,
      'nationalReview',
      {
        map: [
          ['recommended', { stop: 1, placeholder: '' }],
          ['reasons', { prose: { stop: 2, placeholder: '[insert why the partners think so]' } }],
        ],
      },
      ['dates', 'delays', 'decision', 'immediateAction'],
    );
    return offers([{ title: 'Insert the view on a national review', edits, preferred: true }]);
  },
};
