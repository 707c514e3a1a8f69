import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { IdKind } from '../../review/entities.ts';
import type { Review } from '../../review/review.ts';
import { contains } from '../../review/span.ts';
import { completeAction } from '../../writing/completeAction.ts';
import { createEntry, HEADING, headingsWithoutEntry, offerFor } from '../../writing/createEntry.ts';
import type { GuidedCommand } from '../../writing/guidedCommand.ts';
import { LINKED, linkTo } from '../../writing/linkTo.ts';
import { setDueDate } from '../../writing/setDueDate.ts';
import { OWNED, setOwner } from '../../writing/setOwner.ts';
import { ALL_KINDS, type Thing, thingAt } from '../../writing/things.ts';
import { nameIn, THING } from '../../writing/whichThing.ts';
import { DISCUSSED, writeSection } from '../../writing/writeSection.ts';

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

/** The guided commands that fit the thing or the heading at a place. They change nothing until the author has answered. */
export function guidedActions(review: Review, document: TextDocument, position: Position): CodeAction[] {
  if (review.frontMatter.state !== 'present') return [];
  const at = document.offsetAt(position);
  const thing = thingAt(review, at, ALL_KINDS);
  const actions =
    thing === undefined ? [] : OFFERS.filter((offer) => fits(offer, thing)).map((offer) => actionFor(offer, thing));
  const place = { start: at, end: at };
  const section = headingsWithoutEntry(review).find(({ heading }) => heading !== undefined && contains(heading, place));
  const title = section === undefined ? undefined : offerFor(section);
  if (title === undefined) return actions;
  return [...actions, action(title, createEntry, HEADING, section?.boundTo?.value ?? '')];
}

function fits({ kinds, command }: Offer, { kind, id }: Thing): boolean {
  return kinds.includes(kind) && (command !== writeSection || id !== undefined);
}

function actionFor({ command, title }: Offer, thing: Thing): CodeAction {
  return action(title(nameIn(thing)), command, THING, thing.key);
}

function action(title: string, command: GuidedCommand, key: string, answer: string): CodeAction {
  const id = `practiceReview.${command.name}`;
  const answers = { [key]: answer };
  return { title, kind: CodeActionKind.Refactor, command: { title, command: id, arguments: [{ answers }] } };
}
