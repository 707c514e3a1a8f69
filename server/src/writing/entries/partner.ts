import type { EntryPlan } from '../addEntry.ts';

export const partner: EntryPlan = {
  name: 'addPartner',
  kind: 'P',
  list: () => 'partnership.partners',
  fields: [
    {
      path: 'name',
      prompt: 'The name of the agency as readers know it. A school or a practice is better not named.',
      required: true,
    },
    { path: 'kind', prompt: 'What kind of agency is it?', required: true },
  ],
};
