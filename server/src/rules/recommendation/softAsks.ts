/** A way of asking that can be answered without anything changing. */
export interface SoftAsk {
  readonly id: string;
  /** Phrases, in the form that `Phrases` reads, that follow straight after the words that ask ("should", "will", "are to"). */
  readonly phrases: readonly string[];
  /** Where given, one of these words is what the ask is about: it stands before the words that ask. */
  readonly about?: readonly string[];
  /** True where a date makes it checkable: a decision that is to be taken by a day is taken or is not. */
  readonly aDateHelps?: true;
  /** True where a verb that follows with "to" is what is asked: "work together to redesign the form". */
  readonly leadsOn?: true;
  /** A recommendation that asks in this way, and one that looks like it and does not: both are tested. */
  readonly fires: string;
  readonly quiet: string;
}

const STAFF = 'practitioners professionals staff workers workforce colleagues teams agencies'.split(' ');

export const softAsks: readonly SoftAsk[] = [
  {
    id: 'consider',
    phrases: [
      'consider',
      'be considered',
      'be given to',
      'give ~ consideration',
      'give ~ thought',
      'think about',
      'think ~ whether',
      'have regard',
    ],
    aDateHelps: true,
    fires: 'The partnership should consider whether its neglect strategy is still right.',
    quiet: 'The partnership should require that each plan shows which other plans the manager did consider.',
  },
  {
    id: 'explore',
    phrases: [
      'explore',
      'be explored',
      'look at how',
      'look at ways',
      'look at whether',
      'look at what',
      'look at options',
      'look at opportunities',
      'look at ~ adequacy',
      'look at ~ effectiveness',
      'look into',
      'be looked at',
      'be looked into',
      'examine whether',
      'examine how',
      'investigate whether',
      'investigate how',
      'scope',
    ],
    aDateHelps: true,
    fires: 'Health and education should explore ways of working with absent fathers.',
    quiet: 'The trust should add to the form a prompt to explore who else lives at home.',
  },
  {
    id: 'reflect',
    phrases: [
      'reflect on',
      'reflect upon',
      'have reflected',
      'take time to reflect',
      'be reflected on',
      'be reflected upon',
    ],
    fires: 'By the end of the year agencies should have reflected on the learning.',
    quiet: 'The threshold document should reflect the new contract.',
  },
  {
    id: 'be-mindful',
    phrases: [
      'be mindful',
      'remain mindful',
      'be aware',
      'be alert',
      'remain alert',
      'be conscious',
      'be vigilant',
      'be curious',
      'be professionally curious',
      'be ~ curious about',
      'bear in mind',
      'be borne in mind',
      'keep in mind',
      'note that',
      'note the learning',
      'note the findings',
      'note the importance',
      'recognise ~ importance',
      'recognise that',
      'acknowledge that',
      'acknowledge ~ importance',
      'remember',
    ],
    fires: 'Practitioners should be mindful of the effect of culture on families.',
    quiet: 'The duty officer should note the time of each call in the child’s record.',
  },
  {
    id: 'raise-awareness',
    phrases: [
      'raise ~ awareness',
      'increase ~ awareness',
      'improve ~ awareness',
      'heighten ~ awareness',
      'raise ~ profile',
    ],
    fires: 'Partners should raise awareness of the risks of unsafe sleep.',
    quiet: 'The ward should raise the number of beds for parents to six.',
  },
  {
    id: 'awareness-raised',
    phrases: ['be raised', 'be increased', 'be heightened'],
    about: ['awareness', 'profile'],
    fires: 'From September 2025 awareness should be raised of unknown men in households.',
    quiet: 'The limit on caseloads should be raised after a year.',
  },
  {
    id: 'promote',
    phrases: ['promote !two !three', 'be promoted', 'champion', 'foster', 'encourage', 'be encouraged'],
    fires: 'The voice of the child should be promoted across all work with families.',
    quiet: 'The council should write a rule that lets schools promote a concern to the front door.',
  },
  {
    id: 'support-staff',
    phrases: STAFF.flatMap((who) => [`support ${who}`, `support ~ ${who} to`]).concat(
      'support the workforce',
      'be supported to',
    ),
    fires: 'Agencies should support practitioners to challenge one another.',
    quiet: 'The trust should support the family with a named nurse.',
  },
  {
    id: 'strengthen',
    phrases: [
      'strengthen',
      'be strengthened',
      'improve !from !by',
      'be improved',
      'enhance',
      'be enhanced',
      'increase ~ understanding',
      'increase ~ confidence',
      'build on',
      'build ~ confidence',
      'develop ~ understanding',
      'drive ~ improvement',
      'drive ~ improvements',
    ],
    fires: 'By July 2026 oversight of child in need plans should be strengthened.',
    quiet: 'The council should withdraw the target that was meant to strengthen closing.',
  },
  {
    id: 'continue',
    phrases: [
      'work',
      'develop',
      'embed',
      'promote',
      'improve',
      'strengthen',
      'raise',
      'support',
      'monitor',
      'ensure',
      'encourage',
    ]
      .map((verb) => `continue to ${verb}`)
      .concat('continue to be', 'continue with', 'go on working', 'continue working'),
    fires: 'Partners should continue to develop their work on neglect.',
    quiet: 'The audit should continue to the end of the contract.',
  },
  {
    id: 'work-together',
    phrases: [
      'work together !from',
      'work collaboratively',
      'work ~ closely',
      'work in partnership',
      'work jointly',
      'work with partners',
      'collaborate',
      'communicate',
      'communicate ~ effectively',
    ],
    leadsOn: true,
    fires: 'The agencies should work more closely with one another.',
    quiet: 'The council should employ a worker who can work together with the midwife on each ward round.',
  },
  {
    id: 'embed',
    phrases: 'learning culture approach practice principles curiosity understanding messages lessons'
      .split(' ')
      .map((what) => `embed ~ ${what}`),
    fires: 'The partnership should embed a culture of respectful challenge.',
    quiet: 'The trust should embed a prompt in the emergency record.',
  },
  {
    id: 'learning-embedded',
    phrases: ['be embedded', 'be ~ embedded'],
    about: ['learning', 'culture', 'approach', 'curiosity', 'principles', 'lessons', 'messages', 'practice'],
    fires: 'The learning from this review should be fully embedded.',
    quiet: 'The three questions should be embedded in the referral form.',
  },
  {
    id: 'culture',
    phrases: ['create ~ culture', 'develop ~ culture', 'build ~ culture', 'establish ~ culture', 'have ~ culture'],
    fires: 'Leaders should create a culture in which challenge is welcome.',
    quiet: 'The trust should create a post for a cultural mediator.',
  },
  {
    id: 'remind',
    phrases: [
      'remind',
      'be reminded',
      'reiterate',
      'be reiterated',
      're-circulate',
      'recirculate',
      'be re-circulated',
      'be recirculated',
      're-issue',
      'reissue',
      'be re-issued',
      'be reissued',
      'be refreshed',
      'refresh ~ knowledge',
    ],
    fires: 'The designated doctor should remind paediatricians to record their opinion.',
    quiet: 'The trust should set the diary so that parents are sent a message to remind them.',
  },
  {
    id: 'share-learning',
    phrases: 'learning lessons findings messages'
      .split(' ')
      .flatMap((what) => [`share ~ ${what}`, `disseminate ~ ${what}`, `cascade ~ ${what}`, `take ~ ${what} forward`])
      .concat(
        'learn from',
        'learn the lessons',
        'take on board',
        'take forward ~ learning',
        'take account of ~ learning',
      ),
    fires: 'Each agency should share the learning from this review with its staff.',
    quiet: 'The police should share the list of repeat callers each morning.',
  },
  {
    id: 'learning-shared',
    phrases: [
      'be shared',
      'be ~ shared',
      'be disseminated',
      'be cascaded',
      'be widely disseminated',
      'be taken forward',
    ],
    about: ['learning', 'lessons', 'findings', 'messages', 'review', 'report'],
    fires: 'The learning from this review should be shared widely by 30 June.',
    quiet: 'The list of repeat callers should be shared each morning.',
  },
  {
    id: 'discuss',
    phrases: [
      'meet to discuss',
      'meet ~ to discuss',
      'discuss how',
      'discuss whether',
      'discuss what',
      'have ~ discussion',
      'hold discussions',
      'have conversations',
      'agree what further',
      'agree next steps',
      'agree ~ next steps',
    ],
    leadsOn: true,
    fires: 'The director and the chief nurse will meet to discuss how agencies share information.',
    quiet: 'The ward should discuss every baby on the list with the duty social worker.',
  },
  {
    id: 'review-as-necessary',
    phrases: ['necessary', 'needed', 'required', 'appropriate']
      .flatMap((word) => [
        `be reviewed and ~ as ${word}`,
        `be reviewed and ~ where ${word}`,
        `be reviewed and ~ if ${word}`,
        `review ~ as ${word}`,
        `review ~ where ${word}`,
        `review ~ if ${word}`,
      ])
      .concat('be reviewed ~ fit for purpose', 'review ~ fit for purpose', 'review whether'),
    fires: 'The policy for missed appointments should be reviewed and updated as necessary.',
    quiet: 'The rule should be reviewed and rewritten with the two schools.',
  },
  {
    id: 'understand',
    phrases: [
      'understand !how !from',
      'have ~ understanding',
      'have ~ awareness',
      'gain ~ understanding',
      'be familiar with',
      'familiarise themselves',
      'be clear about',
      'be clear on',
      'be confident',
      'feel confident',
      'feel ~ empowered',
      'be empowered',
    ],
    fires: 'Practitioners should have a better understanding of coercive control.',
    quiet: 'The trust should offer each parent a plan that they understand.',
  },
  {
    id: 'there-should-be',
    phrases: 'robust effective improved better greater stronger timely appropriate'
      .split(' ')
      .map((word) => `be ~ ${word}`),
    about: ['there'],
    fires: 'There should be a robust system for following up missing episodes.',
    quiet: 'There should be one form for both hospitals.',
  },
];

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
