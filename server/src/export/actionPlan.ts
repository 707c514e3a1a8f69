import type { ActionEntity } from '../review/entities.ts';
import type { Fields } from '../review/fields.ts';
import type { Owner } from '../review/generated/frontMatterTypes.ts';
import type { Review } from '../review/review.ts';
import type { IsoDay } from '../time/workingDays.ts';

/**
 * What was recommended, who does what about it, and how the change will be measured: as values and not as words, for
 * tables that people sort and fill in. What the author has not written is absent.
 */
export interface ActionPlan {
  /** The review's own reference: ids such as A1 are the same in every review. */
  readonly reference: string | undefined;
  /** The day on which this copy was made. */
  readonly madeOn: IsoDay;
  readonly partners: readonly PlanPartner[];
  readonly recommendations: readonly PlanRecommendation[];
  readonly actions: readonly PlanAction[];
  readonly measures: readonly PlanMeasure[];
}

export interface PlanPartner {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

export interface PlanRecommendation {
  readonly id: string | undefined;
  readonly text: string | undefined;
  readonly findings: readonly string[];
  /** Ids of partners. */
  readonly to: readonly string[];
  readonly outcomeForChildren: string | undefined;
  /** A value of the format, or what the author wrote in its place; so for every other value here. */
  readonly response: string | undefined;
  readonly responseReason: string | undefined;
}

export interface PlanOwner {
  readonly role: string | undefined;
  /** The id of a partner. */
  readonly agency: string | undefined;
}

export interface PlanAction {
  readonly id: string | undefined;
  /** The id of the recommendation that it belongs to. */
  readonly recommendation: string | undefined;
  readonly action: string | undefined;
  readonly owner: PlanOwner;
  /** `YYYY-MM-DD` where it is a day. */
  readonly due: string | undefined;
  readonly status: string | undefined;
  readonly impactOnPractice: string | undefined;
  readonly kind: string | undefined;
  readonly evidence: string | undefined;
}

export interface PlanMeasure {
  readonly id: string | undefined;
  /** Ids of recommendations and actions. */
  readonly tests: readonly string[];
  readonly kind: string | undefined;
  readonly method: string | undefined;
  readonly baseline: string | undefined;
  readonly baselineDate: string | undefined;
  readonly target: string | undefined;
  readonly when: string | undefined;
  readonly owner: PlanOwner;
}

/** The plan of a review, in document order. */
export function actionPlan({ entities }: Review, madeOn: IsoDay): ActionPlan {
  return {
    reference: entities.top.text('reference')?.value,
    madeOn,
    partners: entities.partners.map(({ id, fields }) => ({ id: id?.value, name: fields.text('name')?.value })),
    recommendations: entities.recommendations.map(({ id, fields }) => ({
      id: id?.value,
      text: fields.text('text')?.value,
      findings: values(fields.texts('findings')),
      to: values(fields.texts('to')),
      outcomeForChildren: fields.text('outcomeForChildren')?.value,
      response: fields.text('response')?.value,
      responseReason: fields.text('responseReason')?.value,
    })),
    actions: entities.actions.map(planAction),
    measures: entities.measures.map(({ id, fields }) => ({
      id: id?.value,
      tests: values(fields.texts('tests')),
      kind: fields.text('kind')?.value,
      method: fields.text('method')?.value,
      baseline: fields.text('baseline')?.value,
      baselineDate: fields.text('baselineDate')?.value,
      target: fields.text('target')?.value,
      when: fields.text('when')?.value,
      owner: ownerOf(fields.map('owner')),
    })),
  };
}

function planAction({ id, fields, recommendation }: ActionEntity): PlanAction {
  return {
    id: id?.value,
    recommendation: recommendation?.id?.value,
    action: fields.text('action')?.value,
    owner: ownerOf(fields.map('owner')),
    due: fields.text('due')?.value,
    status: fields.text('status')?.value,
    impactOnPractice: fields.text('impactOnPractice')?.value,
    kind: fields.text('kind')?.value,
    evidence: fields.text('evidence')?.value,
  };
}

function ownerOf(owner: Fields<Owner> | undefined): PlanOwner {
  return { role: owner?.text('role')?.value, agency: owner?.text('agency')?.value };
}

function values(texts: readonly { readonly value: string }[]): string[] {
  return texts.map(({ value }) => value);
}

/** The name of a partner; the id itself where the review names no such partner. */
export function partnerName({ partners }: ActionPlan, id: string | undefined): string | undefined {
  return id === undefined ? undefined : (partners.find((partner) => partner.id === id)?.name ?? id);
}
