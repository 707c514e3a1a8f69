import type { Edit } from '../review/edit.ts';
import { kindNames } from '../review/entities.ts';
import { placesOfId } from '../review/idPlaces.ts';
import { type Definition, isId, nextFreeId } from '../review/ids.ts';
import type { Review } from '../review/review.ts';

/** Why an id cannot be renamed, in a sentence; undefined where it can. */
export function whyIdStays({ ids }: Review, id: string): string | undefined {
  const given = ids.definitions.filter(({ value }) => value === id).length;
  if (given === 0) return givenToNothing(id);
  if (given > 1) return `The id ${id} is given more than once. Give each its own id in the front matter first.`;
  return undefined;
}

function givenToNothing(id: string): string {
  return `The front matter gives the id ${id} to nothing, so it cannot be renamed. Correct it here.`;
}

/** The changes that give `id` its new name in every place; a sentence where that name cannot be taken. */
export function idRenamed(review: Review, id: string, newId: string): readonly Edit[] | string {
  const definition = review.ids.byId.get(id);
  if (definition === undefined) return givenToNothing(id);
  if (newId === id) return [];
  const why = whyNotTaken(review, definition, newId);
  return why ?? placesOfId(review, id).map(({ start, end }) => ({ start, end, newText: [newId] }));
}

function whyNotTaken({ ids }: Review, { value: id, kind }: Definition, newId: string): string | undefined {
  const example = nextFreeId(ids, kind);
  if (!isId(newId) || !newId.startsWith(kind)) {
    return `The id of a ${kindNames[kind]} is ${kind} and a number, so ${id} can become ${example} but not “${newId}”.`;
  }
  if (ids.byId.has(newId)) return `The id ${newId} is in use already. A free one is ${example}.`;
  if (ids.references.some(({ value }) => value === newId)) {
    return `The review refers to ${newId} already, although the front matter gives that id to nothing. Correct that first, or choose another id.`;
  }
  return undefined;
}
