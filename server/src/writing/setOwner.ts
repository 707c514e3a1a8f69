import type { IdKind } from '../review/entities.ts';
import type { NewNode } from '../review/newYaml.ts';
import { setKey } from '../review/yamlEdits.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { keysBefore } from './addEntry.ts';
import { keyRefusalFor, pathOf } from './entryPaths.ts';
import type { GuidedCommand, Occasion } from './guidedCommand.ts';
import { rolesOfOwners } from './ownerRoles.ts';
import { type Answers, type Question, textAnswer } from './question.ts';
import { referable, type Thing, thingsOf } from './things.ts';
import { chosenThing, nameIn, whichThing, writtenIn } from './whichThing.ts';

/** What has an owner. */
export const OWNED: readonly IdKind[] = ['A', 'M'];

const NONE = 'There is no action and no measure yet that could have an owner. Nothing was changed.';

/** Gives an action or a measure the role, in one agency, that answers for it. */
export const setOwner: GuidedCommand = {
  name: 'setOwner',
  title: (occasion, answers) => {
    const thing = chosenThing(occasion, answers);
    return thing === undefined ? 'Set owner' : `Set owner of ${nameIn(thing)}`;
  },
  refusal: ({ review }) => (thingsOf(review, OWNED).length === 0 ? NONE : undefined),
  questions: (occasion, answers) => [
    whichThing(OWNED, 'Whose owner is it?', occasion),
    ...ownerQuestions(occasion, chosenThing(occasion, answers)),
  ],
  write(occasion, answers) {
    const thing = chosenThing(occasion, answers);
    if (thing === undefined) return NONE;
    const refused = keyRefusalFor(thing, occasion.review);
    if (refused !== undefined) return refused;
    return writtenIn(thing, ownerEdits(thing, occasion, answers));
  },
};

function ownerQuestions(occasion: Occasion, thing: Thing | undefined): readonly Question[] {
  const owner = thing === undefined ? undefined : ownerOf(thing.node);
  const agencies = referable(occasion.review, ['P']);
  const texts = rolesOfOwners(occasion);
  const role = textOf(owner, 'role');
  const agency = textOf(owner, 'agency');
  const askRole: Question = {
    key: 'role',
    kind: 'text',
    prompt: 'Who answers for it? A role, such as Head of Safeguarding: not a name and not a group.',
    example: 'Head of Safeguarding',
    optional: false,
    ...(texts.length === 0 ? {} : { choices: texts }),
    ...(role === '' ? {} : { value: role }),
  };
  if (agencies.length === 0) return [askRole];
  const prompt = 'Which one agency does that role belong to?';
  return [
    askRole,
    {
      key: 'agency',
      kind: 'choice',
      prompt,
      choices: agencies,
      optional: false,
      ...(agency === '' ? {} : { value: agency }),
    },
  ];
}

function ownerEdits(thing: Thing, { review, reviewType }: Occasion, answers: Answers) {
  const path = pathOf(thing.kind, reviewType);
  const role = textAnswer(answers, 'role');
  const agency = textAnswer(answers, 'agency');
  const owner = ownerOf(thing.node);
  if (owner === undefined) {
    const map: NewNode = { map: [['role', role], ...(agency === '' ? [] : [['agency', agency] as const])] };
    return setKey(review, thing.node, 'owner', map, keysBefore([...path, 'owner']));
  }
  return [
    ...setKey(review, owner, 'role', role, []),
    ...(agency === '' ? [] : setKey(review, owner, 'agency', agency, ['role'])),
  ];
}

/** The owner as a mapping with something in it; undefined where there is none, or one in a few words. */
function ownerOf(node: YamlMap): YamlMap | undefined {
  const owner = entryOf(node, 'owner')?.value;
  return owner?.kind === 'map' && owner.entries.length > 0 ? owner : undefined;
}

function textOf(map: YamlMap | undefined, key: string): string {
  const value = map === undefined ? undefined : entryOf(map, key)?.value;
  return value?.kind === 'scalar' ? value.source.trim() : '';
}
