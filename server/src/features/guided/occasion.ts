import type { Position } from 'vscode-languageserver';
import type { Review } from '../../review/review.ts';
import type { ReviewType } from '../../rules/rule.ts';
import { workingCalendar } from '../../time/calendar.ts';
import type { Occasion } from '../../writing/guidedCommand.ts';
import type { OpenReview } from '../languageFeature.ts';

/** Where and when an author asks for help with writing, as the pure part knows it. */
export function occasionOf({ review, document, configuration }: OpenReview, at: Position | undefined): Occasion {
  return {
    review,
    reviewType: reviewTypeOf(review),
    today: configuration.today,
    calendar: workingCalendar(configuration.holidays),
    at: at === undefined ? undefined : document.offsetAt(at),
  };
}

/** The kind of a review; where it does not say, that of a whole one. */
export function reviewTypeOf({ frontMatter }: Review): ReviewType {
  return frontMatter.data.reviewType === 'rapidReview' ? 'rapidReview' : 'lcspr';
}
