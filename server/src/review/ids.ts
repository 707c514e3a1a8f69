import { allEntities, type Entities, type IdKind } from './entities.ts';
import type { Located } from './span.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from './yamlNode.ts';

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
  const references: Reference[] = [];
  for (const { steps, expected } of REFERENCE_STEPS) collectReferences(root, steps, 0, expected, references);
  references.sort((a, b) => a.start - b.start);
  return { definitions, references, byId };
}

/** The ids of the front matter together with those that the body refers to. */
export function withReferences(ids: Ids, body: readonly Reference[]): Ids {
  return { definitions: ids.definitions, byId: ids.byId, references: ids.references.concat(body) };
}

const REFERENCE_STEPS = REFERENCE_FIELDS.map(([path, expected]) => ({ steps: path.split('.'), expected }));

/** Adds the ids at a path, from its step `at` on. Asked with every key of the front matter, so nothing is made but what is kept. */
function collectReferences(
  node: YamlNode | undefined,
  path: readonly string[],
  at: number,
  expected: readonly IdKind[],
  found: Reference[],
): void {
  if (node === undefined) return;
  const step = path[at];
  if (step === '*') {
    if (node.kind === 'list') for (const item of node.items) collectReferences(item, path, at + 1, expected, found);
  } else if (step !== undefined) {
    if (node.kind === 'map') collectReferences(entryOf(node, step)?.value, path, at + 1, expected, found);
  } else {
    for (const id of node.kind === 'list' ? node.items : [node]) {
      if (isWritten(id)) found.push({ value: id.source, start: id.start, end: id.end, expected, place: 'frontMatter' });
    }
  }
}

function isWritten(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar' && node.value !== null && node.source !== '';
}

/** The lowest number that no id of `kind` uses yet, as an id. */
export function nextFreeId(ids: Ids, kind: IdKind): string {
  let number = 1;
  const taken = new Set(ids.definitions.map((definition) => definition.value));
  while (taken.has(`${kind}${number}`)) number++;
  return `${kind}${number}`;
}
