import { ReferencesRequest } from 'vscode-languageserver';
import { documentFeature } from './languageFeature.ts';
import { mentionedAt } from './mentionedAt.ts';
import { rangeOf } from './ranges.ts';

/** Every place where the id or the pseudonym at the cursor is used; the place where it is given too, if that is wanted. */
export const references = documentFeature(
  ReferencesRequest.type,
  ({ uri, review, document }, { position, context }) => {
    const places = mentionedAt(review, document.offsetAt(position));
    if (places.length === 0) return null;
    return places
      .filter(({ defines }) => context.includeDeclaration || !defines)
      .map((place) => ({ uri, range: rangeOf(place, document) }));
  },
);
