import { type Entities, type Entity, type IdKind, kindNames } from '../review/entities.ts';
import { idAt } from '../review/idAt.ts';
import { isId } from '../review/ids.ts';
import type { Review } from '../review/review.ts';
import { contains } from '../review/span.ts';
import { entryOf, type YamlMap } from '../review/yamlNode.ts';
import { shortened } from '../rules/shortened.ts';
import type { Choice } from './question.ts';

/** An entry of the front matter that an author can choose. */
export interface Thing {
  /** Its id, or a name by its place where it has none of its own. */
  readonly key: string;
  readonly kind: IdKind;
  readonly id: string | undefined;
  /** What the author wrote of it, on one line; empty where nothing is written yet. */
  readonly words: string;
  readonly node: YamlMap;
}

/** The key that says what a thing of each kind is. */
const SAYING: Readonly<Record<IdKind, readonly string[]>> = {
  P: ['name'],
  C: ['pseudonym'],
  L: ['question'],
  S: ['description'],
  G: ['what'],
  E: ['what'],
  F: ['title'],
  R: ['text'],
  A: ['action'],
  M: ['target', 'baseline'],
};

const LONGEST = 90;

const known = new WeakMap<Entities, Map<IdKind, readonly Thing[]>>();

/** The things of some kinds, kind by kind in the order in which they stand. */
export function thingsOf({ entities }: Review, kinds: readonly IdKind[]): readonly Thing[] {
  const byKind = known.get(entities) ?? new Map<IdKind, readonly Thing[]>();
  known.set(entities, byKind);
  return kinds.flatMap((kind) => {
    const things = byKind.get(kind) ?? thingsIn(entitiesOf(entities, kind), kind);
    byKind.set(kind, things);
    return things;
  });
}

function entitiesOf(entities: Entities, kind: IdKind): readonly Entity<unknown>[] {
  const lists: Readonly<Record<IdKind, readonly Entity<unknown>[]>> = {
    P: entities.partners,
    C: entities.children,
    L: entities.linesOfEnquiry,
    S: entities.sources,
    G: entities.gaps,
    E: entities.keyEvents,
    F: entities.findings,
    R: entities.recommendations,
    A: entities.actions,
    M: entities.measures,
  };
  return lists[kind];
}

function thingsIn(entities: readonly Entity<unknown>[], kind: IdKind): readonly Thing[] {
  const ids = entities.map(({ id }) => id?.value);
  return entities.map(({ id, fields }, index): Thing => {
    const isOwn = id !== undefined && isId(id.value) && ids.indexOf(id.value) === ids.lastIndexOf(id.value);
    const key = isOwn ? id.value : `${kind} at ${index + 1}`;
    return { key, kind, id: isOwn ? id.value : undefined, words: wordsOf(fields.node, kind), node: fields.node };
  });
}

/** The thing that a choice stands for. */
export function thingOf(review: Review, key: string): Thing | undefined {
  const kind = ALL_KINDS.find((letter) => key.startsWith(letter));
  return kind === undefined ? undefined : thingsOf(review, [kind]).find((thing) => thing.key === key);
}

export const ALL_KINDS = Object.keys(SAYING) as readonly IdKind[];

/** A thing as it is offered: "F1 Plans ended before change held". */
export function choiceOf({ key, id, kind, words }: Thing): Choice {
  const said = shortened(words, LONGEST);
  const name = id ?? `A ${kindNames[kind]} without an id of its own`;
  return { value: key, label: said === '' ? name : id === undefined ? `${name}: ${said}` : `${name} ${said}` };
}

/** Things with an id, as choices: only those can be referred to. */
export function referable(review: Review, kinds: readonly IdKind[]): readonly Choice[] {
  return thingsOf(review, kinds)
    .filter(({ id }) => id !== undefined)
    .map(choiceOf);
}

/** The thing of one of these kinds that an author is at: in its entry, at its id, or in the text below its heading. */
export function thingAt(review: Review, at: number | undefined, kinds: readonly IdKind[]): Thing | undefined {
  if (at === undefined) return undefined;
  const place = { start: at, end: at };
  const things = thingsOf(review, kinds);
  const around = things
    .filter(({ node }) => contains({ start: withDash(review.text, node.start), end: node.end }, place))
    .sort((a, b) => b.node.start - a.node.start);
  const id = idAt(review.ids, at)?.value;
  const section = review.body.sections.findLast(({ start, end, boundTo }) => {
    return boundTo !== undefined && start <= at && at < end;
  });
  const bound = section?.boundTo?.value;
  return (
    around[0] ??
    (id === undefined ? undefined : things.find((thing) => thing.id === id)) ??
    (bound === undefined ? undefined : things.find((thing) => thing.id === bound))
  );
}

/** The start of the line of an entry, where nothing but its dash stands before it. */
function withDash(text: string, start: number): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /^[ \t-]*$/.test(text.slice(lineStart, start)) ? lineStart : start;
}

function wordsOf(node: YamlMap, kind: IdKind): string {
  for (const key of SAYING[kind]) {
    const value = entryOf(node, key)?.value;
    if (value?.kind === 'scalar' && value.source.trim() !== '') return value.source.replace(/\s+/g, ' ').trim();
  }
  return '';
}
