import { testOf } from './phrase.ts';

/** Words that name a condition in which people worked, what they knew, or the reason for what they did. */
export interface Condition {
  readonly id: string;
  /** `system` where it lies beyond one person. */
  readonly side: 'system' | 'mind' | 'reason';
  /** As in `Phrase`. */
  readonly pattern: string;
  readonly fires: string;
  readonly quiet: string;
}

export const conditions: readonly Condition[] = [
  {
    id: 'reason',
    side: 'reason',
    pattern:
      'because|due to(?! (?:be|see|meet|attend|return|start|move|give|go|visit|end)\\b)|owing to|as a result of|on account of|given that|in the absence of|(?<!\\b(?:is|was|are|were|as|been) (?:the|a|one)(?: [a-z]+)? )reasons?|explain(?:s|ed)? (?:by|why|this)|in order to|since (?:there|the|no|nobody|it|its|she|he|they|this)|as (?:there|nobody|no one|no|neither)',
    fires: 'She did not ring because the line was shut.',
    quiet: 'She has worked there since May.',
  },
  {
    id: 'workload',
    side: 'system',
    pattern:
      'case-?loads?|workloads?|vacan(?:t|cy|cies)|staffing|short-staffed|under-?staffed|sickness|turnover|unfilled|backlogs?|rotas?|capacity|resources|budgets?|savings|overtime|agency staff|newly qualified|posts? (?:were|was|short)|supervis(?:ed|es|ing) \\w+ (?:people|workers|staff|social workers)|(?:held|had|has|have|carried|carrying|with) (?:\\w+-)?(?:\\d\\d|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty)(?:-\\w+)? (?:children|cases|families)|(?:no|little|less|enough|more) time|under pressure|pressures?|stretched|demand|busy',
    fires: 'Caseloads stood at twenty-eight.',
    quiet: 'The case was heard at noon.',
  },
  {
    id: 'tools',
    side: 'system',
    pattern:
      'templates?|(?:the|this|that|each|every|a|closing|assessment|referral|risk) forms? (?:had|has|have|did|do|does|asks?|asked|lists?|listed|needs?|needed|gives?|gave|requires?|required|counts?|allows?|allowed|lets?|holds?)|on the form|software|databases?|spreadsheets?|screens?|drop-?down|(?:it|computer|record(?:ing|s)?|two|three|their|different|separate|the) systems?|systems? (?:did|had|has|does|do|was|were|could|shows?|showed|lets?|holds?|held|sorts?|offers?)|queues?|log(?:s|ins?)?|flags?|alerts? (?:did|do|does|were|was)',
    fires: 'The template asked for dates.',
    quiet: 'The form was sent on.',
  },
  {
    id: 'organisation',
    side: 'system',
    pattern:
      'supervision (?:looked|dealt|had|was|did|does|left|gave|focus\\w+|concentrated|covered)|(?:no|without|reflective|in) supervision|oversight|leadership|cultures?|norms?|usual(?:ly)?|routinely|ordinary|as a rule|in practice|targets?|performance|commission(?:ed|ing|ers?)|contracts?|(?:polic(?:y|ies)|pathways?|protocols?|guidance|procedures?|training) (?:did|does|do|had|has|was|were|is|are|said|says|allowed|allows|gave|gives|left|leaves)(?: \\w+ly)? (?:not|no|nothing|silent|unclear|aimed|written|built|designed|to)|untrained|induction|restructur\\w+|reorgani[sz]\\w+|structures?|handovers?|arrangements?|service (?:was|is|had)|(?:was|were|is|are) (?:built|designed|sorted|split)|set up (?:so|to|for|around)|designed|duty system|working hours|nine (?:and|to) five',
    fires: 'Supervision dealt with visits due.',
    quiet: 'The midwife made a note.',
  },
  {
    id: 'absent',
    side: 'system',
    pattern:
      '(?:no|never any|not any|without an?|without any|lack of an?|absence of an?) (?:agreed|shared|clear|single|common|formal|local|written|named|way|means|prompt|place|route|slot|guidance|arrangement|process|system|training|requirement|expectation|mechanism|policy|access|space|field|box|time|question|view|list|code|lead|rule)|nobody (?:had|was|owned|held|whose|in the)|no one (?:had|was|owned|held|whose)|none of (?:the|them)|nowhere|not (?:been )?(?:trained|designed|required|expected|able)|(?:had|has|have) not been (?:told|given|offered|asked|sent|shown)|unable to|(?:could|can) not (?:see|be|open|access|know|have|tell)|cannot|neither \\w+ (?:knew|could|held|had)|did not (?:exist|allow)',
    fires: 'There was no agreed way to share the note.',
    quiet: 'There was no reply at the door.',
  },
  {
    id: 'mind',
    side: 'mind',
    pattern:
      'believ(?:ed|ing|es)|beliefs?|assum(?:ed|ing)|assumptions? (?:that|of|about|on)|understood|understanding|thought|took (?:it|this|that|them)|taken (?:as|to be|for)|saw (?:it|this|them|the \\w+) as|seen as|regarded|treated as|seemed|(?:feel|felt) able|looked (?:right|like|as|to)|made sense|felt|fear(?:ed|s)?|afraid|worried that|unaware|not aware|(?:did|do|does) not know|knew (?:that|of|about|nothing|only|it)|confident that|trusted|reassur\\w+|wary|unsure|unclear|expected (?:that|the|to)|used to|different (?:ideas|views|understandings)',
    fires: 'Each believed that the other had rung.',
    quiet: 'Each rang the other.',
  },
];

/** True where a text names a condition, or what people thought, and not only a reason for something. */
export const namesSystemOrMind = testOf(conditions.filter(({ side }) => side !== 'reason'));

/** True where a text names any condition or reason. */
export const namesCondition = testOf(conditions);

/** True where a text names a condition that lies beyond one person. */
export const namesSystem = testOf(conditions.filter(({ side }) => side === 'system'));
