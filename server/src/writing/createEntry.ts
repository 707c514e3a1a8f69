import { kindNames } from '../review/entities.ts';
import type { Review, Section } from '../review/review.ts';
import { shortened } from '../rules/shortened.ts';
import { type EntryPlan, type Known, questionsOf, refusalOf, titleOf, writeEntry } from './addEntry.ts';
import { entryPlans } from './entryPlans.ts';
import type { GuidedCommand, Occasion } from './guidedCommand.ts';
import { type Answers, type ChoiceQuestion, textAnswer } from './question.ts';

/** The key of the question which heading is meant: a code action answers it beforehand. */
export const HEADING = 'heading';

const NONE =
  'Every heading that begins with an id, such as "F3 …", has its entry in the front matter. Nothing was changed.';

/** Gives a heading such as `### F3 Plans end early` the entry in the front matter that its id names. */
export const createEntry: GuidedCommand = {
  name: 'createEntry',
  title: (occasion, answers) => {
    const subject = subjectOf(occasion, answers);
    return subject === undefined ? 'Create front-matter entry' : titleOf(subject.plan, subject.known.id);
  },
  refusal: ({ review }) => (headingsWithoutEntry(review).length === 0 ? NONE : undefined),
  questions: (occasion, answers) => {
    const subject = subjectOf(occasion, answers);
    const first = whichHeading(occasion);
    if (subject === undefined || refusalOf(subject.plan, occasion) !== undefined) return [first];
    return [first, ...questionsOf(subject.plan, occasion, subject.known)];
  },
  write: (occasion, answers) => {
    const subject = subjectOf(occasion, answers);
    if (subject === undefined) return NONE;
    const { plan, known } = subject;
    return refusalOf(plan, occasion) ?? writeEntry(plan, occasion, answers, known.id);
  },
};

/** The headings that begin with an id which the front matter does not define, one for each id. */
export function headingsWithoutEntry({ body, ids }: Review): readonly Section[] {
  const seen = new Set<string>();
  return body.sections.filter(({ boundTo }) => {
    if (boundTo === undefined || ids.byId.has(boundTo.value) || seen.has(boundTo.value)) return false;
    seen.add(boundTo.value);
    return true;
  });
}

function whichHeading({ review, at }: Occasion): ChoiceQuestion {
  const sections = headingsWithoutEntry(review);
  const here = at === undefined ? undefined : sections.findLast(({ start, end }) => start <= at && at < end);
  const value = here?.boundTo?.value;
  return {
    key: HEADING,
    kind: 'choice',
    prompt: 'Which heading is to have an entry in the front matter?',
    choices: sections.map(({ boundTo, title }) => ({ value: boundTo?.value ?? '', label: shortened(title, 90) })),
    optional: false,
    ...(value === undefined ? {} : { value }),
  };
}

interface Subject {
  readonly plan: EntryPlan;
  readonly known: Known;
}

function subjectOf({ review }: Occasion, answers: Answers): Subject | undefined {
  const id = textAnswer(answers, HEADING);
  const section = headingsWithoutEntry(review).find(({ boundTo }) => boundTo?.value === id);
  const plan = entryPlans.find(({ kind }) => kind !== undefined && id.startsWith(kind));
  return section === undefined || plan === undefined ? undefined : { plan, known: { id, words: wordsOf(section, id) } };
}

/** What a heading says behind its id: "F3: Plans end early" says "Plans end early". */
function wordsOf({ title }: Section, id: string): string {
  const rest = title.slice(title.indexOf(id) + id.length);
  return rest.replace(/^[\s\].):–—-]+/, '').trim();
}

/** What is offered for a heading: "Create the entry of finding F3". */
export function offerFor({ boundTo }: Section): string | undefined {
  const plan = entryPlans.find(({ kind }) => kind !== undefined && boundTo?.value.startsWith(kind) === true);
  if (plan?.kind === undefined || boundTo === undefined) return undefined;
  return `Create the front-matter entry of ${kindNames[plan.kind]} ${boundTo.value}`;
}
