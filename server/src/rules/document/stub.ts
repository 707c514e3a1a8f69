import { type IdKind, kindNames } from '../../review/entities.ts';
import type { Reference } from '../../review/ids.ts';
import type { NewEntry } from '../../review/newYaml.ts';
import type { Review } from '../../review/review.ts';
import { appendItem } from '../../review/yamlEdits.ts';
import { entryOf, type YamlMap } from '../../review/yamlNode.ts';
import type { Fix } from '../rule.ts';

/** The list that things of each kind stand in, and the key that a new one is begun with. */
const LISTS: Readonly<Partial<Record<IdKind, { readonly path: readonly string[]; readonly key: string }>>> = {
  P: { path: ['partnership', 'partners'], key: 'name' },
  C: { path: ['children'], key: 'pseudonym' },
  L: { path: ['linesOfEnquiry'], key: 'question' },
  S: { path: ['sources'], key: 'description' },
  E: { path: ['keyEvents'], key: 'what' },
  F: { path: ['findings'], key: 'title' },
  R: { path: ['recommendations'], key: 'text' },
  M: { path: ['evaluation', 'measures'], key: 'target' },
};

/** Adds an entry for an id that is referred to and does not exist; nothing where its kind does not fit the place. */
export function stubFor({ value, expected }: Reference, review: Review): Fix[] {
  const kind = value.charAt(0) as IdKind;
  const list = LISTS[kind];
  if (list === undefined || (expected !== 'any' && !expected.includes(kind))) return [];
  const [list1 = '', list2] = list.path;
  const map = list2 === undefined ? review.frontMatter.root : mapBelow(review.frontMatter.root, list1);
  if (map === undefined) return [];
  const entries: NewEntry[] = [
    ['id', value],
    [list.key, { stop: 1, placeholder: `the ${list.key} of this ${kindNames[kind]}` }],
  ];
  const edits = appendItem(review, map, list2 ?? list1, { map: entries });
  return edits.length === 0 ? [] : [{ title: `Add ${kindNames[kind]} ${value}`, edits }];
}

function mapBelow(root: YamlMap, key: string): YamlMap | undefined {
  const value = entryOf(root, key)?.value;
  return value?.kind === 'map' ? value : undefined;
}
