import { sightings } from '../../prose/because.ts';
import { readPassage } from '../../prose/passage.ts';

/** A question that helps an author from what happened to why, and what a passage tells where it is worth asking. */
interface WhyQuestion {
  readonly question: string;
  /** Beginnings of words of which one must stand in the passage; none where the question always helps. */
  readonly stems: readonly string[];
}

/** In the order in which they are asked. */
const QUESTIONS: readonly WhyQuestion[] = [
  {
    question: 'What did those who decided this know at the time, and what made it seem the right decision to them?',
    stems: [
      'decid',
      'decision',
      'agreed',
      'closed',
      'closing',
      'stepped',
      'threshold',
      'conclud',
      'graded',
      'assessed',
    ],
  },
  {
    question:
      'What did each agency expect the other to do with this, and what made the message hard to send or to use?',
    stems: ['referr', 'shared', 'inform', 'notif', 'email', 'e-mail', 'telephon', 'told', 'letter', 'strategy'],
  },
  {
    question: 'What stopped the child from being seen, heard or asked, and was that usual?',
    stems: ['seen', 'voice', 'asleep', 'spoke', 'drawing', 'said', 'wishes'],
  },
  {
    question: 'Who was in a position to see these events together, and what kept them apart?',
    stems: ['again', 'further', 'second', 'third', 'repeat', 'occasions', 'times', 'later', 'previous'],
  },
];

/** Asked where a passage says what was not done, before any other. */
const OF_WHAT_WAS_NOT_DONE =
  'What got in the way of what should have been done: time, tools, guidance, or what people took to be their job?';

/** Always worth asking; they fill up what the passage itself does not call for. */
const ALWAYS = [
  'Which manager oversaw this work, what could they see, and what did they expect?',
  'Was this how such work was usually done, and what made it usual?',
] as const;

/** Questions put to an author at once. */
const ASKED = 3;

/** Two or three questions chosen by what a passage tells. */
export function whyQuestionsFor(text: string): readonly string[] {
  const passage = readPassage(text);
  const tells = ({ stems }: WhyQuestion) =>
    passage.words.some(({ form }) => stems.some((stem) => form.startsWith(stem)));
  const chosen = QUESTIONS.filter(tells).map(({ question }) => question);
  const first = sightings(passage, 'omission') > 0 ? [OF_WHAT_WAS_NOT_DONE] : [];
  // The manager is asked about in any case: that is what reviews leave out most.
  return [...first, ...chosen]
    .slice(0, ASKED - 1)
    .concat(ALWAYS)
    .slice(0, ASKED);
}
