import type { EntryPlan } from '../addEntry.ts';

export const lineOfEnquiry: EntryPlan = {
  name: 'addLineOfEnquiry',
  kind: 'L',
  list: (reviewType) => (reviewType === 'lcspr' ? 'linesOfEnquiry' : undefined),
  fields: [
    {
      path: 'question',
      prompt: 'What does the review set out to find out? Start with why or how: "what happened" leads to a chronology.',
      required: true,
      prose: true,
    },
  ],
};
