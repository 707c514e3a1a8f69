import {
  LSPErrorCodes,
  type PrepareRenameParams,
  PrepareRenameRequest,
  RenameRequest,
  ResponseError,
} from 'vscode-languageserver';
import { type IdPlace, idPlaceAt } from '../review/idPlaces.ts';
import { type Mention, mentionAt } from '../review/pseudonyms.ts';
import type { Review } from '../review/review.ts';
import { documentFeature, type OpenReview } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';
import { idRenamed, whyIdStays } from './renameId.ts';
import { pseudonymRenamed, whyPseudonymStays } from './renamePseudonym.ts';
import { workspaceEdit } from './workspaceEdit.ts';

const NOTHING_HERE =
  'Nothing can be renamed here. Put the cursor on an id, such as F1, or on the pseudonym of a child.';

/** Says whether the id or pseudonym at the cursor can be renamed, and which place it is. Refuses with a sentence. */
export const prepareRename = documentFeature(PrepareRenameRequest.type, (open, params) => {
  const { place, name } = thingToRename(open, params);
  return { range: rangeOf(place, open.document), placeholder: name };
});

/** Gives an id another number, or a child another pseudonym, in every place. Refuses with a sentence. */
export const rename = documentFeature(RenameRequest.type, (open, params, { support }) => {
  const { review, document } = open;
  const newName = params.newName.trim();
  const thing = thingToRename(open, params);
  const renamed =
    thing.kind === 'id' ? idRenamed(review, thing.name, newName) : pseudonymRenamed(review, thing.name, newName);
  if (typeof renamed === 'string') throw refused(renamed);
  return workspaceEdit(renamed, review.eol, document, support);
});

interface ThingToRename {
  readonly kind: 'id' | 'pseudonym';
  readonly name: string;
  readonly place: IdPlace | Mention;
}

function thingToRename({ review, document }: OpenReview, { position }: PrepareRenameParams): ThingToRename {
  const found = thingAt(review, document.offsetAt(position));
  if (found === undefined) throw refused(NOTHING_HERE);
  const why = found.kind === 'id' ? whyIdStays(review, found.name) : whyPseudonymStays(review, found.name);
  if (why !== undefined) throw refused(why);
  return found;
}

function thingAt(review: Review, offset: number): ThingToRename | undefined {
  const id = idPlaceAt(review, offset);
  if (id !== undefined) return { kind: 'id', name: id.value, place: id };
  const mention = mentionAt(review, offset);
  return mention === undefined ? undefined : { kind: 'pseudonym', name: mention.value, place: mention };
}

function refused(sentence: string): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestFailed, sentence);
}
