import { sixMonthsAfterActions } from '../../rules/evaluation/newMeasure.ts';
import type { EntryPlan } from '../addEntry.ts';
import { rolesOfOwners } from '../ownerRoles.ts';

export const measure: EntryPlan = {
  name: 'addMeasure',
  kind: 'M',
  list: (reviewType) => (reviewType === 'lcspr' ? 'evaluation.measures' : undefined),
  fields: [
    { path: 'tests', prompt: 'Which recommendations or actions does it test? Choose all that apply.' },
    { path: 'kind', prompt: 'What does it show? Best of all: that things are better for children.', required: true },
    { path: 'method', prompt: 'How will it be measured?' },
    { path: 'baseline', prompt: 'Where do things stand now, before the change? A figure, and of what.' },
    { path: 'baselineDate', prompt: 'When was that taken?', direction: 'behind' },
    { path: 'target', prompt: 'What is aimed at? In the same words as the baseline.' },
    {
      path: 'when',
      prompt: 'When will it be measured? Six months or more after the last action gives it time to work.',
      firstDay: ({ review, today }) => sixMonthsAfterActions(review, today),
    },
    { path: 'owner.role', prompt: 'Who answers for the measuring? A role, not a name.', texts: rolesOfOwners },
    { path: 'owner.agency', prompt: 'Which agency does that role belong to?' },
  ],
};
