import { always, type Rule } from '../rule.ts';
import { type DatedPart, insertDatedPart, type Lacking, lacking } from './datedPart.ts';

const BASELINE: DatedPart = {
  key: 'baseline',
  dateKey: 'baselineDate',
  placeholder: '[insert how things are now]',
  messages: {
    neither: 'has no baseline. Say how things are before the change, and on which date that was so.',
    noWords: 'has no baseline. Say how things are before the change.',
    noDate: 'has a baseline without a date. Say when it was taken.',
  },
};

export const noBaseline: Rule<Lacking> = {
  id: 'evaluation/no-baseline',
  title: 'Each measure has a baseline and the date on which it was taken.',
  why: 'Without knowing how things were before, nobody can say later whether they are better for children. A baseline can seldom be taken afterwards.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The safeguarding adult review quality markers of SCIE (2022): evaluation is designed from the start, with measures of whether the underlying causes changed. That this needs a dated baseline is our own inference.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  check: ({ entities }) => lacking(entities.measures, BASELINE),
  fixes: ({ detail }, review, { today }) => insertDatedPart(review, detail, BASELINE, today),
};
