import type { Phrase } from './phrase.ts';

/** A name for what went wrong, and what leads on from it: as a question, and in words that can stand in a `why`. */
export interface ErrorName extends Phrase {
  readonly asked: { readonly question: string; readonly inWhy: string };
}

const SHARING = {
  question: 'What made this hard to send, to find or to use, and what did each agency take the others to know already?',
  inWhy: 'what made this hard to send, to find or to use',
};
const CURIOSITY = {
  question:
    'What made the account seem right at the time, and what time, supervision or information was there for asking more?',
  inWhy: 'what made the account seem right at the time',
};
const SLIP = {
  question: 'What made this step easy to miss: the task, the tools, the workload, or how such work was usually done?',
  inWhy: 'what made this step easy to miss',
};

/** Names that end an explanation at the person: they say what was missing and not why. */
export const humanError: readonly [ErrorName, ...ErrorName[]] = [
  {
    id: 'human-error',
    pattern: '(?:human|individual|practitioner|professional|clinical) errors?',
    asked: SLIP,
    fires: 'It was human error that these steps were missed.',
    quiet: 'It was an error of the printer.',
  },
  {
    id: 'poor-communication',
    pattern:
      '(?:poor|bad|weak|ineffective|inadequate|insufficient|inconsistent) (?:inter-agency |multi-agency |interagency |multiagency )?(?:communication|information[ -]sharing|sharing of information)',
    asked: SHARING,
    fires: 'The cause was poor communication between the agencies.',
    quiet: 'The trust has a communication team.',
  },
  {
    id: 'communication-was-poor',
    pattern:
      "(?:communication|information[ -]sharing)(?: (?:between|among|across|within) (?:[\\w’'-]+ ){1,6}?| )(?:was|were) (?:\\w+ly )?(?:poor|weak|ineffective|inadequate|insufficient|lacking|not good enough)",
    asked: SHARING,
    fires: 'As in many other reviews, communication between the agencies was poor.',
    quiet: 'Communication between the teams was by letter.',
  },
  {
    id: 'breakdown-in-communication',
    pattern:
      '(?:breakdowns?|break-downs?|failures?|lack|absence) (?:in|of) (?:effective |good |timely |proper )?(?:inter-agency |multi-agency )?(?:communication|information[ -]sharing)|communication (?:breakdown|failures?)',
    asked: SHARING,
    fires: 'There was a breakdown in communication between ward and community.',
    quiet: 'There was a breakdown of the placement.',
  },
  {
    id: 'no-professional-curiosity',
    pattern:
      '(?:lack|lacks|lacking|lacked|absence of|insufficient|limited|little|want of)(?: of)? (?:any |enough |sufficient |professional |healthy )*(?:curiosity|challenge|respectful uncertainty|scepticism)',
    asked: CURIOSITY,
    fires: 'A lack of professional curiosity was the cause of the risk being missed.',
    quiet: 'Her professional curiosity led her to ring the school.',
  },
  {
    id: 'not-curious',
    pattern: "(?:not|never|n[’']t)(?: been| being)?(?: professionally| sufficiently)? curious(?: enough)?|incurious",
    asked: CURIOSITY,
    fires: 'Practitioners were not curious enough.',
    quiet: 'Staff were curious about the visitor.',
  },
  {
    id: 'over-optimism',
    pattern:
      '(?:over-?optimis(?:m|tic|tically)|over optimis(?:m|tic)|(?:overly|too|unduly) optimistic|rule of optimism)',
    asked: CURIOSITY,
    fires: 'The assessment was overly optimistic.',
    quiet: 'The family were optimistic about the move.',
  },
  {
    id: 'poor-judgement',
    pattern: '(?:poor|bad) (?:professional )?(?:judge?ment|decision[ -]making)|errors? of judge?ment|complacen(?:cy|t)',
    asked: SLIP,
    fires: 'This was an error of judgement by the duty worker.',
    quiet: 'The judgement of the court came in May.',
  },
  {
    id: 'no-rigour',
    pattern:
      '(?:lack|lacks|lacking|lacked|absence of|insufficient|little|want of|no)(?: of)? (?:any |enough |sufficient |professional )*(?:rigour|grip|professionalism|common sense|sense of urgency)',
    asked: SLIP,
    fires: 'The partnership lacked grip.',
    quiet: 'He lost his grip on the rail.',
  },
  {
    id: 'silos',
    pattern: 'silo[ -]working|(?:work(?:ed|s|ing)?|operat(?:ed|es|ing)) in (?:their own |separate )?silos',
    asked: SHARING,
    fires: 'Silo working was the root cause.',
    quiet: 'The farm had two silos.',
  },
  {
    id: 'assumptions',
    pattern: 'assumptions (?:were|had been|are) made|(?:made|making) assumptions',
    asked: CURIOSITY,
    fires: 'Assumptions were made about the bruise.',
    quiet: 'The plan rested on the assumption that he had left.',
  },
];

/** A sentence that speaks of the words themselves, or of what studies say of them, and does not give them as a cause. */
export const SPEAKS_OF_WORDS =
  /\b(?:research|stud(?:y|ies)|literature|term|phrase|words?|label(?:led|s)?|so-called|known as|described as|put down to|call(?:s|ed) (?:this|it|that|an?)|(?:was|is) called)\b/i;
