import type { Phrase } from './phrase.ts';

/** Words that judge a person or an agency for what was not done. */
export const blame: readonly [Phrase, ...Phrase[]] = [
  {
    id: 'have-failed-to',
    pattern: '(?:have|has|having) failed to(?! (?:thrive|respond))',
    fires: 'Agencies have failed to share the note.',
    quiet: 'Attempts at a meeting have failed.',
  },
  {
    id: 'failed-to',
    pattern: '(?:had )?failed to(?! (?:thrive|respond))',
    instead: 'did not',
    fires: 'The social worker failed to challenge the account.',
    quiet: 'Wren had failed to thrive since the summer.',
  },
  {
    id: 'failing-to',
    pattern: '(?:in|by|for) failing to(?! thrive)|repeatedly failing to(?! thrive)',
    fires: 'By failing to ring, the school left the family alone.',
    quiet: 'The nurse saw that Wren was failing to thrive.',
  },
  {
    id: 'failure-to',
    pattern: "(?:failures?) (?:by|of|on the part of) (?:the |all )?(?:[\\w’'-]+ ){1,3}to|failures? to(?! thrive)",
    fires: 'The failure to share information was serious.',
    quiet: 'A diagnosis of failure to thrive was made in May.',
  },
  {
    id: 'failed-in-duty',
    pattern:
      'failed in (?:its|their|his|her|the) (?:\\w+ )?(?:duty|duties|responsibility|responsibilities|role|task)|(?:was|were) (?:\\w+ly )?(?:let down|failed) by',
    fires: 'Wren was let down by every agency.',
    quiet: 'The first attempt failed in the spring.',
  },
  {
    id: 'neglected-to',
    pattern: 'neglected to',
    instead: 'did not',
    fires: 'The nurse neglected to weigh the baby.',
    quiet: 'The children had been neglected, to judge by the photographs.',
  },
  {
    id: 'should-have-known',
    pattern: '(?:should|ought to) have known',
    instead: 'did not know',
    fires: 'The officer should have known that the risk was rising.',
    quiet: 'The plan should have gone to the school.',
  },
  {
    id: 'should-have-realised',
    pattern: '(?:should|ought to) have reali[sz]ed',
    instead: 'did not realise',
    fires: 'They ought to have realised what this meant.',
    quiet: 'The visit should have been made in May.',
  },
  {
    id: 'should-have-recognised',
    pattern: '(?:should|ought to) have (?:recogni[sz]ed|spotted|noticed)',
    instead: 'did not recognise',
    fires: 'The health visitor should have recognised the signs.',
    quiet: 'The pattern should have been recognised in the form itself.',
  },
  {
    id: 'chose-to-ignore',
    pattern: '(?:chose to ignore|simply ignored|wil(?:l)?fully|turned a blind eye|could not be bothered)',
    fires: 'Managers turned a blind eye to the noise.',
    quiet: 'The system ignored notes that were not on the form.',
  },
  {
    id: 'careless',
    pattern: '(?:careless(?:ly)?|negligent(?:ly)?|incompeten(?:t|ce|tly)|inexcusabl[ey]|culpable|to blame|at fault)',
    fires: 'The entry was careless.',
    quiet: 'Nobody in this review was careless of the children.',
  },
];

/** Things that fail without anybody being blamed for it; words just before the phrase. */
export const NOT_A_PERSON =
  /\b(?:system|software|computer|form|template|alert|alarm|link|message|e-?mail|fax|letter|line|lines|boiler|heating|car|test|treatment|placement|engine|battery)s?\s+(?:\w+ly\s+)?$/i;
