import { contextOf } from '../../check.ts';
import type { Configuration } from '../../configuration.ts';
import { type Entity, idOf } from '../../review/entities.ts';
import type { Action } from '../../review/generated/frontMatterTypes.ts';
import type { Review } from '../../review/review.ts';
import { threadOf } from '../../review/thread.ts';
import { publicationOf } from '../../rules/timeliness/publication.ts';
import { timeLimits } from '../../rules/timeliness/timeLimits.ts';
import { placeAt } from '../../schema/place.ts';
import type { Path } from '../../schema/problem.ts';
import { addMonths, readDate } from '../../time/isoDay.ts';
import type { IsoDay } from '../../time/workingDays.ts';
import { type ProposedDay, proposed } from './dayOffers.ts';
import { namesOf } from './offer.ts';

/** A day that others are counted from, with the words for it: "sign-off", "A1 is due". */
interface Base {
  readonly day: IsoDay;
  readonly words: string;
}

/** Days that follow from other dates of the review: the end of a time limit, so many months after sign-off. */
export function relatedDays(path: Path, review: Review, configuration: Configuration): readonly ProposedDay[] {
  const names = namesOf(path);
  const today = configuration.today;
  switch (names.join('.')) {
    case 'dates.notified':
    case 'dates.rapidReviewSubmitted':
    case 'dates.publicationDue':
    case 'dates.sentToPanel':
      return timeLimits(review, contextOf(review, configuration))
        .filter(({ step }) => step === names[1])
        .map(({ ends, counted }) => proposed(ends, counted));
    case 'recommendations.actions.due':
    case 'actions.due':
      return [...sameDays(actionsBeside(path, review)), ...monthsAfter(ending(review), [1, 3, 6], today)];
    case 'evaluation.measures.when':
      return monthsAfter(lastDue(testedBy(path, review)), [6, 12], today);
    case 'evaluation.reviewDates':
      return monthsAfter(ending(review), [6, 12], today);
    case 'signOff.on':
      return signedOn(review).map(({ day, words }) => proposed(day, `the day of ${words}`));
    default:
      return [];
  }
}

function monthsAfter(base: Base | undefined, counts: readonly number[], today: IsoDay): readonly ProposedDay[] {
  if (base === undefined) return [];
  return counts
    .map((count) =>
      proposed(addMonths(base.day, count), `${count} ${count === 1 ? 'month' : 'months'} after ${base.words}`),
    )
    .filter(({ day }) => day >= today);
}

/** The day on which the work on the review ends: the last sign-off, else its publication. */
function ending(review: Review): Base | undefined {
  const signed = signedOn(review).reduce<Base | undefined>((last, base) => later(last, base), undefined);
  if (signed !== undefined) return { day: signed.day, words: 'sign-off' };
  const day = dayOf(publicationOf(review)?.place.value);
  return day === undefined ? undefined : { day, words: 'publication' };
}

function signedOn({ entities: { top } }: Review): readonly Base[] {
  return top.maps('signOff').flatMap((entry): Base[] => {
    const day = dayOf(entry.text('on')?.value);
    const partner = entry.text('partner')?.value;
    return day === undefined
      ? []
      : [{ day, words: partner === undefined ? 'another sign-off' : `sign-off by ${partner}` }];
  });
}

/** The other actions of the same list. */
function actionsBeside(path: Path, { frontMatter: { root }, entities }: Review): readonly Entity<Action>[] {
  const list = placeAt(root, pointerTo(path.slice(0, -2))).node;
  const own = placeAt(root, pointerTo(path.slice(0, -1))).node;
  if (list?.kind !== 'list') return [];
  return entities.actions.filter(({ fields: { node } }) => node !== own && list.items.some((item) => item === node));
}

/** The actions that a measure tests, by themselves or as part of a recommendation; every action where it names none. */
function testedBy(path: Path, { frontMatter: { root }, entities }: Review): readonly Entity<Action>[] {
  const own = placeAt(root, pointerTo(path.slice(0, -1))).node;
  const measure = entities.measures.find(({ fields: { node } }) => node === own);
  const { testsAction, testsRecommendation, actions } = threadOf(entities);
  const tested =
    measure === undefined
      ? []
      : [...testsAction.from(measure), ...testsRecommendation.from(measure).flatMap((it) => actions.from(it))];
  return tested.length > 0 ? tested : entities.actions;
}

function lastDue(actions: readonly Entity<Action>[]): Base | undefined {
  return dueDays(actions).reduce<Base | undefined>((last, base) => later(last, base), undefined);
}

/** The days on which actions are due, the latest entry first: what is written next is most like what was written last. */
function sameDays(actions: readonly Entity<Action>[]): readonly ProposedDay[] {
  return dueDays(actions)
    .reverse()
    .slice(0, 1)
    .map(({ day, words }) => proposed(day, `the day on which ${words}`));
}

function dueDays(actions: readonly Entity<Action>[]): Base[] {
  return actions.flatMap((action): Base[] => {
    const day = dayOf(action.fields.text('due')?.value);
    return day === undefined ? [] : [{ day, words: `${idOf(action) || 'another action'} is due` }];
  });
}

function later(last: Base | undefined, next: Base): Base {
  return last !== undefined && last.day > next.day ? last : next;
}

function dayOf(written: string | undefined): IsoDay | undefined {
  const date = readDate(written ?? '');
  return date?.precision === 'day' ? date.first : undefined;
}

function pointerTo(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
