import type { Entity, FrontMatterData } from '../review/entities.ts';
import type { Fields } from '../review/fields.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';

/** Where a report on something that an item lacks starts: the key that stands there empty, else the item's id. */
export function placeInItem<T>(thing: Entity<T>, key: keyof T & string): Span {
  return emptyKey(thing.fields, key) ?? thing.id ?? thing.fields.node.entries[0]?.key ?? thing.fields.node;
}

/** Where a report on something that a mapping lacks starts: the key that stands there empty, else the mapping's own key. */
export function placeInMapping<T>(mapping: Fields<T>, key: keyof T & string, own: Span): Span {
  return emptyKey(mapping, key) ?? own;
}

/** Where a report on a missing top-level key starts: that key where it stands there empty, else `reviewType`. */
export function placeAtTop({ entities, frontMatter }: Review, key: keyof FrontMatterData): Span {
  return emptyKey(entities.top, key) ?? entities.top.key('reviewType') ?? frontMatter.span;
}

/** Where a report on a top-level key that may be there starts. */
export function placeOfTopKey(review: Review, key: keyof FrontMatterData): Span {
  return review.entities.top.key(key) ?? placeAtTop(review, key);
}

function emptyKey<T>(fields: Fields<T>, key: keyof T & string): Span | undefined {
  return fields.has(key) ? undefined : fields.key(key);
}
