import type { When } from '../import/chronology/readWhen.ts';
import type { Review } from '../review/review.ts';
import { frontMatterRefusal, keyRefusal } from '../writing/frontMatterState.ts';
import { chronologiesIn } from './tableRows.ts';

/** What a review holds of a chronology already: plain data, so that it can be compared beside the server. */
export interface HeldChronology {
  /** Why nothing can be written into this review, in a sentence. */
  readonly refusal: string | undefined;
  /** The rows of its table. */
  readonly rows: readonly HeldRow[];
  readonly events: readonly HeldEvent[];
  readonly partners: readonly HeldPartner[];
}

export interface HeldRow {
  readonly when: When | undefined;
  /** The date as it is written. */
  readonly written: string;
  readonly agency: string;
  readonly what: string;
}

/** A key event; texts are empty where it has none. */
export interface HeldEvent {
  readonly id: string;
  readonly when: string;
  readonly what: string;
}

export interface HeldPartner {
  readonly id: string;
  readonly name: string;
}

export function heldChronology(review: Review): HeldChronology {
  const { keyEvents, partners } = review.entities;
  return {
    refusal: frontMatterRefusal(review) ?? keyRefusal(review, 'keyEvents'),
    rows: chronologiesIn(review).flatMap(({ rows }) =>
      rows.map(({ when, written, agency, what }) => ({ when, written, agency, what })),
    ),
    events: keyEvents.map(({ id, fields }) => ({
      id: id?.value ?? '',
      when: fields.text('when')?.value ?? '',
      what: fields.text('what')?.value ?? '',
    })),
    partners: partners.flatMap(({ id, fields }) => {
      const name = fields.text('name')?.value;
      return id === undefined || name === undefined ? [] : [{ id: id.value, name }];
    }),
  };
}
