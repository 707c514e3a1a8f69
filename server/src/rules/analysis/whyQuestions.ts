import { wordsOf } from '../../prose/words.ts';

/** A question that helps an author from what happened to why, and what a passage tells where it is worth asking. */
interface WhyQuestion {
  readonly question: string;
  /** Words of which one must stand in the passage; `*` at the end stands for any ending. */
  readonly words: readonly string[];
}

const MANAGERS =
  'What could the manager see of this work, what were they asked to watch, and what did supervision leave time for?';

/** In the order in which they are asked. */
const QUESTIONS: readonly WhyQuestion[] = [
  {
    question: 'Who decided this, what did they know at the time, and what made it seem the right decision to them?',
    words: ['decid*', 'decision*', 'agreed', 'closed', 'stepped', 'threshold*', 'conclud*', 'graded', 'approved'],
  },
  {
    question:
      'What were the conditions when visits or appointments were missed: caseload, cover, travel, and what the family had been told?',
    words: [
      'miss*',
      'cancel*',
      'reply',
      'brought',
      'attend',
      'away',
      'postpon*',
      'unallocated',
      'waiting',
      'rearrang*',
    ],
  },
  {
    question: MANAGERS,
    words: [
      'manager*',
      'supervis*',
      'sergeant',
      'inspector',
      'matron',
      'head',
      'oversight',
      'director',
      'superintendent',
    ],
  },
  {
    question:
      'What got in the way of what should have been done: time, tools, guidance, or what people took to be their job?',
    words: ['not', 'never', 'nobody', 'without', 'fail*', 'poor*', 'incomplete', 'delay*'],
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

/** Worth asking of any passage; asked where it calls for too little else. Managers come first: reviews leave them out most. */
const OVERSIGHT = 'Which manager oversaw this work, and what could they see of it?';
const USUAL = 'Was this how such work was usually done, and what made it usual?';

/** Questions put to an author at once. */
const MOST = 3;
const LEAST = 2;

/** Two or three questions, chosen by what a passage tells. */
export function whyQuestionsFor(text: string): readonly string[] {
  const forms = wordsOf(text).map(({ form }) => form);
  const chosen = QUESTIONS.filter(({ words }) => forms.some((form) => words.some((word) => matches(word, form))))
    .map(({ question }) => question)
    .slice(0, MOST);
  const always = chosen.includes(MANAGERS) ? [USUAL] : [OVERSIGHT, USUAL];
  return [...chosen, ...always.slice(0, Math.max(0, LEAST - chosen.length))];
}

function matches(word: string, form: string): boolean {
  return word.endsWith('*') ? form.startsWith(word.slice(0, -1)) : form === word;
}
