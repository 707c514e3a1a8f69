import type { Edit } from '../review/edit.ts';
import type { IdKind } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import { setKey } from '../review/yamlEdits.ts';
import { entryOf, type YamlNode } from '../review/yamlNode.ts';
import { appendAt } from '../review/yamlPaths.ts';
import { keysBefore } from './addEntry.ts';
import { keyRefusalFor, pathOf } from './entryPaths.ts';
import { wrongShape } from './frontMatterState.ts';
import type { GuidedCommand, Occasion } from './guidedCommand.ts';
import { type LinkKind, linkKinds } from './linkKinds.ts';
import { type Choice, listAnswer, type Question, textAnswer } from './question.ts';
import { choiceOf, type Thing, thingOf, thingsOf } from './things.ts';
import { chosenThing, nameIn, whichThing, writtenIn } from './whichThing.ts';

/** What can be linked to something. */
export const LINKED: readonly IdKind[] = ['F', 'R', 'M', 'S', 'G', 'E', 'L', 'A', 'P'];

const NOTHING = 'There is nothing yet that could be linked to something else. Nothing was changed.';

/** One direction of a kind of link, as seen from the thing that the author is at. */
interface Way {
  readonly key: string;
  readonly kind: LinkKind;
  readonly isForward: boolean;
}

/** Links a thing to others, whichever of the two ends it is that holds the ids. */
export const linkTo: GuidedCommand = {
  name: 'linkTo',
  title: (occasion, answers) => {
    const thing = chosenThing(occasion, answers);
    return thing === undefined ? 'Link to…' : `Link ${nameIn(thing)} to…`;
  },
  refusal: (occasion) => (linkable(occasion).length === 0 ? NOTHING : undefined),
  questions: (occasion, answers) => {
    const which = { ...whichThing(LINKED, 'What is to be linked?', occasion) };
    const choices = linkable(occasion).map(choiceOf);
    const thing = chosenThing(occasion, answers);
    const first: Question = { ...which, choices };
    if (thing === undefined) return [first, wayQuestion([]), othersQuestion([], false)];
    const ways = waysOf(thing, occasion.review);
    const way = ways.find(({ key }) => key === textAnswer(answers, 'way'));
    const others = way === undefined ? [] : candidates(thing, way, occasion.review);
    return [first, wayQuestion(ways), othersQuestion(others, isSingle(way))];
  },
  write(occasion, answers) {
    const thing = chosenThing(occasion, answers);
    const way = thing && waysOf(thing, occasion.review).find(({ key }) => key === textAnswer(answers, 'way'));
    if (thing === undefined || way === undefined) return NOTHING;
    const others = listAnswer(answers, 'others').flatMap((key) => thingOf(occasion.review, key) ?? []);
    const holders = way.isForward ? [thing] : others;
    const targets = way.isForward ? others : [thing];
    const refused = holders.map((holder) => keyRefusalFor(holder, occasion.review)).find((said) => said !== undefined);
    if (refused !== undefined) return refused;
    const edits = holders.map((holder) => linkEdits(holder, targets, way.kind, occasion));
    if (edits.some(({ length }) => length === 0)) return wrongShape(way.kind.path);
    return writtenIn(holders[0] ?? thing, edits.flat());
  },
};

/** The things that there is something to link to. Only an id can be referred to, so without one a thing holds links alone. */
function linkable({ review }: Occasion): readonly Thing[] {
  return thingsOf(review, LINKED).filter((thing) => isLinkable(thing, review));
}

/** True where there is something that a thing could be linked to and is not yet. */
export function isLinkable(thing: Thing, review: Review): boolean {
  return LINKED.includes(thing.kind) && waysOf(thing, review).length > 0;
}

function waysOf(thing: Thing, review: Review): readonly Way[] {
  const ways = linkKinds.flatMap((kind): Way[] => [
    ...(kind.from === thing.kind ? [{ key: `${kind.from}.${kind.path}`, kind, isForward: true }] : []),
    ...(kind.to.includes(thing.kind) && thing.id !== undefined
      ? [{ key: `${kind.from}.${kind.path} back`, kind, isForward: false }]
      : []),
  ]);
  return ways.filter((way) => candidates(thing, way, review).length > 0);
}

/** The things at the other end that are not linked yet. */
function candidates(thing: Thing, { kind, isForward }: Way, review: Review): readonly Thing[] {
  if (isForward) {
    const linked = idsAt(thing, kind.path);
    return thingsOf(review, kind.to).filter(({ id }) => id !== undefined && !linked.includes(id));
  }
  return thingsOf(review, [kind.from]).filter((holder) => !idsAt(holder, kind.path).includes(thing.id ?? ''));
}

function wayQuestion(ways: readonly Way[]): Question {
  const choices = ways.map(({ key, kind, isForward }): Choice => {
    const words = isForward ? kind.forward : kind.backward;
    return { value: key, label: `It ${words}` };
  });
  return { key: 'way', kind: 'choice', prompt: 'What does the link say?', choices, optional: false };
}

function othersQuestion(others: readonly Thing[], single: boolean): Question {
  const prompt = single ? 'Which one? It takes the place of the one there.' : 'Which ones? Choose all that apply.';
  const kind = single ? 'choice' : 'manyChoices';
  return { key: 'others', kind, prompt, choices: others.map(choiceOf), optional: false };
}

function isSingle(way: Way | undefined): boolean {
  return way?.kind.single === true && way.isForward;
}

function linkEdits(
  holder: Thing,
  targets: readonly Thing[],
  { path, single }: LinkKind,
  { review, reviewType }: Occasion,
): readonly Edit[] {
  const ids = targets.flatMap(({ id }) => id ?? []);
  const before = (keys: readonly string[]) => keysBefore([...pathOf(holder.kind, reviewType), ...keys]);
  if (single === true) return ids.flatMap((id) => setKey(review, holder.node, path, id, before([path])));
  return appendAt(review, holder.node, path.split('.'), ids, before);
}

function idsAt({ node }: Thing, path: string): readonly string[] {
  let here: YamlNode | undefined = node;
  for (const key of path.split('.')) here = here?.kind === 'map' ? entryOf(here, key)?.value : undefined;
  const values = here?.kind === 'list' ? here.items : here === undefined ? [] : [here];
  return values.flatMap((value) => (value.kind === 'scalar' ? [value.source] : []));
}
