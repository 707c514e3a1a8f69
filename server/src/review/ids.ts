import { allEntities, type Entities, type IdKind } from './entities.ts';
import type { Located } from './span.ts';
import { entryOf, type YamlMap, type YamlNode } from './yamlNode.ts';

/** An id where it is defined. */
export interface Definition extends Located<string> {
  readonly kind: IdKind;
  /** The whole entry of the front matter. */
  readonly node: YamlMap;
}

/** An id where it is referred to. */
export interface Reference extends Located<string> {
  /** The kinds of id that belong here; `any` in the body. */
  readonly expected: readonly IdKind[] | 'any';
  readonly place: 'frontMatter' | 'body' | 'heading';
}

/** Every id of a review, made once by the parser. */
export interface Ids {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
  /** The first definition of each id. */
  readonly byId: ReadonlyMap<string, Definition>;
}

const ID = /^[PCLSGEFRAM][1-9][0-9]*$/;

/** True for a letter of the format followed by a number: `F1`, `M12`. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Where the front matter refers to ids. `*` stands for every item of a list; a last list holds ids. */
const REFERENCE_FIELDS: readonly (readonly [path: string, kinds: readonly IdKind[]])[] = [
  ['decision.madeBy', ['P']],
  ['sources.*.agency', ['P']],
  ['sources.*.gaps.*.affects', ['F']],
  ['keyEvents.*.agencies', ['P']],
  ['keyEvents.*.sources', ['S']],
  ['findings.*.answers', ['L']],
  ['findings.*.evidence.case', ['S']],
  ['findings.*.evidence.area', ['S']],
  ['findings.*.evidence.research', ['S']],
  ['goodPractice.*.sources', ['S']],
  ['recommendations.*.findings', ['F']],
  ['recommendations.*.to', ['P']],
  ['recommendations.*.actions.*.owner.agency', ['P']],
  ['actions.*.owner.agency', ['P']],
  ['evaluation.measures.*.tests', ['R', 'A']],
  ['evaluation.measures.*.owner.agency', ['P']],
  ['signOff.*.partner', ['P']],
];

/** The kinds of id that belong at a place of the front matter: a value, or an item of a list of ids. Undefined elsewhere. */
export function kindsReferredToAt(path: readonly (string | number)[]): readonly IdKind[] | undefined {
  const steps = path.map((step) => (typeof step === 'number' ? '*' : step));
  const field = (steps.at(-1) === '*' ? steps.slice(0, -1) : steps).join('.');
  return REFERENCE_FIELDS.find(([place]) => place === field)?.[1];
}

/** The kinds of thing that may be referred to at a path such as `findings.*.answers`; none where it holds no ids. */
export function kindsReferredTo(path: string): readonly IdKind[] {
  return REFERENCE_FIELDS.find(([field]) => field === path)?.[1] ?? [];
}

/** All definitions and references of the front matter. */
export function frontMatterIds(root: YamlMap, entities: Entities): Ids {
  const definitions: Definition[] = [];
  for (const { id, kind, fields } of allEntities(entities)) {
    if (id !== undefined) definitions.push({ ...id, kind, node: fields.node });
  }
  definitions.sort((a, b) => a.start - b.start);
  const byId = new Map<string, Definition>();
  for (const definition of definitions) if (!byId.has(definition.value)) byId.set(definition.value, definition);
  const references = REFERENCE_FIELDS.flatMap(([path, expected]) =>
    scalarsAt(root, path.split('.')).map((located): Reference => ({ ...located, expected, place: 'frontMatter' })),
  );
  references.sort((a, b) => a.start - b.start);
  return { definitions, references, byId };
}

/** The ids of the front matter together with those that the body refers to. */
export function withReferences(ids: Ids, body: readonly Reference[]): Ids {
  return { definitions: ids.definitions, byId: ids.byId, references: ids.references.concat(body) };
}

function scalarsAt(node: YamlNode | undefined, path: readonly string[]): Located<string>[] {
  if (node === undefined) return [];
  const [head, ...rest] = path;
  if (head === undefined) return node.kind === 'list' ? node.items.flatMap((item) => scalarAt(item)) : scalarAt(node);
  if (head === '*') return node.kind === 'list' ? node.items.flatMap((item) => scalarsAt(item, rest)) : [];
  return node.kind === 'map' ? scalarsAt(entryOf(node, head)?.value, rest) : [];
}

function scalarAt(node: YamlNode): Located<string>[] {
  return node.kind === 'scalar' && node.value !== null && node.source !== ''
    ? [{ value: node.source, start: node.start, end: node.end }]
    : [];
}

/** The lowest number that no id of `kind` uses yet, as an id. */
export function nextFreeId(ids: Ids, kind: IdKind): string {
  let number = 1;
  const taken = new Set(ids.definitions.map((definition) => definition.value));
  while (taken.has(`${kind}${number}`)) number++;
  return `${kind}${number}`;
}
