import type { Review } from '../../review/review.ts';
import type { Located } from '../../review/span.ts';
import { readDate, type WrittenDate } from '../../time/isoDay.ts';
import { delaysFor } from './delays.ts';

export interface Publication {
  readonly place: Located<string>;
  readonly date: WrittenDate;
  readonly done: boolean;
}

/** False where the partners decided that there will be no review, so that there is nothing to publish. */
export function isToBePublished({ entities }: Review): boolean {
  return entities.top.map('decision')?.text('outcome')?.value !== 'noLcspr';
}

/** When the review was published or, until it is, the latest date for which that is planned. */
export function publicationOf(review: Review): Publication | undefined {
  const dates = review.entities.top.map('dates');
  const published = publicationAt(dates?.text('published'), true);
  if (published !== undefined) return published;
  const targets = delaysFor(review, 'publication').map((delay) => delay.text('newTarget'));
  return [dates?.text('publicationDue'), ...targets]
    .map((place) => publicationAt(place, false))
    .filter((planned) => planned !== undefined)
    .reduce<Publication | undefined>(
      (latest, planned) => (latest === undefined || planned.date.first >= latest.date.first ? planned : latest),
      undefined,
    );
}

function publicationAt(place: Located<string> | undefined, done: boolean): Publication | undefined {
  const date = readDate(place?.value ?? '');
  return place === undefined || date === undefined ? undefined : { place, date, done };
}
