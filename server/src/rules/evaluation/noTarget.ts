import { always, type Rule } from '../rule.ts';
import { type DatedPart, insertDatedPart, type Lacking, lacking } from './datedPart.ts';
import { sixMonthsAfterActions } from './newMeasure.ts';

const TARGET: DatedPart = {
  key: 'target',
  dateKey: 'when',
  placeholder: '[insert what should be different for children]',
  messages: {
    neither: 'has no target and no date. Say what should be different, and when that will be measured.',
    noWords: 'has no target. Say what should be different by its date.',
    noDate: 'has no date. Say in `when` on what date it will be measured.',
  },
};

export const noTarget: Rule<Lacking> = {
  id: 'evaluation/no-target',
  title: 'Each measure has a target and a date.',
  why: 'Without a target any result can be called progress, and without a date nobody looks. Saying both now is what lets the partners find out that something has not worked for children.',
  severity: always('warning'),
  basis: 'practice',
  restsOn:
    'The Church of England code for safeguarding practice reviews (2023) asks of each recommendation for the expected outcome, how it will be measured and a timescale.',
  appliesTo: ['lcspr'],
  canBeSilenced: true,
  reads: 'frontMatter',
  check: ({ entities }) => lacking(entities.measures, TARGET),
  fixes: ({ detail }, review, { today }) =>
    insertDatedPart(review, detail, TARGET, sixMonthsAfterActions(review, today)),
};
