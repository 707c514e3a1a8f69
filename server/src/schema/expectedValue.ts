import type { IdKind } from '../review/entities.ts';
import type { DocumentKind, Path } from './problem.ts';
import { resolved, type SchemaNode, schemaAt } from './schemaTree.ts';

/** A value that may stand in a place. */
export interface Choice {
  readonly value: string;
  /** A sentence; empty where the value says it all. */
  readonly meaning: string;
  /** Other words that authors use for it. */
  readonly also: readonly string[];
}

/** What belongs at a place, as far as something can be proposed for it. */
export type ExpectedValue =
  /** One of certain values, each with what it means. */
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  /** The id of the thing itself. */
  | { readonly kind: 'ownId'; readonly letter: IdKind }
  | { readonly kind: 'reference' }
  | { readonly kind: 'day' }
  | { readonly kind: 'list'; readonly item: ExpectedValue }
  | { readonly kind: 'keys' }
  /** The author's own words. `isLong`: sentences rather than a name or a number. */
  | { readonly kind: 'text'; readonly isLong: boolean };

const FLAG: readonly Choice[] = [
  { value: 'true', meaning: 'Yes.', also: ['yes'] },
  { value: 'false', meaning: 'No.', also: ['no'] },
];

/** What belongs at `path`; undefined where the document has no such place. */
export function expectedAt(document: DocumentKind, path: Path): ExpectedValue | undefined {
  const node = schemaAt(document, path);
  return node === undefined ? undefined : expected(node, path.at(-1) === 'id');
}

function expected(node: SchemaNode, isId: boolean): ExpectedValue {
  const { type, enum: values, const: only, format, pattern, items, examples = [] } = node;
  if (type === 'array' && items !== undefined) return { kind: 'list', item: expected(resolved(items), false) };
  if (type === 'object') return { kind: 'keys' };
  if (values !== undefined) {
    const also = Object.entries(node['x-also'] ?? {});
    const choices = values.map((value) => ({
      value,
      meaning: node['x-meanings']?.[value] ?? '',
      also: also.filter(([, meant]) => meant === value).map(([word]) => word),
    }));
    return { kind: 'choice', choices };
  }
  if (only !== undefined) {
    return { kind: 'choice', choices: [{ value: String(only), meaning: node.description ?? '', also: [] }] };
  }
  if (type === 'boolean') return { kind: 'choice', choices: FLAG };
  if (node['x-reference'] === true) return { kind: 'reference' };
  if (format === 'date' || format === 'day-or-month') return { kind: 'day' };
  const letter = isId ? pattern?.charAt(1) : undefined;
  if (letter !== undefined) return { kind: 'ownId', letter: letter as IdKind };
  return { kind: 'text', isLong: examples.some((example) => typeof example === 'string' && /\.$/.test(example)) };
}
