import type { Edit } from './edit.ts';
import type { NewNode } from './newYaml.ts';
import type { Review } from './review.ts';
import { appendItems, insertKey, isEmpty, listOf } from './yamlEdits.ts';
import { entryOf, type YamlMap, type YamlNode } from './yamlNode.ts';

/** The keys that come before the last key of a path, in the order of the format. */
export type KeysBefore = (path: readonly string[]) => readonly string[];

/**
 * Adds `values` to the list that `path` leads to from `map`, and writes whatever of the way there is not there yet. Where
 * the document sets off its keys or entries by empty lines, the new ones are set off too. No edits where something else
 * stands on the way.
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
      return setOffKey(review, here, key, insertKey(review, here, key, inside, after));
    }
    if (value?.kind !== 'map') return [];
    here = value;
  }
  const key = path.at(-1);
  if (key === undefined) return [];
  const list = entryOf(here, key)?.value;
  if (list?.kind !== 'list' || list.flow) {
    return setOffKey(review, here, key, appendItems(review, here, key, values, keysBefore(path)));
  }
  const last = list.items.at(-1);
  const isBegun = last?.kind === 'scalar' && last.source === '';
  // Each by itself, as each has an empty line of its own.
  if (isBegun || !areSetOff(review.text, list.items)) return appendItems(review, here, key, values, keysBefore(path));
  return setOff(values.flatMap((value) => appendItems(review, here, key, [value], keysBefore(path))));
}

function setOffKey(review: Review, map: YamlMap, key: string, edits: readonly Edit[]): readonly Edit[] {
  const isNew = entryOf(map, key) === undefined;
  return isNew &&
    areSetOff(
      review.text,
      map.entries.map((entry) => entry.key),
    )
    ? setOff(edits)
    : edits;
}

/** With an empty line above what begins a line of its own. */
function setOff(edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => {
    const [first] = edit.newText;
    return typeof first === 'string' && first.startsWith('\n') ? { ...edit, newText: ['\n', ...edit.newText] } : edit;
  });
}

/** True where there is an empty line above most of the keys or items but the first. */
function areSetOff(text: string, nodes: readonly YamlNode[]): boolean {
  const others = nodes.slice(1);
  const apart = others.filter(({ start }) =>
    /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n)*[ \t-]*$/.test(text.slice(Math.max(0, start - REACH), start)),
  );
  return apart.length * 2 > others.length;
}

/** How far above a key an empty line is looked for, in characters: a few lines of comments. */
const REACH = 400;
