import type { Located, Span } from './span.ts';
import { entryOf, type YamlMap, type YamlNode } from './yamlNode.ts';

type ItemOf<T> = NonNullable<T> extends readonly (infer U)[] ? U : never;
type MapOf<T> = Extract<NonNullable<T>, object>;

/**
 * A mapping of the front matter, read as the schema type `T` but tolerant of whatever the author wrote: a value of the
 * wrong type reads as absent (the schema check reports it), and every value comes with its place.
 */
export class Fields<T> {
  readonly node: YamlMap;

  constructor(node: YamlMap) {
    this.node = node;
  }

  /** The place of the key itself. */
  key(name: keyof T & string): Span | undefined {
    return entryOf(this.node, name)?.key;
  }

  /** True when the key has a value of any kind: not when it stands there with nothing after the colon. */
  has(name: keyof T & string): boolean {
    return isGiven(entryOf(this.node, name)?.value);
  }

  /** A scalar as the author's text, trimmed; undefined when absent, empty, a list or a mapping. */
  text(name: keyof T & string): Located<string> | undefined {
    return textOf(entryOf(this.node, name)?.value);
  }

  flag(name: keyof T & string): Located<boolean> | undefined {
    const value = entryOf(this.node, name)?.value;
    return value?.kind === 'scalar' && typeof value.value === 'boolean'
      ? { value: value.value, start: value.start, end: value.end }
      : undefined;
  }

  /** The scalars of a list. A single scalar where a list belongs counts as a list of one. */
  texts(name: keyof T & string): Located<string>[] {
    const value = entryOf(this.node, name)?.value;
    if (value?.kind !== 'list') {
      const single = textOf(value);
      return single === undefined ? [] : [single];
    }
    return value.items.map(textOf).filter((text) => text !== undefined);
  }

  map<K extends keyof T & string>(name: K): Fields<MapOf<T[K]>> | undefined {
    const value = entryOf(this.node, name)?.value;
    return value?.kind === 'map' ? new Fields<MapOf<T[K]>>(value) : undefined;
  }

  /** The mappings of a list; items of other kinds are left out. */
  maps<K extends keyof T & string>(name: K): Fields<MapOf<ItemOf<T[K]>>>[] {
    const value = entryOf(this.node, name)?.value;
    if (value?.kind !== 'list') return [];
    return value.items.filter((item) => item.kind === 'map').map((item) => new Fields<MapOf<ItemOf<T[K]>>>(item));
  }
}

function textOf(node: YamlNode | undefined): Located<string> | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const value = node.source.trim();
  return value === '' || node.value === null ? undefined : { value, start: node.start, end: node.end };
}

function isGiven(node: YamlNode | undefined): boolean {
  if (node === undefined) return false;
  if (node.kind === 'list') return node.items.length > 0;
  if (node.kind === 'map') return node.entries.length > 0;
  return textOf(node) !== undefined;
}
