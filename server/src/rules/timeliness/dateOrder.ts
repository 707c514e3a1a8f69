import type { Dates } from '../../review/generated/frontMatterTypes.ts';
import type { Located } from '../../review/span.ts';
import { formatWritten, readDate, type WrittenDate } from '../../time/isoDay.ts';
import { allReviews, always, type Rule } from '../rule.ts';

/** The steps of the process in their order, in the words of the message. */
const STEPS: readonly (readonly [keyof Dates, string])[] = [
  ['incident', 'the incident happened'],
  ['aware', 'the local authority became aware of the incident'],
  ['notified', 'the Panel was notified'],
  ['rapidReviewSubmitted', 'the rapid review was submitted'],
  ['decision', 'the partners decided'],
  ['sentToPanel', 'the report was sent to the Panel'],
  ['published', 'the review was published'],
];

interface DatedStep {
  readonly said: string;
  readonly place: Located<string>;
  readonly date: WrittenDate;
}

export const dateOrder: Rule = {
  id: 'timeliness/date-order',
  title: 'The dates of the process come in their order.',
  why: 'Every time limit is counted from one of these dates. One wrong year or month makes a review look late, or in time, when it is not.',
  severity: always('error'),
  basis: 'format',
  restsOn:
    'The order of the process itself: incident, becoming aware, notification, rapid review, decision, copy to the Panel, publication. A month is in order with any day in it.',
  appliesTo: allReviews,
  canBeSilenced: true,
  reads: 'frontMatter',
  *check({ entities }) {
    const dates = entities.top.map('dates');
    const steps = STEPS.flatMap(([key, said]): DatedStep[] => {
      const place = dates?.text(key);
      const date = readDate(place?.value ?? '');
      return place === undefined || date === undefined ? [] : [{ said, place, date }];
    });
    const kept = mostInOrder(steps);
    for (const [index, step] of steps.entries()) {
      if (kept.has(step)) continue;
      const earlier = steps
        .slice(0, index)
        .filter((other) => kept.has(other) && other.date.first > step.date.last)
        .map((other) => `before ${written(other)}`);
      const later = steps
        .slice(index + 1)
        .filter((other) => kept.has(other) && other.date.last < step.date.first)
        .map((other) => `after ${written(other)}`);
      const { start, end } = step.place;
      // One clash is enough: with the nearest step that should have come before, else with the nearest after.
      for (const clash of [...earlier.reverse(), ...later].slice(0, 1)) {
        const message = `By the dates given, ${written(step)}, ${clash}. Correct the date that is wrong.`;
        yield { start, end, message, detail: undefined };
      }
    }
  },
};

/**
 * The most steps that are in order among themselves: what is left over is what somebody most likely mistyped, so that
 * one wrong year is one finding. Where as many could be kept another way, the earlier steps are.
 */
function mostInOrder(steps: readonly DatedStep[]): ReadonlySet<DatedStep> {
  if (isInOrder(steps)) return new Set(steps);
  let best: readonly DatedStep[] = [];
  // Seven steps at most have 128 choices. The first step is the highest digit, so that later choices keep earlier steps.
  for (let choice = 2 ** steps.length - 1; choice > 0; choice--) {
    const chosen = steps.filter((_, index) => (choice >> (steps.length - 1 - index)) & 1);
    if (chosen.length > best.length && isInOrder(chosen)) best = chosen;
  }
  return new Set(best);
}

/** A month is in order with any day in it. */
function isInOrder(steps: readonly DatedStep[]): boolean {
  let earliest = '';
  return steps.every(({ date }) => {
    if (date.first > earliest) earliest = date.first;
    return date.last >= earliest;
  });
}

function written({ said, date }: DatedStep): string {
  return `${said} ${date.precision === 'day' ? 'on' : 'in'} ${formatWritten(date)}`;
}
