import type { Span } from '../../review/span.ts';

/** What the words near a date say that it is the day of. */
export type EventKind = 'birth' | 'death' | 'incident' | 'hearing';

/** Words that tell of an event by whose day a family can be found. */
const EVENTS: Readonly<Record<EventKind, string>> = {
  birth: String.raw`(?<!new)born|date of birth|d\.?o\.?b\b|gave birth|birthday|(?:'s|’s|her|his|the|their|day of|at|since|after) birth(?!\s+(?:visit|plan|weight|certificate|famil|mother|father|parent|centre|partner|cohort))`,
  death: String.raw`died|(?<!\b(?:child|homicide|domestic)\s)deaths?(?!\s+(?:review|overview|certificate|penalty))|dead|drowned|hanged|stillborn|suicide|(?:took|taken|taking) (?:his|her|their) own li(?:fe|ves)|passed away|post-?mortem|killed|murdered|fatally|funeral`,
  incident: String.raw`incident|injur(?:y|ies|ed)|fractures?|unresponsive|collapsed|ambulance(?!\s+(?:service|trust|control))|cardiac arrest|overdose|stabb(?:ed|ing)|shaken|admitted to (?:\w+ )?(?:hospital|intensive care|a ward)|taken to (?:\w+ )?hospital`,
  hearing: `hearings?|trial|inquest|sentenced|convicted|convictions?|verdict|pleaded|found guilty|acquitted|(?:crown|family|county|high|magistrates['’]?|coroner['’]?s) court|care orders?|supervision orders?|placement orders?|appeared (?:in|before)`,
};

/** What a review itself does, and what is published: a date near these is not the family's. */
const PROCESS = String.raw`notif\w+|rapid review|(?:national )?panel|partnership|partners|submitted|publi\w+|commission(?:ed|ing)|review\w*|guidance|act|regulations?|statut\w+|policy|in(?:to)? force|research|study|studies|trial of|in the trial|clinical trial|randomised|learning event|audit\w*|terms of reference|minutes|inspection|reported in|updated|edition`;

/** "told of the incident", "the record of the September incident": said of an event, on some other day. */
const ABOUT = String.raw`(?:told|inform\w*|aware|learn\w*|heard|notif\w+|record\w*|report\w*|forms?|accounts?|footage|video|investigat\w+|minutes|notes?|queue|history|review\w*|stud(?:y|ies)|research|survey|audit)(?:\s+\w+){0,4}?\s+(?:of|about|on|into|for)\s+(?:\w+\s+){0,3}?(?:incidents?|deaths?|injur\w+|births?|hearings?|trial|inquest)`;

const WORDS = new RegExp(
  [
    `(?<about>\\b${ABOUT}\\b)`,
    `(?<process>\\b(?:${PROCESS})\\b)`,
    ...Object.entries(EVENTS).map(([kind, words]) => `(?<${kind}>(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d]))`),
  ].join('|'),
  'giu',
);

/** A text without any of these tells of no such event. */
export const EVENT_HINT =
  /born|birth|d\.?o\.?b|died|death|dead|drown|hang|suicide|own li|passed away|mortem|kill|murder|fatal|funeral|incident|injur|fractur|unrespons|collaps|ambulance|cardiac|overdose|stabb|shaken|admitted|taken to|hearing|trial|inquest|sentenced|convict|verdict|pleaded|guilty|acquitted|court|orders?\b|appeared/i;

/** How far from a date, in characters, a word may stand and still be about it. */
const NEAR = 110;

export interface NearbyEvent {
  readonly kind: EventKind;
  /** As the author wrote it. */
  readonly words: string;
  /** It stands before the date. */
  readonly comesFirst: boolean;
}

/** The event that a sentence tells of nearest to `place`; undefined where there is none or the review's own work is nearer. */
export function eventNear(sentence: string, { start, end }: Span): NearbyEvent | undefined {
  let nearest: NearbyEvent | undefined;
  let distance = NEAR;
  for (const { 0: words, index, groups = {} } of sentence.matchAll(WORDS)) {
    const after = index + words.length;
    const away = after <= start ? start - after : index >= end ? index - end : 0;
    if (away >= distance) continue;
    distance = away;
    const kind = (['birth', 'death', 'incident', 'hearing'] as const).find((each) => groups[each] !== undefined);
    nearest = kind === undefined ? undefined : { kind, words: words.replace(/\s+/g, ' '), comesFirst: after <= start };
  }
  return nearest;
}
