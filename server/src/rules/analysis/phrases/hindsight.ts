import type { Phrase } from './phrase.ts';

/** Statements of what would have come about if somebody had acted in another way. */
export const hindsight: readonly [Phrase, ...Phrase[]] = [
  {
    id: 'had-it-been',
    pattern:
      "(?<=(?:^|[.!?;,:—–]|\\b(?:and|but|that))\\s*)had (?:[\\w’'-]+ ){1,4}?(?:not|been|known|[\\w’'-]+ed|gone|seen|spoken|rung|read|held|done|made|taken)\\b[^.;:?!]{0,140}?(?:would|could|may well)(?: \\w+ly)?(?: not)?(?: \\w+ly)? have",
    fires: 'Had the plan remained open, the injuries would have come to light.',
    quiet: 'She had the plan in her bag and would ring.',
  },
  {
    id: 'if-it-had-been',
    pattern: 'if [^.;:?!]{3,140}? had [^.;:?!]{3,140}?(?:would|could)(?: \\w+ly)?(?: not)?(?: \\w+ly)? have',
    fires: 'If the officers had rung, the visit would have been made sooner.',
    quiet: 'If the child had an earlier record, it was opened.',
  },
  {
    id: 'would-have-if',
    pattern:
      "(?:would|could)(?: \\w+ly)?(?: not)? have (?:[\\w’'-]+ ){1,12}?(?:if|had) (?:[\\w’'-]+ ){1,5}?(?:had|been|[\\w’'-]+ed)",
    fires: 'The injuries could have come to light if the doctor had looked.',
    quiet: 'It would have to wait if the doctor was away.',
  },
  {
    id: 'would-have-prevented',
    pattern:
      "(?:would|could|should)(?: \\w+ly)? have (?:prevented|protected|saved|averted|avoided|stopped|safeguarded|kept (?:[\\w’'-]+ ){1,3}safe)",
    fires: 'A second visit would have prevented the injuries.',
    quiet: 'The rule would have applied to both.',
  },
  {
    id: 'would-have-been-prevented',
    pattern: '(?:would|could|should)(?: \\w+ly)? have been (?:\\w+ly )?(?:prevented|averted|avoided|saved|protected)',
    fires: 'These injuries could have been prevented.',
    quiet: 'The form could have been shorter.',
  },
  {
    id: 'would-not-have-died',
    pattern:
      '(?:would|need)(?: \\w+ly)? not have (?:\\w+ly )?(?:died|happened|occurred|been (?:harmed|injured|hurt|killed|abused))',
    fires: 'Wren would not have been harmed.',
    quiet: 'Wren would not have a bottle.',
  },
  {
    id: 'preventable',
    pattern: '(?:was|were) (?:\\w+ly )?(?:preventable|avoidable|foreseeable|predictable)',
    fires: 'This death was preventable.',
    quiet: 'Whether the death was preventable is for the coroner.',
  },
  {
    id: 'obvious-with-hindsight',
    pattern:
      '(?:with|in) (?:the benefit of )?hindsight,? (?:it (?:is|was) )?(?:clear|obvious|plain)|(?:was|were|is) obvious (?:now|in retrospect)|(?:in retrospect|looking back),? it (?:is|was) (?:clear|obvious|plain)',
    fires: 'With hindsight it is clear that the risk was rising.',
    quiet: 'To guard against hindsight the records were read in order.',
  },
];

/** What people knew, saw or believed then: with it, a statement made in hindsight has its other half. */
export const KNOWN_THEN =
  /\b(?:at th(?:e|at) time|knew|(?:was|were) (?:not |already )?known|known then|believed|belief|understood|thought|assumed|took (?:it|this) (?:that|to|as|for)|could (?:not )?see|(?:was|were) (?:not )?aware|unaware|(?:had|has) (?:not )?been told|information (?:that )?(?:was )?(?:available|held)|information (?:they|she|he) had|seen from|as (?:she|he|they) saw it|had no (?:way|means) (?:of|to)|(?:only|later) (?:came|became|emerged|learned) (?:known|clear|to light)?)(?![\w-])/i;
