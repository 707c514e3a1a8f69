import type { Position } from 'vscode-languageserver';
import { workingCalendar } from '../../time/calendar.ts';
import type { Occasion } from '../../writing/guidedCommand.ts';
import type { OpenReview } from '../languageFeature.ts';

/** Where and when an author asks for help with writing, as the pure part knows it. */
export function occasionOf({ review, document, configuration }: OpenReview, at: Position | undefined): Occasion {
  return {
    review,
    reviewType: review.frontMatter.data.reviewType === 'rapidReview' ? 'rapidReview' : 'lcspr',
    today: configuration.today,
    calendar: workingCalendar(configuration.holidays),
    at: at === undefined ? undefined : document.offsetAt(at),
  };
}
