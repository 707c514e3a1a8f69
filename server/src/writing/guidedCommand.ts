import type { Edit } from '../review/edit.ts';
import type { Review } from '../review/review.ts';
import type { Span } from '../review/span.ts';
import type { ReviewType } from '../rules/rule.ts';
import type { IsoDay, WorkingCalendar } from '../time/workingDays.ts';
import type { Answers, Question } from './question.ts';

/** Where and when an author asks for help with writing. */
export interface Occasion {
  readonly review: Review;
  readonly reviewType: ReviewType;
  readonly today: IsoDay;
  readonly calendar: WorkingCalendar;
  /** Where the cursor stands, as an offset, where that is known. */
  readonly at: number | undefined;
}

/** What a command writes. */
export interface Written {
  /** Without places to fill in. Empty where there is nothing to change but something to show. */
  readonly edits: readonly Edit[];
  /** Where the author is led, in the review as it is after the edits. */
  show(review: Review): Span | undefined;
  /** A sentence on what was done, where that cannot be seen. */
  readonly said?: string;
}

/** A command that asks a few questions and writes YAML or Markdown by the answers. Everything in it is pure. */
export interface GuidedCommand {
  /** The end of the command's id: `addFinding` for `practiceReview.addFinding`. */
  readonly name: string;
  /** What stands above the questions: "Add finding F4". */
  title(occasion: Occasion, answers: Answers): string;
  /** Why it cannot be done in this review at all, in a sentence for the author; undefined where it can. */
  refusal?(occasion: Occasion): string | undefined;
  /** The questions in order. Which there are may depend on the answers so far, all of which hold. */
  questions(occasion: Occasion, answers: Answers): readonly Question[];
  /** By answers to all the questions. A sentence for the author where it cannot be written. */
  write(occasion: Occasion, answers: Answers): Written | string;
}
