import type { Edit } from '../review/edit.ts';
import { type IdKind, kindNames } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import type { Occasion, Written } from './guidedCommand.ts';
import { type Answers, type ChoiceQuestion, textAnswer } from './question.ts';
import { choiceOf, type Thing, thingAt, thingOf, thingsOf } from './things.ts';

/** The key of the question which thing is meant: a code action answers it beforehand. */
export const THING = 'thing';

/** Which of the things of some kinds is meant; the one that the cursor is at is proposed. */
export function whichThing(kinds: readonly IdKind[], prompt: string, { review, at }: Occasion): ChoiceQuestion {
  const here = thingAt(review, at, kinds)?.key;
  return {
    key: THING,
    kind: 'choice',
    prompt,
    choices: thingsOf(review, kinds).map(choiceOf),
    optional: false,
    ...(here === undefined ? {} : { value: here }),
  };
}

/** The thing that was chosen; undefined while none is. */
export function chosenThing({ review }: Occasion, answers: Answers): Thing | undefined {
  const key = textAnswer(answers, THING);
  return key === '' ? undefined : thingOf(review, key);
}

/** The id of a thing, or "this action" where it has none. */
export function nameIn({ id, kind }: Thing): string {
  return id ?? `this ${kindNames[kind]}`;
}

/** Edits in the entry of a thing, after which the author is led to it. */
export function writtenIn(thing: Thing, edits: readonly Edit[]): Written {
  return { edits, show: (after: Review) => thingOf(after, thing.key)?.node.entries[0]?.key };
}
