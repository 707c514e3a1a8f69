import { type CodeLens, CodeLensRequest, type Location } from 'vscode-languageserver';
import { contextOf } from '../check.ts';
import type { Entity } from '../review/entities.ts';
import { placesOfId } from '../review/idPlaces.ts';
import type { Review } from '../review/review.ts';
import { threadOf } from '../review/thread.ts';
import { documentFeature, type OpenReview, type Surroundings } from './languageFeature.ts';
import { rangeOf } from './ranges.ts';

/** The command of this project's extension that lists places. */
const SHOW = 'practiceReview.showReferences';

/** Above each line of enquiry, finding and recommendation: its place in the golden thread. A click lists where it is named. */
export const codeLens = documentFeature(CodeLensRequest.type, (open, _params, surroundings): CodeLens[] => {
  if (!open.settings.codeLens) return [];
  // A rapid review need not have the whole thread, so nothing of it is called missing.
  if (contextOf(open.review, open.configuration).reviewType === 'rapidReview') return [];
  const { linesOfEnquiry, findings, recommendations } = open.review.entities;
  const thread = threadOf(open.review.entities);
  const gaps = (count: number) => (count === 0 ? [] : [counted(count, 'gap')]);
  return [
    ...linesOfEnquiry.flatMap((line) => {
      const answers = thread.answers.to(line);
      const says = answers.length === 0 ? 'no finding answers it yet' : `answered by ${named(answers)}`;
      return lens(open, line, [says], surroundings);
    }),
    ...findings.flatMap((finding) => {
      const answers = thread.answers.from(finding);
      return lens(
        open,
        finding,
        [
          answers.length === 0 ? 'answers no line of enquiry yet' : `answers ${named(answers)}`,
          counted(thread.restsOn.to(finding).length, 'recommendation'),
          ...gaps(thread.affects.to(finding).length),
        ],
        surroundings,
      );
    }),
    ...recommendations.flatMap((it) => {
      const rests = thread.restsOn.from(it);
      return lens(
        open,
        it,
        [
          rests.length === 0 ? 'rests on no finding yet' : `rests on ${named(rests)}`,
          counted(thread.actions.from(it).length, 'action'),
          counted(thread.testsRecommendation.to(it).length, 'measure'),
        ],
        surroundings,
      );
    }),
  ];
});

function lens(
  { uri, review, document }: OpenReview,
  { id }: Entity<unknown>,
  says: readonly string[],
  { support }: Surroundings,
): CodeLens[] {
  if (id === undefined) return [];
  const title = says.join(' · ');
  const range = rangeOf(id, document);
  // An editor without the command shows the words and has nothing to click.
  if (!support.showsReferences) return [{ range, command: { title, command: '' } }];
  const locations = usesOf(review, id.value).map((place): Location => ({ uri, range: rangeOf(place, document) }));
  return [{ range, command: { title, command: SHOW, arguments: [uri, range.start, locations] } }];
}

function usesOf(review: Review, id: string) {
  return placesOfId(review, id).filter(({ defines }) => !defines);
}

function named(things: readonly Entity<unknown>[]): string {
  return things.flatMap(({ id }) => id?.value ?? []).join(', ');
}

function counted(count: number, what: string): string {
  if (count === 0) return `no ${what}s`;
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
