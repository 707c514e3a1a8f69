import type { Span } from './span.ts';
import type { YamlMap, YamlNode, YamlScalar } from './yamlNode.ts';

/** A key or a value of the front matter that stands at some offset. */
export interface YamlSpot {
  /** The keys and list positions that lead to it, from the top; for a key, to its value. */
  readonly path: readonly (string | number)[];
  readonly on: 'key' | 'value';
  readonly scalar: YamlScalar;
}

/** The key or single value at an offset, also with the cursor just behind it; undefined between them. */
export function yamlSpotAt(root: YamlMap, offset: number): YamlSpot | undefined {
  return spotIn(root, offset, []);
}

/** Every single value that lies wholly or in part inside `span`, in document order. Keys are left out. */
export function* valuesIn(root: YamlMap, span: Span): Iterable<YamlSpot> {
  yield* valuesOf(root, span, []);
}

function spotIn(node: YamlNode, offset: number, path: YamlSpot['path']): YamlSpot | undefined {
  if (node.kind === 'scalar') return isAt(node, offset) ? { path, on: 'value', scalar: node } : undefined;
  for (const [step, child, key] of childrenOf(node)) {
    if (key !== undefined && isAt(key, offset)) return { path: [...path, step], on: 'key', scalar: key };
    if (child !== undefined && isAt(child, offset)) {
      const spot = spotIn(child, offset, [...path, step]);
      if (spot !== undefined) return spot;
    }
  }
  return undefined;
}

function* valuesOf(node: YamlNode, span: Span, path: YamlSpot['path']): Iterable<YamlSpot> {
  if (node.end < span.start || node.start > span.end) return;
  if (node.kind === 'scalar') yield { path, on: 'value', scalar: node };
  else {
    for (const [step, child] of childrenOf(node)) {
      if (child !== undefined) yield* valuesOf(child, span, [...path, step]);
    }
  }
}

function* childrenOf(
  node: Exclude<YamlNode, YamlScalar>,
): Iterable<readonly [step: string | number, child: YamlNode | undefined, key: YamlScalar | undefined]> {
  if (node.kind === 'map') for (const { key, value } of node.entries) yield [key.source, value, key];
  else for (const [index, item] of node.items.entries()) yield [index, item, undefined];
}

function isAt({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
