import { plainText } from '../../review/edit.ts';
import { keyOrder } from '../../review/generated/wordsAndOrder.ts';
import { entryText, type NewEntry, type NewNode, type YamlLayout } from '../../review/newYaml.ts';
import type { Tree } from '../entries/settle.ts';

const LAYOUT: YamlLayout = { step: 2, toDash: 2, afterDash: 2 };
/** Longer values are written as a block of lines. */
const LONGEST_PLAIN = 90;

/** The front matter with its two lines of dashes, its keys in the order of the format. */
export function frontMatterText(tree: Tree): string {
  return `---\n${entriesOf(tree, '')
    .map((entry) => plainText(entryText(entry, 0, LAYOUT), '\n'))
    .join('\n')}\n---\n`;
}

/** @param path The keys that lead to the mapping, with dots */
function entriesOf(tree: Tree, path: string): readonly NewEntry[] {
  const order = keyOrder[path] ?? [];
  return [...tree]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]): NewEntry => [key, nodeOf(value, path === '' ? key : `${path}.${key}`)]);
}

function nodeOf(value: NewNode | Tree | readonly Tree[], path: string): NewNode {
  if (value instanceof Map) return { map: entriesOf(value, path) };
  if (isTrees(value)) return { items: value.map((tree) => ({ map: entriesOf(tree, path) })) };
  return typeof value === 'string' && (value.length > LONGEST_PLAIN || value.includes('\n')) ? { prose: value } : value;
}

function isTrees(value: NewNode | readonly Tree[]): value is readonly Tree[] {
  return Array.isArray(value);
}
