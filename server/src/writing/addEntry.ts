import { type IdKind, kindNames } from '../review/entities.ts';
import { nextFreeId } from '../review/ids.ts';
import type { NewNode } from '../review/newYaml.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { appendAt } from '../review/yamlPaths.ts';
import type { ReviewType } from '../rules/rule.ts';
import { topKeysBefore } from '../rules/topKeys.ts';
import { keysAt } from '../schema/describe.ts';
import { type EntryField, entryNode, questionFor } from './entryFields.ts';
import { keyRefusal, wrongShape } from './frontMatterState.ts';
import type { GuidedCommand, Occasion, Written } from './guidedCommand.ts';
import { type Answers, type ChoiceQuestion, type Question, textAnswer } from './question.ts';
import { choiceOf, thingAt, thingOf, thingsOf } from './things.ts';

/** A thing of the front matter that an author can add: the data that the questions and the edits are made of. */
export interface EntryPlan {
  readonly name: string;
  /** Undefined for what has no id. */
  readonly kind?: IdKind;
  /** What it is called, where it has no id: "delay". */
  readonly noun?: string;
  /** The list that it goes into, `*` standing for the entry that it belongs to; undefined where a review has none. */
  list(reviewType: ReviewType): string | undefined;
  /** The thing that it belongs to, where its list is part of one. */
  readonly within?: { readonly kind: IdKind; readonly prompt: string; readonly missing: string };
  /** In the order of the format. */
  readonly fields: readonly EntryField[];
}

/** What is known of a new entry before anybody is asked. */
export interface Known {
  readonly id: string;
  /** The text of its first field, to be looked at. */
  readonly words: string;
}

/** The key of the question what the new entry belongs to: a code action answers it beforehand. */
export const PARENT = 'within';

/** The command that asks for an entry and writes it to the end of its list. */
export function addEntry(plan: EntryPlan): GuidedCommand {
  return {
    name: plan.name,
    title: ({ review }) => titleOf(plan, idFor(plan, review)),
    refusal: (occasion) => refusalOf(plan, occasion),
    questions: (occasion) => questionsOf(plan, occasion),
    write: (occasion, answers) => writeEntry(plan, occasion, answers, idFor(plan, occasion.review)),
  };
}

export function titleOf(plan: EntryPlan, id: string | undefined): string {
  return id === undefined ? `Add ${nounOf(plan)}` : `Add ${nounOf(plan)} ${id}`;
}

/** What such an entry is called: "finding". */
export function nounOf({ kind, noun = 'entry' }: EntryPlan): string {
  return kind === undefined ? noun : kindNames[kind];
}

/** Why such an entry cannot be added to this review; undefined where it can. */
export function refusalOf(plan: EntryPlan, { review, reviewType }: Occasion): string | undefined {
  const list = plan.list(reviewType);
  if (list === undefined) {
    return `A rapid review holds no ${nounOf(plan)}: that belongs into a local child safeguarding practice review. Nothing was changed.`;
  }
  const isWithin = list.includes('*') && plan.within !== undefined;
  if (isWithin && thingsOf(review, [plan.within.kind]).length === 0) return plan.within.missing;
  return keyRefusal(review, list.split('.')[0] ?? '');
}

export function questionsOf(plan: EntryPlan, occasion: Occasion, known?: Known): readonly Question[] {
  const list = plan.list(occasion.reviewType) ?? '';
  const parent = list.includes('*') ? parentQuestion(plan, occasion) : undefined;
  const fields = plan.fields.flatMap((field, index) => {
    const proposed =
      index === 0 && known !== undefined && known.words !== '' ? { ...field, value: known.words } : field;
    return questionFor(proposed, `${list}.*`, occasion) ?? [];
  });
  return parent === undefined ? fields : [parent, ...fields];
}

export function writeEntry(
  plan: EntryPlan,
  { review, reviewType }: Occasion,
  answers: Answers,
  id: string | undefined,
): Written | string {
  const list = plan.list(reviewType) ?? '';
  const value = entryNode(id, plan.fields, `${list}.*`, reviewType, answers);
  const parent = list.includes('*') ? thingOf(review, textAnswer(answers, PARENT)) : undefined;
  const edits = appendEntries(review, list, [value], parent?.node);
  if (edits.length === 0) return wrongShape(list.split('.*.').at(-1) ?? list);
  return { edits, show: (after) => (id === undefined ? lastOf(after, list) : after.ids.byId.get(id)) };
}

/** Adds entries to a list such as `evaluation.measures` or `sources.*.gaps`, whose `*` is `parent`. */
export function appendEntries(review: Review, list: string, values: readonly NewNode[], parent?: YamlMap) {
  const [above, own] = list.includes('.*.') ? list.split('.*.') : ['', list];
  const prefix = above === '' ? [] : [...(above ?? '').split('.'), 0];
  return appendAt(review, parent ?? review.frontMatter.root, (own ?? '').split('.'), values, (path) =>
    keysBefore([...prefix, ...path]),
  );
}

/** The keys that stand before the last of a path, in the order of the format. */
export function keysBefore(path: readonly (string | number)[]): readonly string[] {
  const key = String(path.at(-1) ?? '');
  if (path.length === 1) return topKeysBefore(key);
  for (const reviewType of ['lcspr', 'rapidReview'] as const) {
    const keys = keysAt(reviewType, path.slice(0, -1)).map(({ key: name }) => name);
    if (keys.includes(key)) return keys.slice(0, keys.indexOf(key));
  }
  return [];
}

function idFor({ kind }: EntryPlan, review: Review): string | undefined {
  return kind === undefined ? undefined : nextFreeId(review.ids, kind);
}

function parentQuestion({ within }: EntryPlan, { review, at }: Occasion): ChoiceQuestion | undefined {
  if (within === undefined) return undefined;
  const choices = thingsOf(review, [within.kind]).map(choiceOf);
  const here = thingAt(review, at, [within.kind])?.key ?? choices.at(-1)?.value;
  return {
    key: PARENT,
    kind: 'choice',
    prompt: within.prompt,
    choices,
    optional: false,
    ...(here === undefined ? {} : { value: here }),
  };
}

/** The last entry of a list at the top. */
function lastOf({ frontMatter }: Review, list: string): Span | undefined {
  const value = entryOf(frontMatter.root, list)?.value;
  return value?.kind === 'list' ? value.items.at(-1) : undefined;
}
