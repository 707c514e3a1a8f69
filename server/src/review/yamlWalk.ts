import type { YamlNode, YamlScalar } from './yamlNode.ts';

/** Every value of the tree that holds text in the author's words, in document order. Keys, numbers and booleans are left out. */
export function* textScalars(node: YamlNode): Iterable<YamlScalar> {
  if (node.kind === 'scalar') {
    if (typeof node.value === 'string') yield node;
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* textScalars(item);
  } else {
    for (const { value } of node.entries) if (value !== undefined) yield* textScalars(value);
  }
}
