/** A sign that a recommendation or an action says how something will change, or how that will be seen. */
export interface Mechanism {
  readonly id: string;
  /** `verb`: phrases count only where somebody is asked to do them. `anywhere`: in any place of the text. */
  readonly place: 'verb' | 'anywhere';
  /** Phrases in the form that `Phrases` reads. */
  readonly phrases: readonly string[];
  /** A text that has it, and one that looks like it and does not: both are tested. */
  readonly fires: string;
  readonly quiet: string;
}

export const mechanisms: readonly Mechanism[] = [
  {
    id: 'change',
    place: 'verb',
    phrases:
      'change redesign rewrite replace amend alter revise simplify merge combine restore convert move split regroup reorganise restructure reduce shorten extend double halve standardise automate digitise bring~together'
        .split(' ')
        .map((verb) => verb.replace('~', ' ~ '))
        .concat(
          'changed redesigned rewritten replaced amended altered revised merged combined restored moved reduced'
            .split(' ')
            .map((verb) => `be ${verb}`),
        ),
    fires: 'The council should redesign the closing form.',
    quiet: 'The council should welcome a change of heart.',
  },
  {
    id: 'add-or-remove',
    place: 'verb',
    phrases:
      'add remove withdraw introduce build create install insert abolish end stop close delete open launch establish start begin implement put~into put~in put~on write~into take~out set~up provide~access give~access enable adapt link connect configure display show'
        .split(' ')
        .map((verb) => verb.replace('~', ' ~ '))
        .concat(
          'added removed withdrawn introduced built created installed ended stopped closed established'
            .split(' ')
            .map((verb) => `be ${verb}`),
        ),
    fires: 'The trust should add a required field for each caring adult.',
    quiet: 'The trust should note an end of term.',
  },
  {
    id: 'money-and-posts',
    place: 'verb',
    phrases: 'fund commission recruit appoint employ allocate invest hire pay buy purchase'
      .split(' ')
      .concat(
        'funded commissioned recruited appointed employed allocated resourced'.split(' ').map((verb) => `be ${verb}`),
      ),
    fires: 'The board should fund one more post.',
    quiet: 'The board should be aware of the fund.',
  },
  {
    id: 'standard',
    place: 'verb',
    phrases:
      'set require cap limit adopt specify define prohibit ban block mandate agree~a agree~an agree~one agree~the agree~with agree~who decide~who make~mandatory make~required'
        .split(' ')
        .map((verb) => verb.replace('~', verb.startsWith('make') ? ' ~ ' : ' '))
        .concat(
          'set required capped limited adopted agreed specified defined'.split(' ').map((verb) => `be ${verb} !to`),
        ),
    fires: 'The force should set a limit of two days.',
    quiet: 'The force should agree next steps.',
  },
  {
    id: 'named-act',
    place: 'verb',
    phrases:
      'name visit phone ring telephone contact interview read notify refer write~to send enter book chair record document complete submit return escalate search match meet~each meet~every see~each see~every ask~each ask~every offer~each offer~every give~each give~every invite supply attend hold~a deliver~a produce~a develop~a draft write'
        .split(' ')
        .map((verb) => verb.replace('~', ' '))
        .concat(
          'named visited contacted notified sent recorded submitted completed invited'
            .split(' ')
            .map((verb) => `be ${verb}`),
        ),
    fires: 'The health visitor should ring each family on the list.',
    quiet: 'The health visitor should remember the family on the list.',
  },
  {
    id: 'look-and-count',
    place: 'verb',
    phrases:
      'audit dip-sample sample count measure report publish test pilot trial inspect survey score evaluate compare track'
        .split(' ')
        .concat(
          'audited sampled counted measured reported published tested piloted evaluated'
            .split(' ')
            .map((verb) => `be ${verb}`),
        ),
    fires: 'The scrutineer should audit thirty plans.',
    quiet: 'The scrutineer should reflect on the audit of thirty plans.',
  },
  {
    id: 'by-looking',
    place: 'anywhere',
    phrases: ['through', 'from', 'using', 'by means of', 'based on'].flatMap((word) =>
      ['audit', 'audits', 'sample', 'samples', 'survey', 'observation', 'inspection', 'scrutiny', 'interviews'].map(
        (what) => `${word} ~ ${what}`,
      ),
    ),
    fires: 'The board should seek assurance through a dip sample of forty records.',
    quiet: 'The board should consider whether an audit would help.',
  },
  {
    id: 'how-often',
    place: 'anywhere',
    phrases: [
      'daily',
      'weekly',
      'fortnightly',
      'monthly',
      'quarterly',
      ...['each', 'every'].flatMap((word) =>
        ['day', 'morning', 'week', 'fortnight', 'month', 'quarter', 'term', 'year', '<weekday>'].map(
          (time) => `${word} ${time}`,
        ),
      ),
      'every <n>',
      'within ~ day',
      'within ~ days',
      'within ~ hours',
    ],
    fires: 'The unit should discuss how repeat calls are read each morning.',
    quiet: 'The unit should be mindful of the day and of the week.',
  },
  {
    id: 'how-much',
    place: 'anywhere',
    phrases: ['from <n> to', 'at least <n>', 'no more than', 'fewer than', 'to <n> in', 'at least half', 'per cent'],
    fires: 'Health should improve attendance at conferences from 40 to 80 in 100.',
    quiet: 'Health should improve the range of what it offers to children from 4 years on.',
  },
  {
    id: 'by-when',
    place: 'anywhere',
    phrases: [
      'by <n> <month>',
      'by <month>',
      'by the end of',
      'by <year>',
      'by <date>',
      'by the <n>',
      'from <n> <month>',
      'from <month>',
      'before <month>',
      'before the end of',
      'within ~ week',
      'within ~ weeks',
      'within ~ month',
      'within ~ months',
    ],
    fires: 'The partners should consider the change by 1 June.',
    quiet: 'The partners should consider the change as in May.',
  },
];

