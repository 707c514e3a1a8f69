import type { DocumentKind, Path } from './problem.ts';
import { resolved, type SchemaNode, schemaAt } from './schemaTree.ts';

/** What a key of the front matter or of the project file means, in plain English. */
export interface KeyDescription {
  /** A short name: "Line of enquiry". */
  readonly title: string;
  /** One to three sentences. */
  readonly description: string;
  /** Values as they could be written, as plain data. */
  readonly examples: readonly unknown[];
  /** Where only certain values may stand, or a list of them: each value and what it means. */
  readonly meanings?: Readonly<Record<string, string>>;
}

/** A key that may stand in a mapping. */
export interface AllowedKey extends KeyDescription {
  readonly key: string;
  readonly required: boolean;
  /** Other words that authors use for it. */
  readonly also: readonly string[];
  /** True when the value is a list, so that a new one starts with a dash. */
  readonly isList: boolean;
  /** True when the value has keys of its own. */
  readonly isMapping: boolean;
}

/** What the key or list item at `path` means; undefined where the document has no such place. */
export function describeKey(document: DocumentKind, path: Path): KeyDescription | undefined {
  const node = schemaAt(document, path);
  return node === undefined ? undefined : describe(node);
}

/** The keys that may stand in the mapping at `path`, in the order of the format. Empty where no mapping belongs. */
export function keysAt(document: DocumentKind, path: Path): readonly AllowedKey[] {
  const mapping = schemaAt(document, path);
  const also = Object.entries(mapping?.['x-also'] ?? {});
  return Object.entries(mapping?.properties ?? {}).map(([key, child]) => {
    const node = resolved(child);
    return {
      key,
      ...describe(node),
      also: also.filter(([, meant]) => meant === key).map(([word]) => word),
      required: mapping?.required?.includes(key) ?? false,
      isList: node.type === 'array',
      isMapping: node.type === 'object',
    };
  });
}

function describe(node: SchemaNode): KeyDescription {
  const { title = '', description = '', examples = [] } = node;
  const meanings = node['x-meanings'] ?? (node.items === undefined ? undefined : resolved(node.items)['x-meanings']);
  return meanings === undefined ? { title, description, examples } : { title, description, examples, meanings };
}
