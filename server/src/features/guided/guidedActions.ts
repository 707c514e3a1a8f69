import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { IdKind } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { contains } from '../../review/span.ts';
import { type EntryPlan, nounOf, PARENT } from '../../writing/addEntry.ts';
import { completeAction } from '../../writing/completeAction.ts';
import { createEntry, HEADING, headingsWithoutEntry, offerFor } from '../../writing/createEntry.ts';
import { entryPlans } from '../../writing/entryPlans.ts';
import type { GuidedCommand } from '../../writing/guidedCommand.ts';
import { isLinkable, LINKED, linkTo } from '../../writing/linkTo.ts';
import type { Answers } from '../../writing/question.ts';
import { setDueDate } from '../../writing/setDueDate.ts';
import { OWNED, setOwner } from '../../writing/setOwner.ts';
import { ALL_KINDS, type Thing, thingAt } from '../../writing/things.ts';
import { nameIn, THING } from '../../writing/whichThing.ts';
import { DISCUSSED, writeSection } from '../../writing/writeSection.ts';
import { reviewTypeOf } from './occasion.ts';

/** A command that is offered at things of some kinds. */
interface Offer {
  readonly command: GuidedCommand;
  readonly kinds: readonly IdKind[];
  title(name: string): string;
}

const OFFERS: readonly Offer[] = [
  { command: completeAction, kinds: ['A'], title: (name) => `Mark ${name} complete with evidence…` },
  { command: setOwner, kinds: OWNED, title: (name) => `Set owner of ${name}…` },
  { command: setDueDate, kinds: ['A'], title: (name) => `Set due date of ${name}…` },
  { command: linkTo, kinds: LINKED, title: (name) => `Link ${name} to…` },
  { command: writeSection, kinds: DISCUSSED, title: (name) => `Write the section of ${name}` },
];

/** The guided commands that fit the thing, the list or the heading at a place. They change nothing until the author has answered. */
export function guidedActions(review: Review, document: TextDocument, position: Position): CodeAction[] {
  if (review.frontMatter.state !== 'present') return [];
  const at = document.offsetAt(position);
  const thing = thingAt(review, at, ALL_KINDS);
  const actions: CodeAction[] = [];
  if (thing !== undefined) {
    actions.push(...OFFERS.filter((offer) => fits(offer, thing, review)).map((offer) => actionFor(offer, thing)));
    const parts = entryPlans.filter(({ within }) => within?.kind === thing.kind);
    actions.push(...parts.map((plan) => adding(plan, { [PARENT]: thing.key }, ` to ${nameIn(thing)}`)));
  }
  const key = keyAt(review, at);
  const plans = entryPlans.filter((plan) => {
    const list = plan.list(reviewTypeOf(review));
    return key !== undefined && list?.includes('*') === false && list.split('.')[0] === key;
  });
  actions.push(...plans.map((plan) => adding(plan, {}, '')));
  const place = { start: at, end: at };
  const section = headingsWithoutEntry(review).find(({ heading }) => heading !== undefined && contains(heading, place));
  const title = section === undefined ? undefined : offerFor(section);
  if (title === undefined) return actions;
  return [...actions, action(title, createEntry.name, { [HEADING]: section?.boundTo?.value ?? '' })];
}

/** The key at the top of the front matter that a place belongs to. */
function keyAt({ frontMatter: { root, content } }: Review, at: number): string | undefined {
  if (at < content.start || at >= content.end) return undefined;
  return root.entries.findLast(({ start }) => start <= at)?.key.source;
}

function adding(plan: EntryPlan, answers: Answers, where: string): CodeAction {
  return action(`Add ${nounOf(plan)}${where}…`, plan.name, answers);
}

function fits({ kinds, command }: Offer, thing: Thing, review: Review): boolean {
  if (command === linkTo) return isLinkable(thing, review);
  return kinds.includes(thing.kind) && (command !== writeSection || thing.id !== undefined);
}

function actionFor({ command, title }: Offer, thing: Thing): CodeAction {
  return action(title(nameIn(thing)), command.name, { [THING]: thing.key });
}

function action(title: string, name: string, answers: Answers): CodeAction {
  const command = { title, command: `practiceReview.${name}`, arguments: [{ answers }] };
  return { title, kind: CodeActionKind.Refactor, command };
}
