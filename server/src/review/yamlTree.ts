import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './yamlNode.ts';

/** The same tree, `by` characters further on. */
export function shifted(node: YamlNode, by: number): YamlNode {
  if (by === 0) return node;
  const start = node.start + by;
  const end = node.end + by;
  if (node.kind === 'scalar') return { ...node, start, end };
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => shifted(item, by)), start, end };
  return { ...node, entries: node.entries.map((entry) => shiftedEntry(entry, by)), start, end };
}

function shiftedEntry(entry: YamlEntry, by: number): YamlEntry {
  const key: YamlScalar = { ...entry.key, start: entry.key.start + by, end: entry.key.end + by };
  const value = entry.value === undefined ? undefined : shifted(entry.value, by);
  return { key, value, start: entry.start + by, end: entry.end + by };
}

/** The tree as plain data. A key with nothing after its colon is left out, so that a half-written draft is no error. */
export function toData(map: YamlMap): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const { key, value } of map.entries) {
    const plain = value === undefined ? undefined : plainValue(value);
    if (plain === undefined || plain === null) continue;
    // A key of this name would set what the object inherits from.
    if (key.source === '__proto__') {
      Object.defineProperty(data, key.source, { value: plain, enumerable: true, configurable: true, writable: true });
    } else data[key.source] = plain;
  }
  return data;
}

function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return toData(node);
}

/** Every scalar of the tree that is a value, in document order. Keys are left out. */
export function* scalarsOf(node: YamlNode): Iterable<YamlScalar> {
  if (node.kind === 'scalar') yield node;
  else if (node.kind === 'list') for (const item of node.items) yield* scalarsOf(item);
  else for (const { value } of node.entries) if (value !== undefined) yield* scalarsOf(value);
}
