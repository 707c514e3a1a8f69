import type { IdKind } from './entities.ts';
import type { Definition } from './ids.ts';
import { entryOf, type YamlScalar } from './yamlNode.ts';

/** The keys that say what a thing of each kind is: the first that has a text counts. */
const TITLE_KEYS: Readonly<Record<IdKind, readonly string[]>> = {
  P: ['name'],
  C: ['pseudonym'],
  L: ['question'],
  S: ['description', 'kind'],
  G: ['what'],
  E: ['what', 'when'],
  F: ['title'],
  R: ['text'],
  A: ['action'],
  M: ['target', 'baseline', 'kind'],
};

/** What an author has called a thing, on one line; empty where they have not said. */
export function thingTitle({ kind, node }: Pick<Definition, 'kind' | 'node'>): string {
  return titleScalar({ kind, node })?.source.replace(/\s+/g, ' ').trim() ?? '';
}

/** Where that is written; undefined where they have not said. */
export function titleScalar({ kind, node }: Pick<Definition, 'kind' | 'node'>): YamlScalar | undefined {
  for (const key of TITLE_KEYS[kind]) {
    const value = entryOf(node, key)?.value;
    if (value?.kind === 'scalar' && value.source.trim() !== '') return value;
  }
  return undefined;
}
