import { setKey } from '../review/yamlEdits.ts';
import { keysBefore } from './addEntry.ts';
import { keyRefusalFor, pathOf } from './entryPaths.ts';
import type { GuidedCommand } from './guidedCommand.ts';
import { textAnswer } from './question.ts';
import { thingsOf } from './things.ts';
import { chosenThing, nameIn, whichThing, writtenIn } from './whichThing.ts';

const NONE = 'There is no action yet that could be complete. Nothing was changed.';

/** Marks an action as complete, with what shows that it is. */
export const completeAction: GuidedCommand = {
  name: 'completeAction',
  title: (occasion, answers) => {
    const action = chosenThing(occasion, answers);
    return `Mark ${action === undefined ? 'action' : nameIn(action)} complete with evidence`;
  },
  refusal: ({ review }) => (thingsOf(review, ['A']).length === 0 ? NONE : undefined),
  questions: (occasion) => [
    whichThing(['A'], 'Which action is complete?', occasion),
    {
      key: 'evidence',
      kind: 'text',
      prompt: 'What shows that it is? Name what was seen, by whom and on which day.',
      example: 'Screenshot and test report of 12 September 2026, seen by the audit subgroup.',
      optional: false,
    },
  ],
  write(occasion, answers) {
    const { review, reviewType } = occasion;
    const action = chosenThing(occasion, answers);
    if (action === undefined) return NONE;
    const path = pathOf('A', reviewType);
    const evidence = { prose: textAnswer(answers, 'evidence') };
    return (
      keyRefusalFor(action, review) ??
      writtenIn(action, [
        ...setKey(review, action.node, 'status', 'complete', keysBefore([...path, 'status'])),
        ...setKey(review, action.node, 'evidence', evidence, keysBefore([...path, 'evidence'])),
      ])
    );
  },
};
