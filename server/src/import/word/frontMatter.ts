import { plainText } from '../../review/edit.ts';
import { entryText, type NewEntry, type NewNode, type YamlLayout } from '../../review/newYaml.ts';
import { keyNames, resolved, type SchemaNode, schemaAt } from '../../schema/schemaTree.ts';
import type { Tree } from '../entries/settle.ts';

const LAYOUT: YamlLayout = { step: 2, toDash: 2, afterDash: 2 };
/** Longer values are written as a block of lines. */
const LONGEST_PLAIN = 90;

/** The front matter with its two lines of dashes, its keys in the order of the format. */
export function frontMatterText(tree: Tree): string {
  const schema = schemaAt(tree.get('reviewType') === 'rapidReview' ? 'rapidReview' : 'lcspr', []);
  return `---\n${entriesOf(tree, schema)
    .map((entry) => plainText(entryText(entry, 0, LAYOUT), '\n'))
    .join('\n')}\n---\n`;
}

function entriesOf(tree: Tree, schema: SchemaNode | undefined): readonly NewEntry[] {
  const order = keyNames(schema);
  return [...tree]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]): NewEntry => [key, nodeOf(value, innerSchema(schema, key))]);
}

function innerSchema(schema: SchemaNode | undefined, key: string): SchemaNode | undefined {
  const inner = schema?.properties?.[key];
  return inner === undefined ? undefined : resolved(inner);
}

function nodeOf(value: NewNode | Tree | readonly Tree[], schema: SchemaNode | undefined): NewNode {
  if (value instanceof Map) return { map: entriesOf(value, schema) };
  if (isTrees(value)) {
    const items = schema?.items === undefined ? undefined : resolved(schema.items);
    return { items: value.map((tree) => ({ map: entriesOf(tree, items) })) };
  }
  return typeof value === 'string' && (value.length > LONGEST_PLAIN || value.includes('\n')) ? { prose: value } : value;
}

function isTrees(value: NewNode | readonly Tree[]): value is readonly Tree[] {
  return Array.isArray(value);
}
