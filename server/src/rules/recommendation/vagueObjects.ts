/**
 * What cannot be seen or counted, after "ensure". "Ensure" by itself is not weak: it is weak when what is to be ensured is
 * one of these.
 */
export interface VagueObject {
  readonly id: string;
  /** Phrases in the form that `Phrases` reads. */
  readonly phrases: readonly string[];
  readonly fires: string;
  readonly quiet: string;
}

/** The words that have such an object. */
export const ENSURING: readonly string[] = [
  'ensure',
  'make sure',
  'make certain',
  'guarantee',
  'be ensured',
  'work to ensure',
  'act to ensure',
  'take steps to ensure',
];

export const vagueObjects: readonly VagueObject[] = [
  {
    id: 'awareness',
    phrases: ['aware', 'awareness', 'mindful', 'sighted on', 'familiar with', 'alert to'],
    fires: 'Agencies should ensure that staff are aware of the neglect strategy.',
    quiet: 'The council should ensure that each notification names the children in the home.',
  },
  {
    id: 'understanding',
    phrases: [
      'importance',
      'understand the',
      'understand their',
      'understand how',
      'have ~ understanding',
      'well understood',
      'is understood',
      'are understood',
      'clear about',
      'clear understanding',
      'confident',
      'confidence',
      'empowered',
      'recognise the',
    ],
    fires: 'All agencies should ensure that staff understand the importance of curiosity.',
    quiet: 'The trust should ensure that both parents are seen before the baby goes home.',
  },
  {
    id: 'curiosity',
    phrases: [
      'curiosity',
      'professionally curious',
      'curious',
      'respectful challenge',
      'professional challenge',
      'culture',
    ],
    fires: 'Managers should ensure that professional curiosity is shown.',
    quiet: 'Managers should ensure that each father is asked by name.',
  },
  {
    id: 'robust',
    phrases: [
      'robust',
      'robustly',
      'rigorous',
      'strong',
      'effective !date',
      'effectively',
      'efficient',
      'adequate',
      'adequately',
      'sufficient',
      'fit for purpose',
      'high quality',
      'good quality',
      'meaningful',
      'meaningfully',
      'strengthened',
      'improved',
    ],
    fires: 'The partnership should ensure that there are robust processes in place.',
    quiet: 'The partnership should ensure that two people read each closing form.',
  },
  {
    id: 'appropriate',
    phrases: [
      'appropriate !adult !adults',
      'appropriately',
      'timely',
      'proportionate',
      'consistent',
      'consistently',
      'consistency',
      'proactive',
      'proactively',
    ],
    fires: 'Agencies should ensure that information is shared in a timely manner.',
    quiet: 'The police should ensure that an appropriate adult is called for each child.',
  },
  {
    id: 'good-practice',
    phrases: [
      'good practice',
      'best practice',
      'holistic',
      'holistically',
      'child-centred',
      'child-focused',
      'joined-up',
      'whole-family',
      'trauma-informed',
      'multi-agency working',
      'partnership working',
      'working together',
      'professional standards',
    ],
    fires: 'Leaders should ensure that practice is child-centred and that good practice is followed.',
    quiet: 'Leaders should ensure that one worker stays with the family until the plan ends.',
  },
  {
    id: 'voice',
    phrases: [
      'voice ~ heard',
      'voices ~ heard',
      'voice of the child',
      "child's voice",
      "children's voices",
      'at the centre',
      'at the heart',
      'listened to',
      'lived experience',
    ],
    fires: 'Practitioners should ensure that the voice of the child is heard.',
    quiet: 'Practitioners should ensure that each child is seen without the parent in the room.',
  },
  {
    id: 'embedded',
    phrases: [
      'embedded',
      'complied with',
      'compliance',
      'comply',
      'adhered to',
      'adhere',
      'is followed',
      'are followed',
      'learning from',
      'lessons',
    ],
    fires: 'Agencies should ensure that the learning is embedded.',
    quiet: 'Agencies should ensure that a copy goes to the school nurse.',
  },
  {
    id: 'information-shared',
    phrases: [
      'information is shared',
      'information sharing',
      'information-sharing',
      'share information',
      'information ~ is shared',
      'good communication',
      'communication between',
      'communicate',
    ],
    fires: 'All partners should ensure that information is shared between them.',
    quiet: 'All partners should ensure that the discharge letter reaches the practice within a day.',
  },
];

/** Things that can be looked at: with one of these in what is to be ensured, nothing is said. */
export const ARTEFACTS: readonly string[] =
  'form forms template templates field fields checklist prompt prompts flag flags alert alerts code codes contract contracts rota rotas budget budgets letter letters copy deadline minutes register dashboard scorecard queue screen log logs calendar diary'.split(
    ' ',
  );
