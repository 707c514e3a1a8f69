import { setKey } from '../review/yamlEdits.ts';
import { entryOf } from '../review/yamlNode.ts';
import { keysBefore } from './addEntry.ts';
import { proposedDays } from './dates.ts';
import { keyRefusalFor, pathOf } from './entryPaths.ts';
import type { GuidedCommand } from './guidedCommand.ts';
import { textAnswer } from './question.ts';
import { thingsOf } from './things.ts';
import { chosenThing, nameIn, whichThing, writtenIn } from './whichThing.ts';

const NONE = 'There is no action yet that could have a due date. Nothing was changed.';

/** Gives an action the day by which it will be done. */
export const setDueDate: GuidedCommand = {
  name: 'setDueDate',
  title: (occasion, answers) => {
    const action = chosenThing(occasion, answers);
    return action === undefined ? 'Set due date' : `Set due date of ${nameIn(action)}`;
  },
  refusal: ({ review }) => (thingsOf(review, ['A']).length === 0 ? NONE : undefined),
  questions(occasion, answers) {
    const action = chosenThing(occasion, answers);
    const due = action === undefined ? undefined : entryOf(action.node, 'due')?.value;
    return [
      whichThing(['A'], 'Which action is it about?', occasion),
      {
        key: 'due',
        kind: 'date',
        prompt: 'By when will it be done? A day that the owner has agreed to.',
        example: '2026-10-30',
        choices: proposedDays(occasion, 'ahead'),
        orMonth: false,
        optional: false,
        ...(due?.kind === 'scalar' && due.source !== '' ? { value: due.source } : {}),
      },
    ];
  },
  write(occasion, answers) {
    const { review, reviewType } = occasion;
    const action = chosenThing(occasion, answers);
    if (action === undefined) return NONE;
    const after = keysBefore([...pathOf('A', reviewType), 'due']);
    return (
      keyRefusalFor(action, review) ??
      writtenIn(action, setKey(review, action.node, 'due', textAnswer(answers, 'due'), after))
    );
  },
};
