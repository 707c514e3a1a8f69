import { DefinitionRequest, type Location } from 'vscode-languageserver';
import { idAt } from '../review/idAt.ts';
import { documentFeature } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** From an id anywhere to the entry of the front matter that it names. */
export const definition = documentFeature(DefinitionRequest.type, ({ uri, review, document }, { position }) => {
  const id = idAt(review.ids, document.offsetAt(position));
  const entry = id === undefined ? undefined : review.ids.byId.get(id.value);
  return entry === undefined ? null : ({ uri, range: rangeOf(entry, document) } satisfies Location);
});
