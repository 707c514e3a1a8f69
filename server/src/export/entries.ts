import type { Entities, Entity } from '../review/entities.ts';
import { kindNames } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import type { Anchors } from './anchors.ts';
import type { Inline } from './report.ts';
import { titleOf } from './titles.ts';
import { comma, joined, text } from './words.ts';

interface Entry {
  readonly anchor: string;
  readonly title: string;
}

/** The things of a review by id: where their entry stands in the report and what they are called. */
export class Entries {
  readonly #byId = new Map<string, Entry>();
  /** The entity that an entry belongs to: where an id was given twice, only the first is led to. */
  readonly #owners = new Map<Entity<unknown>, string>();

  constructor(review: Review, anchors: Anchors) {
    for (const [entity, title] of entityTitles(review.entities)) {
      const id = entity.id?.value;
      const anchor = anchors.unique(id ?? kindNames[entity.kind]);
      this.#owners.set(entity, anchor);
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, { anchor, title });
    }
  }

  /** True when the review defines this id. */
  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The anchor of the entry with this id, written in any case. */
  anchorOfId(id: string): string | undefined {
    return this.#byId.get(id.toUpperCase())?.anchor;
  }

  /** The same for the kinds of entry whose text stands in the body, where a heading is bound to them. */
  anchorOfText(id: string): string | undefined {
    return /^[FLR]/.test(id) ? this.anchorOfId(id) : undefined;
  }

  anchorOf(entity: Entity<unknown>): string | undefined {
    return this.#owners.get(entity);
  }

  /** The id as a link to its entry; as plain text where the review does not define it. */
  reference(id: string): Inline {
    const entry = this.#byId.get(id);
    return entry === undefined ? { kind: 'text', text: id } : { kind: 'reference', id, ...entry };
  }

  references(ids: readonly { readonly value: string }[]): Inline[] {
    return joined(
      ids.map(({ value }) => [this.reference(value)]),
      comma,
    );
  }

  /** The id as a link, followed by what it stands for. */
  named(id: string): Inline[] {
    const entry = this.#byId.get(id);
    return [this.reference(id), ...(entry === undefined || entry.title === '' ? [] : text(` ${entry.title}`))];
  }

  /** The names of agencies, from their ids. */
  agencies(ids: readonly ({ readonly value: string } | undefined)[]): Inline[] {
    const names = ids.filter((id) => id !== undefined).map(({ value }) => this.#byId.get(value)?.title || value);
    return text(names.join(', '));
  }

  /** The id that an entity shows in the report, empty while it has none. */
  idOf(entity: Entity<unknown>): Inline[] {
    return text(entity.id?.value ?? '');
  }
}

/** Every entity with the words that say what it is, on one line; empty where the author has not written them yet. */
export function entityTitles(entities: Entities): [entity: Entity<unknown>, title: string][] {
  const { partners, children, linesOfEnquiry, sources, gaps, keyEvents } = entities;
  const { findings, recommendations, actions, measures } = entities;
  return [
    ...[...partners, ...children, ...linesOfEnquiry, ...sources, ...gaps, ...keyEvents],
    ...[...findings, ...recommendations, ...actions, ...measures],
  ].map((entity: Entity<unknown>) => [entity, titleOf(entity.kind, entity.fields.node)]);
}
