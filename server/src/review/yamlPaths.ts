import type { Edit } from './edit.ts';
import type { NewNode } from './newYaml.ts';
import type { Review } from './review.ts';
import { appendItems, insertKey, isEmpty, listOf } from './yamlEdits.ts';
import { entryOf, type YamlMap } from './yamlNode.ts';

/** The keys that come before the last key of a path, in the order of the format. */
export type KeysBefore = (path: readonly string[]) => readonly string[];

/**
 * Adds `values` to the list that `path` leads to from `map`, and writes whatever of the way there is not there yet. No
 * edits where something else stands on the way.
 */
export function appendAt(
  review: Review,
  map: YamlMap,
  path: readonly string[],
  values: readonly NewNode[],
  keysBefore: KeysBefore,
): readonly Edit[] {
  let here = map;
  for (const [index, key] of path.slice(0, -1).entries()) {
    const after = keysBefore(path.slice(0, index + 1));
    const value = entryOf(here, key)?.value;
    if (isEmpty(value)) {
      const inside = path
        .slice(index + 1)
        .reduceRight<NewNode>((node, name) => ({ map: [[name, node]] }), listOf(values));
      return insertKey(review, here, key, inside, after);
    }
    if (value?.kind !== 'map') return [];
    here = value;
  }
  const key = path.at(-1);
  return key === undefined ? [] : appendItems(review, here, key, values, keysBefore(path));
}
