import { SymbolKind } from 'vscode-languageserver';
import { entityTitles } from '../export/entries.ts';
import type { Entity } from '../review/entities.ts';
import type { Review, Section } from '../review/review.ts';
import { contains, type Span } from '../review/span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../review/yamlNode.ts';
import { textScalars } from '../review/yamlWalk.ts';
import { shortened } from '../rules/shortened.ts';
import { describeKey } from '../schema/describe.ts';
import { stateOf } from './entityState.ts';

/** One line of an outline, with what stands below it. Never without a name: editors refuse those. */
export interface OutlineItem extends Span {
  readonly name: string;
  /** How things stand with it, in a few words; empty where there is nothing to say. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** The place that the cursor goes to. It lies within the item. */
  readonly place: Span;
  readonly children: readonly OutlineItem[];
  /** True for what an author looks for across reviews: what has an id, and sections. */
  readonly isSearchable: boolean;
}

/** Characters of a name; longer ones are cut. */
const LONGEST = 90;

const NAMELESS = 'Not filled in yet';

/** The parts of the front matter with what they hold, and the sections of the text, in document order. */
export function outlineOf(review: Review): readonly OutlineItem[] {
  const { frontMatter, body } = review;
  const groups = new FrontMatterOutline(review).groups();
  const sections = body.sections.filter(({ parent, heading }) => parent === undefined && heading !== undefined);
  if (groups.length === 0) return sections.map(sectionItem);
  const { start, end } = frontMatter.span;
  const top: OutlineItem = {
    name: 'Front matter',
    detail: '',
    kind: SymbolKind.Module,
    start,
    end: start + review.text.slice(start, end).trimEnd().length,
    place: { start, end: Math.min(end, start + '---'.length) },
    children: groups,
    isSearchable: false,
  };
  return [top, ...sections.map(sectionItem)];
}

function sectionItem({ title, heading, start, end, children }: Section): OutlineItem {
  return {
    name: shortened(title, LONGEST) || 'Heading without words',
    detail: '',
    kind: SymbolKind.String,
    start,
    end,
    place: heading ?? { start, end: start },
    children: children.map(sectionItem),
    isSearchable: true,
  };
}

class FrontMatterOutline {
  readonly #review: Review;
  readonly #entities = new Map<YamlMap, readonly [entity: Entity<unknown>, title: string]>();

  constructor(review: Review) {
    this.#review = review;
    for (const [entity, title] of entityTitles(review.entities))
      this.#entities.set(entity.fields.node, [entity, title]);
  }

  groups(): readonly OutlineItem[] {
    return this.#review.frontMatter.root.entries.flatMap((entry) => {
      const { key, value, start } = entry;
      if (value === undefined || value.kind === 'scalar') return [];
      const { title } = describeKey('lcspr', [key.source]) ?? describeKey('rapidReview', [key.source]) ?? {};
      const end = Math.max(entry.end, value.end, key.end);
      const children = this.#itemsOf(value);
      const name = title || shortened(key.source, LONGEST) || NAMELESS;
      return [{ name, detail: '', kind: SymbolKind.Namespace, start, end, place: key, children, isSearchable: false }];
    });
  }

  /** The mappings in the lists of a value. The keys of the lists are left out: what they hold says what it is. */
  #itemsOf(value: YamlNode | undefined): readonly OutlineItem[] {
    if (value?.kind === 'list') return value.items.flatMap((item) => (item.kind === 'map' ? [this.#item(item)] : []));
    if (value?.kind !== 'map') return [];
    return value.entries.flatMap(({ value: inner }) => (inner?.kind === 'scalar' ? [] : this.#itemsOf(inner)));
  }

  #item(map: YamlMap): OutlineItem {
    const [entity, title] = this.#entities.get(map) ?? [];
    const place = placeWithin(map, entity?.id ?? map.entries[0]?.key);
    const words = entity === undefined ? firstWords(map) : [entity.id?.value ?? '', title].join(' ');
    return {
      name: shortened(words, LONGEST) || NAMELESS,
      detail: entity === undefined ? '' : stateOf(this.#review, entity),
      kind: SymbolKind.Object,
      start: map.start,
      end: map.end,
      place,
      children: map.entries.flatMap((entry) => this.#below(entry)),
      isSearchable: entity?.id !== undefined,
    };
  }

  #below({ value }: YamlEntry): readonly OutlineItem[] {
    return value?.kind === 'list' ? this.#itemsOf(value) : [];
  }
}

function placeWithin(map: YamlMap, place: Span | undefined): Span {
  return place !== undefined && contains(map, place) ? place : { start: map.start, end: map.start };
}

function firstWords(map: YamlMap): string {
  const [first] = textScalars(map);
  return first?.source ?? '';
}
