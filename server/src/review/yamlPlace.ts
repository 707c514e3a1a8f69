import type { Span } from './span.ts';
import type { YamlPath } from './yamlOutline.ts';

/** Something that could be written where the cursor stands. The span is the word that it would replace. */
export type YamlPlace = KeyPlace | ValuePlace | ItemPlace;

interface Place extends Span {
  /** What must be written in front: the space behind a colon or dash, or indentation that is still missing. */
  readonly gap: string;
  /** What stands there already beside it: keys of the mapping, or values of the list. */
  readonly taken: ReadonlySet<string>;
  /** Of the key or dash that the place belongs to, once the gap is written. */
  readonly column: number;
}

/** A key of the mapping at `path`. */
export interface KeyPlace extends Place {
  readonly kind: 'key';
  readonly path: YamlPath;
  /** `name`: a colon follows already. `head`: other text follows on the line. `flow`: inside `{ }`. */
  readonly form: 'line' | 'name' | 'head' | 'flow';
}

/** The value at `path`. */
export interface ValuePlace extends Place {
  readonly kind: 'value';
  readonly path: YamlPath;
  /** `line`: nothing follows, and nothing below belongs to it. `scalar`: only a value on this line fits. */
  readonly form: 'line' | 'scalar' | 'quoted' | 'flow';
  /** True for an item of a list. */
  readonly isItem: boolean;
}

/** A new item of the list at `path`, its dash included. */
export interface ItemPlace extends Place {
  readonly kind: 'item';
  readonly path: YamlPath;
}