/** Means that are none: "by raising awareness". Every other "by doing" says how. */
export const NO_MEANS: ReadonlySet<string> = new Set(
  'being becoming building championing communicating considering continuing developing embedding encouraging enhancing ensuring exploring having improving increasing listening learning making promoting raising recognising reflecting reminding seeking sharing strengthening supporting taking understanding using working'.split(
    ' ',
  ),
);

/** What only says more of something already asked. */
export const ELABORATIONS: readonly string[] = [
  'include',
  'cover',
  'involve',
  'address',
  'focus on',
  'draw on',
  'take account',
  'be completed',
  'be done',
  'be in place',
  'be undertaken',
  'be carried out',
  'be led',
  'be used',
  'be supported by',
  'be accompanied by',
  'be available',
  'happen',
  'apply',
];

/** What follows an ask as its second half: making it known, and seeing whether it works. */
export const FOLLOW_UPS: readonly string[] = [
  'report',
  'be reported',
  'publish',
  'be published',
  'share',
  'be shared',
  'circulate',
  'communicate',
  'be communicated',
  'use',
  'apply',
  'implement',
  'review',
  'be reviewed',
  'monitor',
  'be monitored',
  'audit',
  'be audited',
  'evaluate',
  'be evaluated',
  'measure',
  'be measured',
  'test',
  'be tested',
  'check',
  'be checked',
  'track',
  'record',
  'compare',
  'feed back',
  'bring',
  'tell',
  'show',
  'demonstrate',
  'be given',
  'be sent',
  'be presented',
  'be told',
];

/** Other verbs with which a recommendation may open or go on. */
export const OTHER_VERBS: readonly string[] =
  'arrange clarify confirm deliver design develop ensure give hold identify increase keep maintain offer organise plan prepare produce protect review roll~out secure train undertake update'
    .split(' ')
    .map((verb) => verb.replace('~', ' '));
