import type { EntryPlan } from '../addEntry.ts';

export const delay: EntryPlan = {
  name: 'addDelay',
  noun: 'delay',
  list: () => 'delays',
  fields: [
    { path: 'limit', prompt: 'Which time limit was, or will be, missed? Leave it open where it is all three.' },
    { path: 'reason', prompt: 'What is the main reason?', required: true },
    { path: 'explanation', prompt: 'What happened? A sentence or two.', required: true, prose: true },
    { path: 'panelInformed', prompt: 'When was the Panel told?', direction: 'behind' },
    { path: 'newTarget', prompt: 'What is the date now aimed at?' },
  ],
};
