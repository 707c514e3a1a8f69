import { wordsOf } from '../../prose/words.ts';

/** A question that helps an author from what happened to why, and what a passage tells where it is worth asking. */
interface WhyQuestion {
  readonly question: string;
  /** Words of which one must stand in the passage; `*` at the end stands for any ending. */
  readonly words: readonly string[];
}

/** In the order in which they are asked. */
const QUESTIONS: readonly WhyQuestion[] = [
  {
    question:
      'What got in the way of what should have been done: time, tools, guidance, or what people took to be their job?',
    words: ['not', 'never', 'nobody', 'without', 'miss*', 'fail*', 'poor*', 'incomplete', 'delay*'],
  },
  {
    question: 'What did those who decided this know at the time, and what made it seem the right decision to them?',
    words: ['decid*', 'decision*', 'agree*', 'clos*', 'stepped', 'threshold*', 'conclud*', 'graded', 'assess*'],
  },
  {
    question:
      'What did each agency expect the other to do with this, and what made the message hard to send or to use?',
    words: ['refer*', 'shar*', 'inform*', 'notif*', 'email*', 'e-mail*', 'telephon*', 'told', 'letter*', 'strategy'],
  },
  {
    question: 'What stopped the child from being seen, heard or asked, and was that usual?',
    words: ['seen', 'voice', 'asleep', 'alone', 'drawing*', 'wishes', 'disclos*'],
  },
  {
    question: 'Who was in a position to see these events together, and what kept them apart?',
    words: ['again', 'further', 'second', 'third', 'repeat*', 'occasions', 'times', 'later', 'previous*'],
  },
];

/** Always worth asking; they fill up what the passage itself does not call for. */
const ALWAYS = [
  'Which manager oversaw this work, what could they see, and what did they expect?',
  'Was this how such work was usually done, and what made it usual?',
] as const;

/** Questions put to an author at once. */
const ASKED = 3;

/** Questions chosen by what a passage tells; the last asks about its managers, whom reviews leave out most. */
export function whyQuestionsFor(text: string): readonly string[] {
  const forms = wordsOf(text).map(({ form }) => form);
  const chosen = QUESTIONS.filter(({ words }) => forms.some((form) => words.some((word) => matches(word, form))));
  return chosen
    .map(({ question }) => question)
    .slice(0, ASKED - 1)
    .concat(ALWAYS)
    .slice(0, ASKED);
}

function matches(word: string, form: string): boolean {
  return word.endsWith('*') ? form.startsWith(word.slice(0, -1)) : form === word;
}
