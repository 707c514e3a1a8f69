import {
  agencies,
  agency,
  both,
  date,
  day,
  either,
  flag,
  ids,
  lines,
  listOfTexts,
  owner,
  period,
  type Reader,
  text,
  value,
  values,
} from './readers.ts';

/** One thing that a document says of an entry: in a column of a table, or as a fact below a heading. */
export interface Field {
  readonly name: string;
  /** How authors head such a column or name such a fact. */
  readonly heading: RegExp;
  /** Without it the words are used before entries are written, such as a reference, or are kept as words. */
  readonly read?: Reader;
}

/** A kind of entry, and what documents say of one. */
export interface Kind {
  readonly letter?: 'P' | 'C' | 'L' | 'S' | 'G' | 'E' | 'F' | 'R' | 'A' | 'M';
  /** Where its list lies in the front matter, with dots. */
  readonly list: string;
  /** A column has the first field whose heading fits and that no column before it has. */
  readonly fields: readonly Field[];
  /** The key that takes words which have no key of their own; without one, such words stay in the text. */
  readonly rest?: string;
  /** True where a rapid review has no such list. */
  readonly isOfFullReview?: true;
}

const REF: Field = {
  name: 'ref',
  heading:
    /^(?:ref(?:erence)?\.?(?: no\.?)?|no\.?|number|#|id|item|(?:finding|recommendation|action|rec\.?) (?:no\.?|number|ref\.?))$/i,
};
const WHEN = /\bdates?\b|\bwhen\b|^on$/i;

export const kinds = {
  partner: {
    letter: 'P',
    list: 'partnership.partners',
    fields: [
      REF,
      { name: 'name', heading: /^(?:name|agency|organisation|partner|service)(?: name)?$/i, read: text('name') },
      { name: 'kind', heading: /^(?:kind|type|sector)/i, read: value('kind', 'partnerKind') },
    ],
  },
  child: {
    letter: 'C',
    list: 'children',
    fields: [
      REF,
      { name: 'pseudonym', heading: /^known as|pseudonym|^name used/i, read: text('pseudonym') },
      { name: 'age', heading: /^age\b/i, read: value('ageBand', 'ageBand') },
      { name: 'harm', heading: /^(?:type of )?harm/i, read: value('harm', 'harm') },
      { name: 'themes', heading: /^themes?/i, read: listOfTexts('themes') },
    ],
  },
  reviewer: {
    list: 'reviewers',
    fields: [
      { name: 'name', heading: /^(?:name|reviewer|author)/i, read: text('name') },
      { name: 'role', heading: /^role/i, read: text('role') },
      { name: 'independence', heading: /independen/i, read: text('independence') },
    ],
    rest: 'independence',
  },
  delay: {
    list: 'delays',
    fields: [
      {
        name: 'limit',
        heading: /^limit|^which/i,
        read: either(value('limit', 'delayLimit'), (words) => (/^all\b/i.test(words) ? [] : undefined)),
      },
      {
        name: 'reason',
        heading: /reason|cause/i,
        read: either(
          value('reason', 'delayReason'),
          both(value('reason', 'delayReason'), text('explanation'), /\n|[.:;]\s/g),
          text('explanation'),
        ),
      },
      { name: 'explanation', heading: /explanation|details?/i, read: text('explanation') },
      { name: 'panelInformed', heading: /informed|told/i, read: day('panelInformed') },
      { name: 'newTarget', heading: /new (?:target|date)|revised/i, read: date('newTarget') },
    ],
    rest: 'explanation',
  },
  enquiry: {
    letter: 'L',
    list: 'linesOfEnquiry',
    isOfFullReview: true,
    fields: [
      REF,
      { name: 'question', heading: /lines? of (?:en|in)quiry|^kloes?$|^(?:key )?questions?$/i, read: text('question') },
      {
        name: 'answeredBy',
        heading: /^answered/i,
        // Which findings answer it is said by the findings.
        read: lines(() => undefined, [[/^not answered:/i, text('unansweredBecause')]]),
      },
      { name: 'unanswered', heading: /^not answered/i, read: text('unansweredBecause') },
    ],
  },
  source: {
    letter: 'S',
    list: 'sources',
    fields: [
      REF,
      {
        name: 'description',
        heading:
          /^(?:sources?|information|documents?|records?|evidence|material)\b(?! (?:requested|received|held))|^information requested/i,
        read: lines(text('description'), [[/^levels?:/i, values('levels', 'level')]]),
      },
      { name: 'agency', heading: /\bagenc|organisation|from whom|provide[rd]|\bholder/i, read: agency('agency') },
      { name: 'kind', heading: /^(?:kind|type)/i, read: value('kind', 'sourceKind') },
      { name: 'covers', heading: /\bperiod\b|\bcover/i, read: period('covers') },
      { name: 'held', heading: /\bheld\b/i, read: value('held', 'held') },
      { name: 'requested', heading: /requested|asked/i, read: day('requested') },
      {
        name: 'received',
        heading: /received/i,
        read: either(day('received'), value('status', 'sourceStatus')),
      },
      {
        name: 'status',
        heading: /outcome|status|result/i,
        read: either(
          value('status', 'sourceStatus'),
          both(value('status', 'sourceStatus'), day('received'), /[\s,:(]+/g),
          day('received'),
        ),
      },
    ],
    rest: 'description',
  },
  gap: {
    letter: 'G',
    list: 'gaps',
    fields: [
      REF,
      {
        name: 'what',
        heading: /missing|^gaps?\b|not (?:seen|available|provided)/i,
        read: lines(text('what'), [[/^source:/i, ids('source', 'S')]]),
      },
      { name: 'source', heading: /^sources?$/i, read: ids('source', 'S') },
      { name: 'affects', heading: /^findings?(?: affected)?$/i, read: ids('affects', 'F') },
      { name: 'effect', heading: /effect|impact|what (?:this|that|it) means/i, read: value('effect', 'gapEffect') },
      {
        name: 'handling',
        heading: /handled|mitigat|what was done|explanation/i,
        read: either(
          value('handling', 'gapHandling'),
          both(value('handling', 'gapHandling'), text('explanation'), /\n|[.:;]\s/g),
          text('explanation'),
        ),
      },
    ],
    rest: 'explanation',
  },
  event: {
    letter: 'E',
    list: 'keyEvents',
    fields: [
      REF,
      { name: 'when', heading: WHEN, read: date('when') },
      { name: 'decisionPoint', heading: /^decision point/i, read: flag('decisionPoint') },
      { name: 'agencies', heading: /^agenc/i, read: agencies('agencies') },
      { name: 'sources', heading: /^sources?\b/i, read: ids('sources', 'S') },
      {
        name: 'what',
        heading: /\bevents?\b|what happened|\bdescription\b|\bdetails?\b|\bincident\b/i,
        read: text('what'),
      },
    ],
    rest: 'what',
  },
  family: {
    list: 'engagement.family',
    fields: [
      { name: 'who', heading: /family member|^who$|^person$|^relation/i, read: text('who') },
      { name: 'sawDraft', heading: /\bdraft\b/i, read: flag('sawDraft') },
      { name: 'status', heading: /status|took part|involve|invited/i, read: value('status', 'familyStatus') },
      { name: 'reason', heading: /notes?$|reason|comment/i, read: text('reason') },
    ],
    rest: 'reason',
  },
  practitioners: {
    list: 'engagement.practitioners',
    fields: [
      { name: 'group', heading: /^(?:staff )?groups?$|^practitioners?$/i, read: text('group') },
      { name: 'method', heading: /^how|method/i, read: text('method') },
      { name: 'date', heading: WHEN, read: date('date') },
      { name: 'levels', heading: /levels?/i, read: values('levels', 'level') },
    ],
    rest: 'method',
  },
  finding: {
    letter: 'F',
    list: 'findings',
    fields: [
      REF,
      { name: 'title', heading: /^(?:key )?findings?$|^learning points?$/i, read: text('title') },
      { name: 'notHeld', heading: /why (?:it|this) did not last/i, read: text('whyNotHeld') },
      { name: 'noRecommendation', heading: /no recommendation/i, read: text('noRecommendationBecause') },
      { name: 'why', heading: /^why\b/i, read: text('why') },
      { name: 'answers', heading: /^answers|line of enquiry/i, read: ids('answers', 'L') },
      { name: 'levels', heading: /^levels?\b/i, read: values('levels', 'level') },
      {
        name: 'evidence',
        heading: /^evidence/i,
        read: lines(ids('evidence.case', 'S'), [
          [/^this case:/i, ids('evidence.case', 'S')],
          [/^the area:/i, ids('evidence.area', 'S')],
          [/^research:/i, ids('evidence.research', 'S')],
        ]),
      },
      { name: 'confidence', heading: /^confidence/i, read: value('confidence', 'confidence') },
      { name: 'before', heading: /asked for before|previously identified/i, read: text('previouslyIdentified') },
      { name: 'recommendations', heading: /^recommendations?$/i },
    ],
    rest: 'why',
  },
  goodPractice: {
    list: 'goodPractice',
    isOfFullReview: true,
    fields: [
      { name: 'what', heading: /done well|good practice|strength|what went well/i, read: text('what') },
      { name: 'why', heading: /possible|^why|reason/i, read: text('why') },
      { name: 'sources', heading: /^sources?$|evidence/i, read: ids('sources', 'S') },
    ],
    rest: 'why',
  },
  recommendation: {
    letter: 'R',
    list: 'recommendations',
    isOfFullReview: true,
    fields: [
      REF,
      {
        name: 'recommendation',
        heading: /^recommendations?(?: for\b.*)?$|^(?:draft |final |proposed )?recommendations?$|^rec\.?$/i,
        read: text('text'),
      },
      { name: 'findings', heading: /^rests on|^(?:linked |related )?findings?$/i, read: ids('findings', 'F') },
      { name: 'to', heading: /^for$|^to$|^addressed to|agenc/i, read: agencies('to') },
      { name: 'outcome', heading: /\boutcome|better for children|\bbenefit/i, read: text('outcomeForChildren') },
      {
        name: 'response',
        heading: /^response|accepted/i,
        read: either(
          value('response', 'response'),
          both(value('response', 'response'), text('responseReason'), /\n|[.:;]\s/g),
          text('responseReason'),
        ),
      },
      { name: 'actions', heading: /^actions?$/i },
    ],
    rest: 'text',
  },
  action: {
    letter: 'A',
    list: 'actions',
    fields: [
      REF,
      { name: 'recommendation', heading: /\brecommendations?\b|\brec\.?$/i },
      { name: 'impact', heading: /practice will be different|impact on practice/i, read: text('impactOnPractice') },
      { name: 'outcome', heading: /\boutcome|better for children|\bbenefit/i },
      { name: 'kind', heading: /^kind|^type of (?:change|action)/i, read: value('kind', 'actionKind') },
      { name: 'action', heading: /\bactions?\b|what will be done|\btasks?\b/i, read: text('action') },
      { name: 'agency', heading: /\bagency\b|\borganisation\b/i, read: agency('owner.agency') },
      { name: 'owner', heading: /\bowner|\bleads?\b|\bresponsib|\bby whom\b|^who\b|\baccountable/i, read: owner },
      { name: 'status', heading: /\bstatus\b|\bprogress\b|\brag\b/i, read: value('status', 'actionStatus') },
      { name: 'evidence', heading: /^evidence/i, read: text('evidence') },
      {
        name: 'due',
        heading: /\bdue\b|by when|\bdeadline|\btime(?:scale|frame)|\btarget date|\bcomplet|^when$|^date$/i,
        read: day('due'),
      },
    ],
    rest: 'action',
  },
  measure: {
    letter: 'M',
    list: 'evaluation.measures',
    isOfFullReview: true,
    fields: [
      REF,
      { name: 'tests', heading: /^tests?$|recommendation|^for$/i, read: ids('tests', 'RA') },
      {
        name: 'measure',
        heading: /measure|indicator|method/i,
        read: either(
          value('method', 'measureMethod'),
          value('kind', 'measureKind'),
          both(value('method', 'measureMethod'), value('kind', 'measureKind'), /[,\n]/g),
        ),
      },
      {
        name: 'baseline',
        heading: /baseline|^now\b|starting point/i,
        read: either(both(text('baseline'), date('baselineDate'), /\n/g), text('baseline')),
      },
      { name: 'target', heading: /target|success/i, read: text('target') },
      { name: 'when', heading: /\bwhen\b|date/i, read: date('when') },
      { name: 'owner', heading: /\bowner|\bleads?\b|\bresponsib|\bby whom\b/i, read: owner },
    ],
    rest: 'target',
  },
  learning: {
    list: 'learningLog',
    fields: [
      { name: 'on', heading: WHEN, read: date('on') },
      { name: 'learning', heading: /what (?:was|we) learn|^learning/i, read: text('learning') },
      { name: 'change', heading: /change/i, read: text('change') },
    ],
    rest: 'change',
  },
  process: {
    list: 'parallelProcesses',
    fields: [
      { name: 'kind', heading: /^process|proceedings/i, read: text('kind') },
      { name: 'status', heading: /status/i, read: text('status') },
      { name: 'effect', heading: /means|effect|impact/i, read: text('effect') },
    ],
    rest: 'effect',
  },
  signature: {
    list: 'signOff',
    fields: [
      { name: 'partner', heading: /^partner|^agency|^organisation|on behalf/i, read: agency('partner') },
      { name: 'role', heading: /^role|^position|^job/i, read: text('role') },
      { name: 'on', heading: /\bdate\b|^signed|^on$/i, read: day('on') },
    ],
  },
} satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
