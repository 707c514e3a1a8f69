import type { SoftAsk } from './softAsks.ts';

/** Asks for word that things are well. What is looked at to give it, and what follows if they are not, stays open. */
export const assuranceAsks: readonly SoftAsk[] = [
  {
    id: 'seek-assurance',
    phrases: 'seek gain obtain request receive require provide give have ask'
      .split(' ')
      .flatMap((verb) => [`${verb} ~ assurance`, `${verb} ~ assurances`, `${verb} ~ reassurance`])
      .concat('seek ~ confirmation', 'assure'),
    fires: 'The safeguarding partners should seek assurance that the threshold document is applied.',
    quiet: 'The partners should seek a place for the school at the strategy meeting.',
  },
  {
    id: 'be-assured',
    phrases: [
      'be assured',
      'be reassured',
      'be satisfied',
      'satisfy itself',
      'satisfy themselves',
      'satisfy himself',
      'satisfy herself',
    ],
    fires: 'The board should be assured that supervision takes place.',
    quiet: 'The board should be told who is waiting.',
  },
  {
    id: 'assurance-sought',
    phrases: ['be sought', 'be given', 'be provided', 'be obtained', 'be gained', 'be received'],
    about: ['assurance', 'assurances', 'reassurance'],
    fires: 'Assurance should be sought from schools that records are complete.',
    quiet: 'Consent should be sought from each parent.',
  },
];
