import type { Span } from './span.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yamlNode.ts';

/** What stands at an offset of the front matter. */
export interface YamlAt extends Span {
  /** From the top: keys, and the places of items in lists. */
  readonly path: readonly (string | number)[];
  /** On the key of `entry`, or on a value. */
  readonly on: 'key' | 'value';
  /** The last `key: value` on the way. */
  readonly entry: YamlEntry | undefined;
  /** The scalar that the offset is in. Undefined on a key. */
  readonly value: YamlNode | undefined;
}

/** The key or the scalar value at an offset, also with the cursor just behind it. */
export function yamlAt(root: YamlMap, offset: number): YamlAt | undefined {
  const path: (string | number)[] = [];
  let node: YamlNode | undefined = root;
  let last: YamlEntry | undefined;
  while (node !== undefined) {
    if (node.kind === 'scalar') {
      return { path, on: 'value', entry: last, value: node, start: node.start, end: node.end };
    }
    if (node.kind === 'list') {
      const at: number = node.items.findIndex((item) => holds(item, offset));
      if (at === -1) return undefined;
      path.push(at);
      node = node.items[at];
      continue;
    }
    const entry: YamlEntry | undefined = node.entries.find(
      ({ key, value }) => holds(key, offset) || (value !== undefined && holds(value, offset)),
    );
    if (entry === undefined) return undefined;
    path.push(entry.key.source);
    last = entry;
    if (holds(entry.key, offset)) {
      const { start, end } = entry.key;
      return { path, on: 'key', entry, value: undefined, start, end };
    }
    node = entry.value;
  }
  return undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
