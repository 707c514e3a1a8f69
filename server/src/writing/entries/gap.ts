import type { EntryPlan } from '../addEntry.ts';

export const gap: EntryPlan = {
  name: 'addGap',
  kind: 'G',
  list: () => 'sources.*.gaps',
  within: {
    kind: 'S',
    prompt: 'In which source is something missing?',
    missing: 'A gap belongs to a source, and there is none yet. Add the source first. Nothing was changed.',
  },
  fields: [
    {
      path: 'what',
      prompt: 'What does the review not have? Name the records or the people, and the time.',
      required: true,
      prose: true,
    },
    { path: 'effect', prompt: 'What does it mean for the findings?' },
    { path: 'affects', prompt: 'Which findings rest on it? Choose all that apply.' },
    { path: 'handling', prompt: 'What did the review do about it?' },
    {
      path: 'explanation',
      prompt: 'Why is it missing, and how did the review deal with that? A sentence or two.',
      prose: true,
    },
  ],
};
