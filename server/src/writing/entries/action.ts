import type { EntryPlan } from '../addEntry.ts';
import { rolesOfOwners } from '../ownerRoles.ts';

export const action: EntryPlan = {
  name: 'addAction',
  kind: 'A',
  list: (reviewType) => (reviewType === 'lcspr' ? 'recommendations.*.actions' : 'actions'),
  within: {
    kind: 'R',
    prompt: 'Which recommendation does it carry out?',
    missing:
      'An action carries out a recommendation, and there is none yet. Add the recommendation first. Nothing was changed.',
  },
  fields: [
    {
      path: 'action',
      prompt: 'What will be done? One thing that one agency does, and that can be seen to be done.',
      required: true,
      prose: true,
    },
    {
      path: 'owner.role',
      prompt: 'Who answers for it? A role, not a name and not a group.',
      texts: rolesOfOwners,
    },
    { path: 'owner.agency', prompt: 'Which agency does that role belong to?' },
    { path: 'due', prompt: 'By when will it be done?' },
    {
      path: 'impactOnPractice',
      prompt: 'How will practice be different when it is done?',
      prose: true,
    },
    { path: 'kind', prompt: 'What kind of change is it? Changes to how work is done last longer than reminders.' },
    { path: 'status', prompt: 'How far has it come?', value: 'notStarted' },
  ],
};
