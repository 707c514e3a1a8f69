import type { Phrase } from './phrase.ts';

const HEDGE = 'may have contributed to';
/** The harm: the child's, or that of this case; not harm "going unseen", which is what the system did not see. */
const HARM =
  "(?:the |this |that |his |her |their |serious |fatal |tragic |significant |further |[\\w’'-]+[’']s? )*(?:deaths?|harm|injur(?:y|ies)|fractures|killing|murder|suicide)(?! (?:not |going |being |remaining |reviews?|reduction))";

const HARMED = '(?:deaths?|harm|injur(?:y|ies)|fractures|killing|murder)';
const ACTING =
  '(?:failures?|failed|omissions?|inaction|decisions?|delays?|lack|practice|services|agency|agencies|professionals?|practitioners?|supervision|communication|social workers?|health visitors?|officers?|police|school)';
const LEAD = '(?:(?:had|has|have) )?(?:(?:directly|ultimately|inevitably|clearly|eventually|undoubtedly) )?';

/** Statements that one thing caused the death or the harm. Whether the thing is what somebody did is looked at apart. */
export const causal: readonly [Phrase, ...Phrase[]] = [
  {
    id: 'led-to',
    pattern: `${LEAD}led(?: \\w+ly)? to(?= ${HARM})`,
    instead: HEDGE,
    fires: 'This failure led directly to the harm that Wren suffered.',
    quiet: 'The delay led to a second meeting.',
  },
  {
    id: 'resulted-in',
    pattern: `${LEAD}resulted(?: \\w+ly)? in(?= ${HARM})`,
    instead: HEDGE,
    fires: 'The lack of a visit resulted in the injuries to Wren.',
    quiet: 'The decision resulted in a child in need plan.',
  },
  {
    id: 'caused',
    pattern: `${LEAD}caused(?= ${HARM})`,
    instead: HEDGE,
    fires: 'The decision to close the plan caused Wren’s death.',
    quiet: 'The move caused a delay of six weeks.',
  },
  {
    id: 'was-the-cause',
    pattern: `(?:was|were|is|are) (?:a|the|one) (?:(?:direct|main|root|primary|real|underlying|sole) )?(?:causes?|reasons?) (?:of|for)(?= ${HARM})`,
    instead: HEDGE,
    fires: 'Poor supervision was the root cause of the harm.',
    quiet: 'Poor weather was the cause of the missed visit.',
  },
  {
    id: 'responsible-for',
    pattern: `(?:was|were|is|are) (?:\\w+ly )?responsible for(?= ${HARM})`,
    instead: HEDGE,
    fires: 'The decisions of the agencies were responsible for the injuries.',
    quiet: 'The service manager was responsible for the front door.',
  },
  {
    id: 'caused-by',
    pattern: `${HARMED}(?: (?:of|to) (?:[\\w’'-]+ ){0,2}?[\\w’'-]+)? (?:was|were) (?:\\w+ly )?(?:caused by|the (?:direct )?result of|due to)(?= [^.;:?!]{0,60}?${ACTING})`,
    fires: 'The death was caused by the failure of agencies to act.',
    quiet: 'The injuries were caused by a blow to the head.',
  },
  {
    id: 'died-because',
    pattern: `(?:died|(?:was|were) (?:fatally |seriously |badly )?(?:harmed|injured|killed|hurt)) (?:because|as a (?:direct )?result of|due to)(?= [^.;:?!]{0,60}?${ACTING})`,
    fires: 'Wren died because the agencies did not talk to each other.',
    quiet: 'Wren died because of an infection.',
  },
  {
    id: 'cost-a-life',
    pattern: "cost (?:[\\w’'-]+ ){1,3}?(?:life|lives)",
    fires: 'The decision to wait cost Wren her life.',
    quiet: 'The service cost more than was planned.',
  },
];

/** What services did or did not do, as the cause that a sentence names. */
export const OF_PRACTICE =
  /\b(?:failures?|failings?|failed|omissions?|oversight|errors?|mistakes?|inaction|decisions?|delays?|delayed|lack|absence|closing|closure|closed|closes|practice|responses?|assessments?|communication|information|missed|supervision|management|plans?|visits?|referrals?|agency|agencies|services?|professionals?|practitioners?|social workers?|health visitors?|midwives|midwife|officers?|police|school|managers?|team|partners|partnership|system|workload|policy|training|did not|not (?:being )?(?:shared|made|seen|followed))\b/i;

/** Who or what hurt the child: a sentence about them says nothing of practice. */
export const OF_THE_ONE_WHO_HARMED =
  /\b(?:mother|father|stepfather|step-father|partner|boyfriend|parents?|carers?|perpetrators?|assault(?:s|ed)?|shak(?:e|en|ing)|blows?|violence|abuse|attack(?:s|ed)?|stabb(?:ed|ing)|fall|fell|fire|illness|infection|disease|condition|accident|collision|overdose|drowning|alcohol|drugs?|co-sleeping)\b/i;

/** Words that leave open whether it was so. */
export const HEDGED =
  /\b(?:may|might|could|possibl[ey]|perhaps|probabl[ey]|likely|unlikely|contribut\w+|appears?|seems?|suggests?|risk(?:s|ed)? of|unclear|not known|unknown|the coroner|inquest|court|verdict|jury)\b/i;
