import type { IdKind } from '../../review/entities.ts';
import { type Ids, nextFreeId } from '../../review/ids.ts';
import type { NewEntry, NewNode } from '../../review/newYaml.ts';
import type { YamlNode } from '../../review/yamlNode.ts';
import { entryOf } from '../../review/yamlNode.ts';
import { keysAt } from '../../schema/describe.ts';
import { entryTemplate, placeOf } from '../../schema/entryTemplates.ts';
import { type ExpectedValue, expectedAt } from '../../schema/expectedValue.ts';
import type { DocumentKind, Path } from '../../schema/problem.ts';
import { namesOf } from './offer.ts';

/** Makes new keys and list items to be filled in, each with the places numbered from 1. */
export class NewEntries {
  readonly #kind: DocumentKind;
  readonly #ids: Ids;
  #stop = 0;

  constructor(kind: DocumentKind, ids: Ids) {
    this.#kind = kind;
    this.#ids = ids;
  }

  /** What the key at `path` begins with, from its template where there is one, else from its schema. */
  value(path: Path): NewNode {
    this.#stop = 0;
    return this.#value(path);
  }

  /** The keys of a new item of the list at `path`; undefined where its items have none. */
  item(path: Path): readonly NewEntry[] | undefined {
    this.#stop = 0;
    const node = this.#item(path);
    return typeof node === 'object' && 'map' in node ? node.map : undefined;
  }

  #value(path: Path): NewNode {
    const own = entryTemplate(namesOf(path));
    const expected = expectedAt(this.#kind, path);
    if (own !== undefined && expected?.kind === 'list') return { items: [this.#item(path)] };
    if (own !== undefined) return this.#fromTemplate(own.node, path);
    const parent = entryTemplate(namesOf(path.slice(0, -1)))?.node;
    const inParent = parent?.kind === 'map' ? entryOf(parent, String(path.at(-1)))?.value : undefined;
    return inParent === undefined ? this.#fromSchema(expected, path) : this.#fromTemplate(inParent, path);
  }

  #item(list: Path): NewNode {
    const path = [...list, 0];
    const template = entryTemplate(namesOf(list));
    return template === undefined
      ? this.#fromSchema(expectedAt(this.#kind, path), path)
      : this.#fromTemplate(template.node, path);
  }

  #fromTemplate(node: YamlNode, path: Path): NewNode {
    if (node.kind === 'map') {
      return {
        map: node.entries.map(({ key, value }): NewEntry => {
          const at = [...path, key.source];
          return [key.source, value === undefined ? this.#place() : this.#fromTemplate(value, at)];
        }),
      };
    }
    if (node.kind === 'list') {
      if (!node.flow) return { items: node.items.map((item) => this.#fromTemplate(item, [...path, 0])) };
      const [first] = node.items;
      const place = first?.kind === 'scalar' ? placeOf(first.source) : undefined;
      return { ids: [place?.kind === 'choice' ? this.#choice([...path, 0], place.first) : this.#place()] };
    }
    const place = placeOf(node.source);
    if (place.kind === 'prompt') return { prose: this.#place(place.text) };
    if (place.kind === 'choice') return this.#choice(path, place.first);
    if (place.kind === 'id') return nextFreeId(this.#ids, place.letter as IdKind);
    return place.kind === 'fixed' ? place.text : this.#place();
  }

  #fromSchema(expected: ExpectedValue | undefined, path: Path): NewNode {
    switch (expected?.kind) {
      case 'keys':
        return { map: keysAt(this.#kind, path).map(({ key }): NewEntry => [key, this.#value([...path, key])]) };
      case 'list':
        return expected.item.kind === 'keys' ? { items: [this.#item(path)] } : { ids: [this.#place()] };
      case 'ownId':
        return nextFreeId(this.#ids, expected.letter);
      case 'choice':
        return this.#choice(path, undefined);
      case 'text':
        return expected.isLong ? { prose: this.#place() } : this.#place();
      default:
        return this.#place();
    }
  }

  #choice(path: Path, first: string | undefined) {
    const expected = expectedAt(this.#kind, path);
    const values = expected?.kind === 'choice' ? expected.choices.map(({ value }) => value) : [];
    const choices = first === undefined ? values : [first, ...values.filter((value) => value !== first)];
    return { ...this.#place(), choices };
  }

  #place(placeholder = '') {
    this.#stop++;
    return { stop: this.#stop, placeholder };
  }
}
