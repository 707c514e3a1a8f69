import { DocumentHighlightKind, DocumentHighlightRequest } from 'vscode-languageserver';
import { documentFeature } from './languageFeature.ts';
import { mentionedAt } from './mentionedAt.ts';
import { rangeOf } from './ranges.ts';

/** Marks the id or pseudonym at the cursor wherever it stands: as written where it is given, as read where it is used. */
export const documentHighlight = documentFeature(
  DocumentHighlightRequest.type,
  ({ review, document }, { position }) => {
    const places = mentionedAt(review, document.offsetAt(position));
    if (places.length === 0) return null;
    return places.map((place) => ({
      range: rangeOf(place, document),
      kind: place.defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  },
);
