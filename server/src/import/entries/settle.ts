import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import { ActionDraft, type Draft, type Found, type Said } from './draft.ts';
import { type Field, type Kind, type KindName, kinds } from './kinds.ts';
import type { Known } from './known.ts';
import { recordFields } from './recordFields.ts';

/** The front matter of what was found: lists and mappings by their keys, in no order yet. Words without a place go back to the text. */
export function settle(found: Found, known: Known): Tree {
  const tree: Tree = new Map();
  settleInto(tree, found.record, recordFields, undefined, known);
  const sources = new Map<string, Tree>();
  const recommendations = new Map<Draft, Tree>();
  for (const kind of KINDS) {
    for (const draft of [...found.drafts[kind]]) {
      const entry: Tree = new Map();
      if (draft.id !== '') entry.set('id', draft.id);
      const own: Kind = kinds[kind];
      settleInto(entry, draft, own.fields, own.rest, known);
      if (kind === 'gap') {
        if (!settleGap(entry, sources)) found.forget(draft);
      } else if (kind === 'signature' && !entry.has('partner')) {
        found.forget(draft);
      } else if (kind === 'action') push(holderOf(draft, recommendations) ?? tree, 'actions', entry);
      else push(tree, own.list, entry);
      if (kind === 'source') sources.set(draft.id, entry);
      if (kind === 'recommendation') recommendations.set(draft, entry);
    }
  }
  return tree;
}

/** A mapping that is being filled; its values are written as they are, or are mappings and lists of them. */
export type Tree = Map<string, NewNode | Tree | Tree[]>;

/** Gaps come after the sources and actions after the recommendations that they belong to. */
const KINDS = Object.keys(kinds).filter((name): name is KindName => Object.hasOwn(kinds, name));

function holderOf(draft: Draft, recommendations: ReadonlyMap<Draft, Tree>): Tree | undefined {
  const recommendation = draft instanceof ActionDraft ? draft.recommendation : undefined;
  return recommendation === undefined ? undefined : recommendations.get(recommendation);
}

function settleInto(tree: Tree, draft: Draft, fields: readonly Field[], rest: string | undefined, known: Known): void {
  const others: Said[] = [];
  const settled = new Set<string>();
  const put = (said: Said): boolean => {
    const entries = fields.find(({ name }) => name === said.field)?.read?.(said.words, known);
    if (entries === undefined || !entries.every((entry) => fits(tree, entry))) return false;
    for (const [key, value] of entries) set(tree, key, value);
    settled.add(said.field);
    return true;
  };
  for (const said of draft.said) if (!put(said)) others.push(said);
  for (const said of draft.fallbacks) if (!settled.has(said.field)) put(said);
  const words = others.filter(({ origin }) => origin?.isRow === true && rest !== undefined);
  leave(others.filter((said) => !words.includes(said)));
  if (rest !== undefined && words.length > 0) set(tree, rest, sentences(tree.get(rest), words));
}

/** True where the place is free, holds the same, or is a list that takes more. */
function fits(tree: Tree, [key, value]: NewEntry): boolean {
  const before = at(tree, key);
  if (before === undefined || isIds(before)) return true;
  return JSON.stringify(before) === JSON.stringify(value);
}

function set(tree: Tree, key: string, value: NewNode): void {
  const before = at(tree, key);
  const all = isIds(before) && isIds(value) ? { ids: [...new Set([...before.ids, ...value.ids])] } : value;
  const [last = '', ...above] = key.split('.').reverse();
  mapAt(tree, above.reverse()).set(last, all);
}

function at(tree: Tree, key: string): NewNode | Tree | Tree[] | undefined {
  const [last = '', ...above] = key.split('.').reverse();
  let map: Tree | undefined = tree;
  for (const step of above.reverse()) {
    const inner: NewNode | Tree | Tree[] | undefined = map?.get(step);
    map = inner instanceof Map ? inner : undefined;
  }
  return map?.get(last);
}

function mapAt(tree: Tree, steps: readonly string[]): Tree {
  let map = tree;
  for (const step of steps) {
    const inner = map.get(step);
    const next: Tree = inner instanceof Map ? inner : new Map();
    map.set(step, next);
    map = next;
  }
  return map;
}

function push(tree: Tree, key: string, entry: Tree): void {
  const [last = '', ...above] = key.split('.').reverse();
  const map = mapAt(tree, above.reverse());
  const list = map.get(last);
  if (Array.isArray(list)) list.push(entry);
  else map.set(last, [entry]);
}

function isIds(value: unknown): value is { readonly ids: readonly string[] } {
  return typeof value === 'object' && value !== null && 'ids' in value;
}

/** A gap lies inside its source. False where the document does not say which that is. */
function settleGap(entry: Tree, sources: ReadonlyMap<string, Tree>): boolean {
  const source = entry.get('source');
  const [id = ''] = isIds(source) ? source.ids : [];
  const holder = sources.get(id);
  if (holder === undefined) return false;
  entry.delete('source');
  push(holder, 'gaps', entry);
  return true;
}

function leave(some: readonly Said[]): void {
  for (const { origin } of some) if (origin !== undefined) origin.isLeft = true;
}

/** A text with what stands in columns that have no key of their own, so that nothing is lost. */
function sentences(text: unknown, others: readonly Said[]): string {
  return [
    ...(typeof text === 'string' ? [text] : []),
    ...others.map(({ heading, words }) => (heading === '' ? words : `${heading}: ${words}`)),
  ]
    .map((part, at, parts) => (at === parts.length - 1 || /[.;:?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
