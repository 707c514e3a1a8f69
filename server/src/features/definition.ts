import { DefinitionRequest, type Location, type LocationLink } from 'vscode-languageserver';
import { type IdPlace, idPlaceAt } from '../review/idPlaces.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import { documentFeature, type OpenReview, type Surroundings } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** Where an id leads: all that is shown there, and the place in it that the cursor goes to. */
interface Target {
  readonly whole: Span;
  readonly place: Span;
}

/**
 * From an id anywhere to the entry of the front matter that it names. From the entry itself on to the part of the text
 * that is headed by it, so that the same key leads there and back.
 */
export const definition = documentFeature(DefinitionRequest.type, (open, { position }, { support }) => {
  const { review, document } = open;
  const id = idPlaceAt(review, document.offsetAt(position));
  const [target] = id === undefined ? [] : targetsOf(review, id);
  return id === undefined || target === undefined ? null : answer(open, id, target, support);
});

function targetsOf({ ids, body }: Review, id: IdPlace): readonly Target[] {
  const sections = body.sections.flatMap((section) =>
    section.boundTo?.value === id.value ? [{ whole: section, place: section.boundTo }] : [],
  );
  const entries = ids.definitions
    .filter(({ value }) => value === id.value)
    .map((entry) => ({ whole: entry.node, place: entry }));
  return id.defines ? [...sections, ...entries] : entries;
}

function answer(
  { uri, document }: OpenReview,
  id: IdPlace,
  { whole, place }: Target,
  support: Surroundings['support'],
): Location | LocationLink[] {
  const range = rangeOf(place, document);
  if (!support.definitionLinks) return { uri, range };
  return [
    {
      originSelectionRange: rangeOf(id, document),
      targetUri: uri,
      targetRange: rangeOf(whole, document),
      targetSelectionRange: range,
    },
  ];
}
