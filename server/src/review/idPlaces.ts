import { exactPlace } from './exactPlace.ts';
import { idAt } from './idAt.ts';
import { isId } from './ids.ts';
import { citationsIn } from './inline.ts';
import type { Review } from './review.ts';
import type { Located } from './span.ts';
import { yamlSpotAt } from './yamlSpot.ts';
import { textScalars } from './yamlWalk.ts';

/** A place where an id stands. The span covers the id alone, without the quotes that may be around it. */
export interface IdPlace extends Located<string> {
  /** True where the id is given to something, false where it is only referred to. */
  readonly defines: boolean;
}

/** The id that stands at an offset, also with the cursor just behind it. */
export function idPlaceAt(review: Review, offset: number): IdPlace | undefined {
  const found = idAt(review.ids, offset);
  if (found !== undefined) {
    const defines = review.ids.definitions.some((definition) => definition === found);
    return { ...exactPlace(found, review.text), defines };
  }
  const { content, root } = review.frontMatter;
  if (offset < content.start || offset > content.end) return undefined;
  // Asked wherever the pointer rests: most values are seen at once to name nothing.
  const spot = yamlSpotAt(root, offset);
  if (spot?.on !== 'value' || !/[A-Z][0-9]/.test(spot.scalar.source)) return undefined;
  return [...mentionedInFrontMatter(review)].find((place) => place.start <= offset && offset <= place.end);
}

/** Every place of an id, in document order; see `idPlaces`. */
export function placesOfId(review: Review, id: string): readonly IdPlace[] {
  return placesOf(review, (value) => value === id);
}

/**
 * Every place of any id, in document order: where it is given, where the front matter and the text refer to it, and where
 * the list of suppressions or a sentence of the front matter names it. Comments are not looked into.
 */
export function idPlaces(review: Review): readonly IdPlace[] {
  return placesOf(review, isId);
}

function placesOf(review: Review, isWanted: (value: string) => boolean): readonly IdPlace[] {
  const { definitions, references } = review.ids;
  const places = new Map<number, IdPlace>();
  const add = (located: Located<string>, defines: boolean) => {
    if (!isWanted(located.value)) return;
    const place = exactPlace(located, review.text);
    if (!places.has(place.start)) places.set(place.start, { ...place, defines });
  };
  for (const definition of definitions) add(definition, true);
  for (const reference of references) add(reference, false);
  for (const place of mentionedInFrontMatter(review)) add(place, false);
  return [...places.values()].sort((a, b) => a.start - b.start);
}

/** Ids that the front matter names without depending on them: what a suppression is for, and citations in its sentences. */
function* mentionedInFrontMatter(review: Review): Iterable<IdPlace> {
  for (const suppression of review.entities.top.maps('suppressions')) {
    const at = suppression.text('at');
    if (at !== undefined && review.ids.byId.has(at.value)) yield { ...exactPlace(at, review.text), defines: false };
  }
  for (const { source, start, end } of textScalars(review.frontMatter.root)) {
    if (!source.includes('[')) continue;
    for (const citation of citationsIn(review.text.slice(start, end))) {
      yield { value: citation.value, start: start + citation.start, end: start + citation.end, defines: false };
    }
  }
}
