import type { Phrase } from './phrase.ts';

/** Contact between people, of which a record would show that it took place. */
const CONTACT =
  '(?:further |other |direct |face-to-face |formal |subsequent |recorded |multi-agency )*(?:contacts?|visits?|referrals?|communication|liaison|follow-up|involvement|discussions?|conversations?|meetings?|checks?|supervision|enquir(?:y|ies)|strategy (?:discussion|meeting)s?)';

/** Statements that nothing took place over a time. */
export const absence: readonly [Phrase, ...Phrase[]] = [
  {
    id: 'there-was-no-contact',
    pattern: `there (?:was|were|had been)(?: \\w+ly)? no(?= ${CONTACT}(?! (?:between the systems|form|number|details?|arrangement|agreement|policy|slot|rule|centre|order|plan|protocol)))`,
    instead: 'no record was seen of',
    fires: 'There was no contact between the school and the health visitor in the spring.',
    quiet: 'There was no shared way to record contact.',
  },
  {
    id: 'no-contact-was-made',
    pattern: 'no (?:further |direct )?contact (?:was|had been) made',
    instead: 'no record was seen of contact',
    fires: 'No contact was made with the family between May and July.',
    quiet: 'No decision was made on the form.',
  },
  {
    id: 'no-visit-was-made',
    pattern: 'no (?:further |home )?visits? (?:took place|occurred|(?:was|were|had been) made)',
    instead: 'no record was seen of a visit',
    fires: 'No visits were made that winter.',
    quiet: 'No visits are counted by the contract.',
  },
  {
    id: 'no-referral-was-made',
    pattern: 'no (?:further )?referrals? (?:was|were|had been) made',
    instead: 'no record was seen of a referral',
    fires: 'No referral was made to the early help service.',
    quiet: 'No referral form was in use.',
  },
  {
    id: 'no-meeting-was-held',
    pattern:
      'no (?:further |multi-agency |strategy )?(?:meeting|discussion)s? (?:took place|occurred|(?:was|were|had been) held)',
    instead: 'no record was seen of a meeting',
    fires: 'No meeting was held after the birth.',
    quiet: 'No meeting room was free.',
  },
  {
    id: 'had-no-contact',
    pattern: 'had no (?:further |direct |other )?contact with',
    fires: 'The agencies had no contact with the family in that year.',
    quiet: 'The form had no space for contact details.',
  },
  {
    id: 'no-agency-saw',
    pattern:
      "(?:no (?:agency|professional|practitioner|service)|nobody|no-?one|no one)(?: from (?:[\\w'-]+ ){1,3}?| )(?:saw|visited|contacted|rang|telephoned|spoke (?:to|with)|met|had seen|had visited|had contacted|had spoken (?:to|with))",
    fires: 'No agency saw the home again.',
    quiet: 'No agency has the task of meeting a father.',
  },
  {
    id: 'not-seen-by-any',
    pattern: '(?:was|were) not (?:seen|visited|contacted)(?: again)? by any(?:one|body| \\w+)',
    fires: 'The family were not seen by anyone for four months.',
    quiet: 'The entry was not signed.',
  },
];

/** A sentence that speaks of records already says how far it can be trusted. */
export const SPEAKS_OF_RECORDS =
  /\b(?:records?|recorded|documented|noted|notes|logged|evidence|according to|file|files)\b/i;
