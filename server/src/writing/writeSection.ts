import { type NewText, plainText } from '../review/edit.ts';
import type { IdKind } from '../review/entities.ts';
import type { Review, Role, Section } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { boundSections, hasText } from '../rules/finding/boundText.ts';
import { QUESTIONS_ON_A_FINDING, sectionForEntry } from '../rules/finding/sectionForFinding.ts';
import { appendToSection, paragraphs } from '../rules/newSection.ts';
import type { GuidedCommand, Written } from './guidedCommand.ts';
import { type Thing, thingsOf } from './things.ts';
import { chosenThing, nameIn, whichThing } from './whichThing.ts';

/** Where the text on a thing belongs, and the questions that it answers. */
interface Home {
  readonly role: Role;
  readonly questions: readonly string[];
}

const HOMES: Partial<Readonly<Record<IdKind, Home>>> = {
  F: { role: 'findings', questions: QUESTIONS_ON_A_FINDING },
  L: {
    role: 'analysis',
    questions: [
      'What did people see and do, and why did it make sense to them at the time?',
      'Which conditions made it likely, and what part did managers and leaders have in them?',
    ],
  },
  R: {
    role: 'recommendations',
    questions: [
      'What is asked, of whom, and on which finding does it rest?',
      'What will be better for children, and by when?',
    ],
  },
};

/** What can have a section of its own. */
export const DISCUSSED = Object.keys(HOMES) as readonly IdKind[];

const NONE =
  'There is no finding, line of enquiry or recommendation yet that a section could be about. Nothing was changed.';

/** Writes the section of the text that an entry needs, with questions to be written over; leads to the one that is there. */
export const writeSection: GuidedCommand = {
  name: 'writeSection',
  title: (occasion, answers) => {
    const thing = chosenThing(occasion, answers);
    return thing === undefined ? 'Write its section' : `Write the section of ${nameIn(thing)}`;
  },
  refusal: ({ review }) => (discussable(review).length === 0 ? NONE : undefined),
  questions: (occasion) => {
    const which = whichThing(DISCUSSED, 'What is the section about?', occasion);
    const ids = discussable(occasion.review).map(({ key }) => key);
    return [{ ...which, choices: which.choices.filter(({ value }) => ids.includes(value)) }];
  },
  write(occasion, answers) {
    const thing = chosenThing(occasion, answers);
    const home = thing && HOMES[thing.kind];
    if (thing?.id === undefined || home === undefined) return NONE;
    return sectionOn(thing, thing.id, home, occasion.review);
  },
};

function discussable(review: Review): readonly Thing[] {
  return thingsOf(review, DISCUSSED).filter(({ id }) => id !== undefined);
}

function sectionOn(thing: Thing, id: string, { role, questions }: Home, review: Review): Written {
  const [section] = boundSections(review).get(id) ?? [];
  const show = (after: Review): Span | undefined => placeToWrite(boundSections(after).get(id)?.[0]);
  if (section !== undefined && hasText(section)) {
    return { edits: [], show, said: `${id} has a section already. Here it is.` };
  }
  const content = paragraphs(questions);
  const ids = thingsOf(review, [thing.kind]).map(({ key }) => key);
  const edit =
    section === undefined
      ? sectionForEntry(review, { id, ids, role }, thing.words, content)
      : appendToSection(review, section, content);
  const newText: NewText = [plainText(edit.newText, '\n')];
  return { edits: [{ ...edit, newText }], show };
}

/** The first paragraph of a section, which is written over; its heading where it has none. */
function placeToWrite(section: Section | undefined): Span | undefined {
  return section?.blocks.find(({ content }) => content.kind !== 'comment') ?? section?.heading;
}
