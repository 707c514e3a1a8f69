import { kindsReferredTo } from '../review/ids.ts';
import type { NewEntry, NewNode } from '../review/newYaml.ts';
import type { ReviewType } from '../rules/rule.ts';
import { describeKey } from '../schema/describe.ts';
import { resolved, type SchemaNode, schemaAt } from '../schema/schemaTree.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { type Direction, proposedDays } from './dates.ts';
import type { Occasion } from './guidedCommand.ts';
import { type Answers, type Choice, listAnswer, type Question, textAnswer } from './question.ts';
import { referable } from './things.ts';

/** A key of an entry that the author is asked for. What kind of answer belongs there, the schema says. */
export interface EntryField {
  /** From the entry: `title`, `evidence.case`. */
  readonly path: string;
  /** What to answer; where there is none, what the schema says of the key. */
  readonly prompt?: string;
  readonly required?: boolean;
  /** True for sentences, which are written as a block so that colons and quotation marks do no harm. */
  readonly prose?: boolean;
  /** For a date. */
  readonly direction?: Direction;
  /** The day that is proposed first. */
  readonly firstDay?: (occasion: Occasion) => IsoDay | undefined;
  /** Texts that the author may take. */
  readonly texts?: (occasion: Occasion) => readonly Choice[];
  readonly value?: string;
}

const NO_ANSWER: Choice = { value: '', label: 'Leave this for later' };
const YES_OR_NO: readonly Choice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/**
 * The question for a field; undefined where there is nothing to choose from.
 * @param place The path of the entry with `*` for the items of lists: `sources.*.gaps.*`
 */
export function questionFor(field: EntryField, place: string, occasion: Occasion): Question | undefined {
  const node = nodeOf(field, place, occasion.reviewType);
  if (node === undefined) return undefined;
  const described = describeKey(occasion.reviewType, schemaPath(field, place));
  const optional = field.required !== true;
  const [example] = described?.examples ?? [];
  const common = {
    key: field.path,
    prompt: field.prompt ?? described?.description ?? '',
    ...(typeof example === 'string' ? { example } : {}),
    ...(field.value === undefined ? {} : { value: field.value }),
    optional,
  };
  const isMany = node.type === 'array';
  const choices = choicesOf(node, field, place, occasion);
  if (choices !== undefined) {
    if (choices.length === 0) return undefined;
    if (isMany) return { ...common, kind: 'manyChoices', choices };
    return { ...common, kind: 'choice', choices: optional ? [...choices, NO_ANSWER] : choices };
  }
  if (isDate(node)) {
    const days = proposedDays(occasion, field.direction ?? 'ahead', field.firstDay?.(occasion));
    const orMonth = node.format !== 'date';
    return { ...common, kind: 'date', choices: optional ? [...days, NO_ANSWER] : days, orMonth };
  }
  const texts = field.texts?.(occasion) ?? [];
  return { ...common, kind: 'text', ...(texts.length === 0 ? {} : { choices: texts }) };
}

/** The entry by its answers, each under its key; what was not answered is left out. */
export function entryNode(
  id: string | undefined,
  fields: readonly EntryField[],
  place: string,
  reviewType: ReviewType,
  answers: Answers,
): NewNode {
  const top: Branch = new Map(id === undefined ? [] : [['id', id]]);
  for (const field of fields) {
    const value = valueFor(field, nodeOf(field, place, reviewType), answers);
    if (value === undefined) continue;
    let branch = top;
    const keys = field.path.split('.');
    for (const key of keys.slice(0, -1)) {
      const below = branch.get(key);
      const next: Branch = below instanceof Map ? below : new Map();
      branch.set(key, next);
      branch = next;
    }
    branch.set(keys.at(-1) ?? '', value);
  }
  return nodeOfBranch(top);
}

type Branch = Map<string, NewNode | Branch>;

function nodeOfBranch(branch: Branch): NewNode {
  const map = [...branch].map(([key, value]): NewEntry => [key, value instanceof Map ? nodeOfBranch(value) : value]);
  return { map };
}

function valueFor(field: EntryField, node: SchemaNode | undefined, answers: Answers): NewNode | undefined {
  const list = listAnswer(answers, field.path);
  if (node?.type === 'array') return list.length === 0 ? undefined : { ids: list };
  const text = textAnswer(answers, field.path);
  if (text === '') return undefined;
  if (node?.type === 'boolean') return { literal: text === 'true' };
  return field.prose === true ? { prose: text } : text;
}

function choicesOf(
  node: SchemaNode,
  { path }: EntryField,
  place: string,
  { review }: Occasion,
): readonly Choice[] | undefined {
  const single = node.items === undefined ? node : resolved(node.items);
  const meanings = single['x-meanings'];
  if (meanings !== undefined) {
    return Object.entries(meanings).map(([value, meaning]) => ({
      value,
      label: meaning.replace(/\.$/, ''),
      description: value,
    }));
  }
  if (single['x-reference'] === true) return referable(review, kindsReferredTo(`${place}.${path}`));
  return node.type === 'boolean' ? YES_OR_NO : undefined;
}

function isDate({ format }: SchemaNode): boolean {
  return format === 'date' || format === 'day-or-month';
}

function nodeOf(field: EntryField, place: string, reviewType: ReviewType): SchemaNode | undefined {
  return schemaAt(reviewType, schemaPath(field, place));
}

function schemaPath({ path }: EntryField, place: string): readonly (string | number)[] {
  return `${place}.${path}`.split('.').map((step) => (step === '*' ? 0 : step));
}
