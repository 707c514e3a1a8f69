import type { EntryPlan } from '../addEntry.ts';

export const source: EntryPlan = {
  name: 'addSource',
  kind: 'S',
  list: () => 'sources',
  fields: [
    { path: 'agency', prompt: 'Which agency holds the information?' },
    { path: 'kind', prompt: 'What kind of information is it?', required: true },
    {
      path: 'description',
      prompt: 'What is it, in a few words, and what time does it cover? For research: author, title and year.',
      required: true,
      prose: true,
    },
    { path: 'levels', prompt: 'Whose view does it give? Choose all that apply.' },
    { path: 'held', prompt: 'Does the agency hold it?' },
    { path: 'requested', prompt: 'When did the review ask for it?', direction: 'behind' },
    { path: 'received', prompt: 'When did it come?', direction: 'behind' },
    { path: 'status', prompt: 'How far has it come to the review?' },
  ],
};
