import type { EntryPlan } from '../addEntry.ts';

export const finding: EntryPlan = {
  name: 'addFinding',
  kind: 'F',
  list: () => 'findings',
  fields: [
    {
      path: 'title',
      prompt: 'The finding in one sentence. Say what was so in the system, not what one person did.',
      required: true,
      prose: true,
    },
    { path: 'answers', prompt: 'Which lines of enquiry does it answer? Choose all that apply.' },
    {
      path: 'why',
      prompt: 'Why was it so? Name the conditions: workload, tools, supervision, policy, culture.',
      prose: true,
    },
    { path: 'levels', prompt: 'Which levels of the system is it about? Managers belong here too.' },
    { path: 'evidence.case', prompt: 'Which sources from this case does it rest on?' },
    { path: 'evidence.area', prompt: 'Which sources show whether it is so for other children here?' },
    { path: 'evidence.research', prompt: 'Which research or national reports does it rest on?' },
    { path: 'confidence', prompt: 'How sure is the review of it, given the evidence?' },
  ],
};
