import type { EntryPlan } from '../addEntry.ts';

export const recommendation: EntryPlan = {
  name: 'addRecommendation',
  kind: 'R',
  list: (reviewType) => (reviewType === 'lcspr' ? 'recommendations' : undefined),
  fields: [
    {
      path: 'text',
      prompt: 'What should change? One thing, said plainly, with what will make it happen.',
      required: true,
      prose: true,
    },
    { path: 'findings', prompt: 'Which findings does it rest on? Choose all that apply.' },
    { path: 'to', prompt: 'Who is asked to act? Name each agency.' },
    {
      path: 'outcomeForChildren',
      prompt: 'What will be better for children when it is done?',
      prose: true,
    },
    { path: 'response', prompt: 'What have the agencies answered?' },
  ],
};
