import type { EntryPlan } from '../addEntry.ts';

export const child: EntryPlan = {
  name: 'addChild',
  kind: 'C',
  list: () => 'children',
  fields: [
    {
      path: 'pseudonym',
      prompt: 'The invented name used throughout. It must not be, or hint at, the real name.',
      required: true,
    },
    { path: 'ageBand', prompt: 'How old was the child at the time?' },
    { path: 'harm', prompt: 'What happened to the child?' },
  ],
};
