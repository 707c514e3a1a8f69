import type { EntryPlan } from '../addEntry.ts';

export const keyEvent: EntryPlan = {
  name: 'addKeyEvent',
  kind: 'E',
  list: () => 'keyEvents',
  fields: [
    {
      path: 'when',
      prompt: 'When did it happen? A month, such as 2025-01, identifies less than a day.',
      direction: 'behind',
    },
    { path: 'what', prompt: 'What happened? One or two plain sentences, without names.', required: true, prose: true },
    { path: 'agencies', prompt: 'Which agencies were involved? Choose all that apply.' },
    { path: 'sources', prompt: 'Which sources tell of it? Choose all that apply.' },
    { path: 'decisionPoint', prompt: 'Was a decision taken here, or could one have been?' },
  ],
};
