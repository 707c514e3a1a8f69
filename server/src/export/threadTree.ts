import type { Entity } from '../review/entities.ts';
import type { Action, Finding, Recommendation } from '../review/generated/frontMatterTypes.ts';
import { label } from '../review/labels.ts';
import type { Review } from '../review/review.ts';
import { measuresOf, threadOf } from '../review/thread.ts';
import { entityTitles } from './entries.ts';

/** A thing in the golden thread, with what follows from it. */
export interface ThreadNode {
  readonly entity: Entity<unknown>;
  /** Undefined where the author has given it no id yet. */
  readonly id: string | undefined;
  /** The author's words on one line, or the general name of the thing. */
  readonly title: string;
  /** How far an action is, and what became of a recommendation: "In progress". */
  readonly state: string | undefined;
  /** Where the thread ends here: the author's reason, or what is not there yet. */
  readonly end: string | undefined;
  readonly next: readonly ThreadNode[];
}

export interface ThreadTree {
  /** From each line of enquiry onwards. */
  readonly lines: readonly ThreadNode[];
  /** What no line of enquiry leads to. */
  readonly loose: readonly ThreadNode[];
}

/**
 * The golden thread of a review as a tree. What several things lead to stands below each of them. A rapid review need not
 * have the whole thread, so that nothing of it is called missing.
 */
export function threadTree(review: Review): ThreadTree {
  const { entities } = review;
  const thread = threadOf(entities);
  const titles = new Map<Entity<unknown>, string>(entityTitles(entities));
  const isWhole = entities.top.text('reviewType')?.value !== 'rapidReview';
  const node = (
    entity: Entity<unknown>,
    next: readonly ThreadNode[] = [],
    end?: string,
    state?: string,
  ): ThreadNode => ({
    entity,
    id: entity.id?.value,
    title: (titles.get(entity) ?? '').replace(/\s+/g, ' ').trim(),
    state,
    end,
    next,
  });
  const missing = (words: string) => (isWhole ? words : undefined);

  const ofAction = (action: Entity<Action>) => {
    const status = action.fields.text('status')?.value;
    const state = status === undefined ? undefined : label('actionStatus', status);
    return node(
      action,
      thread.testsAction.to(action).map((measure) => node(measure)),
      undefined,
      state,
    );
  };
  const ofRecommendation = (recommendation: Entity<Recommendation>) => {
    const actions = thread.actions.from(recommendation);
    const measures = measuresOf(recommendation, entities);
    const response = recommendation.fields.text('response')?.value;
    const testingActions = new Set(actions.flatMap((action) => thread.testsAction.to(action)));
    const reason = recommendation.fields.text('responseReason')?.value;
    return node(
      recommendation,
      [
        ...actions.map(ofAction),
        // Each once: those that test an action stand with it.
        ...measures.filter((measure) => !testingActions.has(measure)).map((measure) => node(measure)),
      ],
      response === 'rejected' ? reason : isWhole ? endOf(actions.length > 0, measures.length > 0) : undefined,
      response === undefined ? undefined : label('response', response),
    );
  };
  const ofFinding = (finding: Entity<Finding>) => {
    const next = thread.restsOn.to(finding).map(ofRecommendation);
    const reason = finding.fields.text('noRecommendationBecause')?.value;
    return node(finding, next, next.length > 0 ? undefined : (reason ?? missing('No recommendation rests on it yet')));
  };
  const lines = entities.linesOfEnquiry.map((line) => {
    const next = thread.answers.to(line).map(ofFinding);
    const reason = line.fields.text('unansweredBecause')?.value;
    return node(line, next, next.length > 0 ? undefined : (reason ?? missing('No finding answers it yet')));
  });
  const loose = [
    ...entities.findings.filter((finding) => thread.answers.from(finding).length === 0).map(ofFinding),
    ...entities.recommendations.filter((it) => thread.restsOn.from(it).length === 0).map(ofRecommendation),
    ...entities.actions.filter(({ recommendation }) => recommendation === undefined).map(ofAction),
    ...entities.measures
      .filter((it) => thread.testsRecommendation.from(it).length + thread.testsAction.from(it).length === 0)
      .map((measure) => node(measure)),
  ];
  return { lines, loose };
}

/** What a recommendation that partners act on still lacks. */
function endOf(hasActions: boolean, isMeasured: boolean): string | undefined {
  if (hasActions) return isMeasured ? undefined : 'Nothing measures it yet';
  return isMeasured ? 'No action yet' : 'No action and no measure yet';
}
