import type { NewText } from '../../review/edit.ts';
import type { Review } from '../../review/review.ts';
import type { Span } from '../../review/span.ts';
import type { DocumentKind } from '../../schema/problem.ts';
import type { OpenReview } from '../languageFeature.ts';

/** Something to be written at the cursor. The span is the word that it replaces: the cursor stands in it or at its end. */
export interface Offer extends Span {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id' | 'day' | 'entry' | 'section';
  /** A few words beside the label. */
  readonly detail?: string;
  /** Sentences, to be shown on demand. */
  readonly explanation?: string;
  /** The lines below the first have their whole indentation. */
  readonly newText: NewText;
  /** What the author may type to find it, where that is more than the label. */
  readonly foundBy?: string;
  /** True where the next thing to write can be chosen too. */
  readonly goesOn?: boolean;
}

/** The review in which something is offered. */
export interface Scene extends OpenReview {
  readonly kind: Exclude<DocumentKind, 'project'>;
  /** True where the author asked, rather than typed. */
  readonly isAsked: boolean;
}

/** Which schema a review is read by: as for the checks, a full review where it does not say. */
export function kindOf({ entities }: Review): Scene['kind'] {
  return entities.top.text('reviewType')?.value === 'rapidReview' ? 'rapidReview' : 'lcspr';
}

/** The keys that lead to a place, list positions left out. */
export function namesOf(path: readonly (string | number)[]): readonly string[] {
  return path.filter((step) => typeof step === 'string');
}
