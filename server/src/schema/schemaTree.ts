import commonSchema from '../../../schemas/common.schema.json';
import lcsprSchema from '../../../schemas/lcspr.schema.json';
import projectSchema from '../../../schemas/project.schema.json';
import rapidReviewSchema from '../../../schemas/rapid-review.schema.json';
import type { DocumentKind, Path } from './problem.ts';

/** The keywords of JSON Schema that the schemas of this project use. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** What each value of `enum` means. */
  readonly 'x-meanings'?: Readonly<Record<string, string>>;
  /** Other words that authors use for a value of `enum`, or for a key of this mapping. */
  readonly 'x-also'?: Readonly<Record<string, string>>;
  /** True when the value is the id of something defined elsewhere. */
  readonly 'x-reference'?: boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

const common: SchemaNode = commonSchema;
const documents: Readonly<Record<DocumentKind, SchemaNode>> = {
  lcspr: lcsprSchema,
  rapidReview: rapidReviewSchema,
  project: projectSchema,
};

/** The schema of a whole document. */
export function documentSchema(document: DocumentKind): SchemaNode {
  return documents[document];
}

const resolvedNodes = new WeakMap<SchemaNode, SchemaNode>();

/** A schema with its `$ref` followed; what stands beside the `$ref` counts before what it refers to. */
export function resolved(node: SchemaNode): SchemaNode {
  if (node.$ref === undefined) return node;
  const known = resolvedNodes.get(node);
  if (known !== undefined) return known;
  const { $ref, ...own } = node;
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  const target = common.$defs?.[name];
  if (target === undefined) throw new Error(`The schemas refer to ${$ref}, which is not defined.`);
  const whole = { ...resolved(target), ...own };
  resolvedNodes.set(node, whole);
  return whole;
}

/** The schema of the value at `path`; undefined where the document has no such place. */
export function schemaAt(document: DocumentKind, path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = documents[document];
  for (const step of path) {
    if (node === undefined) return undefined;
    const here: SchemaNode = resolved(node);
    node = typeof step === 'number' ? here.items : propertyOf(here, step);
  }
  return node === undefined ? undefined : resolved(node);
}

function propertyOf(node: SchemaNode, key: string): SchemaNode | undefined {
  if (node.properties !== undefined && Object.hasOwn(node.properties, key)) return node.properties[key];
  const match = Object.entries(node.patternProperties ?? {}).find(([pattern]) => new RegExp(pattern).test(key));
  return match?.[1];
}

/** The names of the keys that a mapping of this schema may have, in the schema's order. */
export function keyNames(node: SchemaNode | undefined): readonly string[] {
  return Object.keys(node?.properties ?? {});
}

/** The titles of the kinds of mapping, below the top of the document, that have the key `key`. */
export function holdersOf(document: DocumentKind, key: string): readonly string[] {
  const titles = new Set<string>();
  collectHolders(documents[document], key, titles, true);
  return [...titles];
}

function collectHolders(node: SchemaNode, key: string, titles: Set<string>, top: boolean): void {
  const here = resolved(node);
  if (!top && here.title !== undefined && Object.hasOwn(here.properties ?? {}, key)) titles.add(here.title);
  for (const child of Object.values(here.properties ?? {})) collectHolders(child, key, titles, false);
  if (here.items !== undefined) collectHolders(here.items, key, titles, false);
}
