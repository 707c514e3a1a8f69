import { idPlaceAt, placesOfId } from '../review/idPlaces.ts';
import { mentionAt, mentionsOf } from '../review/pseudonyms.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';

/** A place of the id or pseudonym that is asked about. */
export interface MentionedPlace extends Span {
  /** True where it is given, false where it is used. */
  readonly defines: boolean;
}

/** Every place of the id or pseudonym that stands at an offset, in document order; none where neither stands there. */
export function mentionedAt(review: Review, offset: number): readonly MentionedPlace[] {
  const id = idPlaceAt(review, offset);
  if (id !== undefined) return placesOfId(review, id.value);
  const mention = mentionAt(review, offset);
  if (mention === undefined) return [];
  const given = review.entities.children.map(({ fields }) => fields.text('pseudonym')?.start);
  return mentionsOf(review, mention.value).map(({ start, end, within }) => ({
    start,
    end,
    defines: within !== undefined && given.includes(within.scalar.start),
  }));
}
