import { nextFreeId } from '../../review/ids.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { offers } from '../offers.ts';
import { placeAtTop } from '../place.ts';
import { errorAtSignOff, type Rule } from '../rule.ts';

export const noLinesOfEnquiry: Rule = {
  id: 'thread/no-lines-of-enquiry',
  title: 'The review has at least one line of enquiry.',
  why: 'A review that does not say what it wants to find out gathers everything and explains little. Questions agreed at the start are what its findings can be held against.',
  severity: errorAtSignOff,
  basis: 'panel',
  restsOn: 'The national Panel: good reviews have clear lines of enquiry.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  *check(review) {
    // A value of another shape is reported as an error of the format.
    if (review.entities.top.has('linesOfEnquiry')) return;
    const { start, end } = placeAtTop(review, 'linesOfEnquiry');
    const message =
      'There are no lines of enquiry. List under `linesOfEnquiry` the questions that the review is to answer.';
    yield { start, end, message, detail: undefined };
  },
  fixes(_report, review) {
    const line = {
      map: [
        ['id', nextFreeId(review.ids, 'L')] as const,
        ['question', { prose: { stop: 1, placeholder: '[insert a question that asks why or how]' } }] as const,
      ],
    };
    const edits = appendItem(review, review.frontMatter.root, 'linesOfEnquiry', line, BEFORE);
    return offers([{ title: 'Insert a line of enquiry', edits, preferred: true }]);
  },
};

/** What stands before the lines of enquiry. */
const BEFORE = ['partnership', 'children', 'reviewers', 'period', 'dates', 'delays', 'decision'];
