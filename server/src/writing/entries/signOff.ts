import type { EntryPlan } from '../addEntry.ts';

export const signOff: EntryPlan = {
  name: 'addSignOff',
  noun: 'sign-off',
  list: () => 'signOff',
  fields: [
    { path: 'partner', prompt: 'Which partner agrees the final text?' },
    { path: 'role', prompt: 'Who signs? A role, not a name.', required: true },
    { path: 'on', prompt: 'On which day?', direction: 'behind' },
  ],
};
