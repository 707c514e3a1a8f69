import type { ActionEntity } from '../review/entities.ts';
import type { Review } from '../review/review.ts';
import { shortened } from '../rules/shortened.ts';
import { dueWords, otherDue } from './dueInFile.ts';
import { add, evidenceChange, type ProgressChange, placesOf, statusChange } from './progressChange.ts';
import { type ProgressFile, type ProgressRow, progressRows } from './progressRows.ts';

export interface Progress {
  readonly changes: readonly ProgressChange[];
  /** A sentence for everything that was not taken over. */
  readonly problems: readonly string[];
  /** References of other reviews that rows were made from: those rows were not used. */
  readonly otherReviews: readonly string[];
}

/**
 * What files that partners filled in say of the actions of a review. Nothing is changed yet.
 * @param alsoFrom References of other reviews whose rows count as this review's
 */
export function matchProgress(
  review: Review,
  files: readonly ProgressFile[],
  alsoFrom: readonly string[] = [],
): Progress {
  const problems: string[] = [];
  const otherReviews = new Set<string>();
  const reference = review.entities.top.text('reference')?.value;
  const rowsById = new Map<string, ProgressRow[]>();
  for (const file of files) {
    const read = progressRows(file);
    problems.push(...read.problems);
    for (const row of read.rows) {
      const id = row.id ?? '';
      if (row.review !== undefined && row.review !== reference && !alsoFrom.includes(row.review)) {
        otherReviews.add(row.review);
      } else if (row.sent !== undefined && row.sent.id !== id) {
        problems.push(`${row.place}: this row was sent out for ${row.sent.id} and now says ${id}, so it was not used.`);
      } else add(rowsById, id, row);
    }
  }
  const changes: ProgressChange[] = [];
  for (const [id, rows] of rowsById) {
    const [action, ...others] = review.entities.actions.filter((one) => one.id?.value.toUpperCase() === id);
    if (action === undefined) {
      problems.push(`${placesOf(rows)}: the review has no action ${shortened(id, 20)}.`);
    } else if (others.length > 0) {
      problems.push(`${placesOf(rows)}: the review has more than one action ${id}, so nothing was changed for it.`);
    } else {
      changes.push(...statusChange(action, id, rows, problems), ...evidenceChange(action, id, rows, problems));
      problems.push(...dueProblems(action, id, rows));
    }
  }
  for (const other of otherReviews) {
    const own = reference === undefined ? 'has no reference' : `is ${reference}`;
    problems.push(`Rows made from the review ${shortened(other, 60)} were not used: this one ${own}.`);
  }
  return { changes, problems, otherReviews: [...otherReviews] };
}

function dueProblems(action: ActionEntity, id: string, rows: readonly ProgressRow[]): string[] {
  const due = action.fields.text('due')?.value;
  const others = new Map<string, ProgressRow[]>();
  for (const row of rows) {
    const other = otherDue(row.due, due);
    if (other !== undefined) add(others, other, row);
  }
  return [...others].map(
    ([other, places]) =>
      `${placesOf(places)}: ${id} is due on ${shortened(other, 40)} there, and in the review on ${dueWords(due)}. Due dates are not taken over; agree a new one openly and write it into the review.`,
  );
}
