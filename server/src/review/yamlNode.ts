import type { Span } from './span.ts';

/** The front matter as a tree. Every position is an offset in the original text of the document. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlScalar extends Span {
  readonly kind: 'scalar';
  /** The value by the YAML 1.2 core schema: `yes` and `2026-03-01` are strings. */
  readonly value: string | number | boolean | null;
  /** The text of a plain scalar as the author wrote it; for the other styles, the value as text. */
  readonly source: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface YamlList extends Span {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  /** True for `[a, b]`, false for one dash a line. */
  readonly flow: boolean;
}

export interface YamlMap extends Span {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  /** True for `{a: 1}`, false for one key a line. */
  readonly flow: boolean;
}

/** One `key: value`. */
export interface YamlEntry extends Span {
  readonly key: YamlScalar;
  /** Undefined when nothing stands after the colon. */
  readonly value: YamlNode | undefined;
}

/** The entry of `map` whose key is `name`; the last one where a key was written twice. */
export function entryOf(map: YamlMap, name: string): YamlEntry | undefined {
  for (let i = map.entries.length - 1; i >= 0; i--) {
    const entry = map.entries[i];
    if (entry !== undefined && entry.key.source === name) return entry;
  }
  return undefined;
}
