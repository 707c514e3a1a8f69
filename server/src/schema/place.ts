import { isId } from '../review/ids.ts';
import type { Span } from '../review/span.ts';
import { entryOf, type YamlEntry, type YamlMap, type YamlNode } from '../review/yamlNode.ts';
import type { Path } from './problem.ts';

/** A place in the tree of the front matter. */
export interface Place {
  readonly path: Path;
  /** The value there; undefined where a key has none. */
  readonly node: YamlNode | undefined;
  /** The last `key: value` on the way to it; undefined at the top. */
  readonly entry: YamlEntry | undefined;
  /** The id of the mapping itself, or of the innermost thing that the place is part of. */
  readonly thing: string | undefined;
  /** The same, the mapping itself left out. */
  readonly within: string | undefined;
}

/** Follows a JSON Pointer such as `/findings/0/title`. Stops at the last place that exists. */
export function placeAt(root: YamlMap, pointer: string): Place {
  const path: (string | number)[] = [];
  let node: YamlNode | undefined = root;
  let entry: YamlEntry | undefined;
  let thing: string | undefined;
  let within: string | undefined;
  for (const part of pointer.split('/').slice(1)) {
    const step = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (node?.kind === 'map') {
      const found = entryOf(node, step);
      if (found === undefined) break;
      entry = found;
      node = found.value;
      path.push(step);
    } else if (node?.kind === 'list') {
      node = node.items[Number(step)];
      path.push(Number(step));
    } else break;
    within = thing;
    thing = idOf(node) ?? thing;
  }
  return { path, node, entry, thing, within };
}

function idOf(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'map') return undefined;
  const value = entryOf(node, 'id')?.value;
  return value?.kind === 'scalar' && isId(value.source) ? value.source : undefined;
}

/** Where to point at a value: the whole of it when short, the beginning of it when it is a block of many lines. */
export function headOf(node: YamlNode): Span {
  if (node.kind === 'scalar' || node.flow) return { start: node.start, end: node.end };
  const first = node.kind === 'map' ? node.entries[0]?.key : node.items[0];
  return { start: node.start, end: first === undefined ? node.end : headOf(first).end };
}

/** Where to point at something that is missing from the mapping at `place`: not at the top of the document. */
export function standInFor(place: Place): Span | undefined {
  const { node, entry, path } = place;
  if (node?.kind !== 'map') return entry?.key;
  const isItem = typeof path[path.length - 1] === 'number';
  return isItem ? (node.entries[0]?.key ?? headOf(node)) : entry?.key;
}
