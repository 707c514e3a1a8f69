import { label, labels } from '../review/labels.ts';
import { type ActionPlan, type PlanAction, partnerName } from './actionPlan.ts';
import { type CellColumn, type CellValue, dateCell } from './cell.ts';

/** One row an action. */
export interface PlanTable {
  readonly columns: readonly CellColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The titles by which a table that partners have filled in is read again. */
export const planTitles = {
  id: 'Ref.',
  due: 'Due',
  status: 'Status',
  evidence: 'Evidence',
  review: 'Review',
  sentId: 'Action',
  sentStatus: 'Status when sent',
  sentEvidence: 'Evidence when sent',
} as const;

interface PlanColumn extends CellColumn {
  readonly of: (action: PlanAction, plan: ActionPlan) => CellValue;
}

const review: PlanColumn = { title: planTitles.review, width: 14, of: (_, { reference }) => reference };

const shown: readonly PlanColumn[] = [
  { title: planTitles.id, width: 6, of: ({ id }) => id },
  { title: 'Recommendation', width: 30, of: ({ recommendation }, plan) => recommendationWords(plan, recommendation) },
  { title: 'What will be done', width: 34, of: ({ action }) => action },
  { title: 'Owner', width: 18, of: ({ owner }) => owner.role },
  { title: 'Agency', width: 18, of: ({ owner }, plan) => partnerName(plan, owner.agency) },
  { title: planTitles.due, width: 12, of: ({ due }) => dateCell(due) },
  {
    title: planTitles.status,
    width: 13,
    isToFillIn: true,
    choices: Object.values(labels.actionStatus),
    of: ({ status }) => statusLabel(status),
  },
  { title: 'How practice will be different', width: 32, of: ({ impactOnPractice }) => impactOnPractice },
  {
    title: 'Kind of change',
    width: 13,
    of: ({ kind }) => (kind === undefined ? undefined : label('actionKind', kind)),
  },
  { title: planTitles.evidence, width: 32, isToFillIn: true, of: ({ evidence }) => evidence },
];

/**
 * What the row held when the table was sent out: only so can a cell that a partner changed be told from one that the
 * review has overtaken meanwhile.
 */
const asSent: readonly PlanColumn[] = [
  { ...review, isHidden: true },
  { title: planTitles.sentId, width: 8, isHidden: true, of: ({ id }) => id },
  { title: planTitles.sentStatus, width: 13, isHidden: true, of: ({ status }) => statusLabel(status) },
  { title: planTitles.sentEvidence, width: 32, isHidden: true, of: ({ evidence }) => evidence },
];

/** The actions as a table to be filled in and read again. */
export function planSheet(plan: ActionPlan, actions: readonly PlanAction[] = plan.actions): PlanTable {
  return tableOf([...shown, ...asSent], plan, actions);
}

/** The actions as a plain table. */
export function planList(plan: ActionPlan): PlanTable {
  return tableOf([review, ...shown], plan, plan.actions);
}

/** A rapid review has no recommendations, so no column for them. */
function tableOf(columns: readonly PlanColumn[], plan: ActionPlan, actions: readonly PlanAction[]): PlanTable {
  const kept = columns.filter(({ title }) => title !== 'Recommendation' || plan.recommendations.length > 0);
  return { columns: kept, rows: actions.map((action) => kept.map((column) => column.of(action, plan))) };
}

function recommendationWords({ recommendations }: ActionPlan, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const words = recommendations.find((recommendation) => recommendation.id === id)?.text;
  return words === undefined ? id : `${id} ${words}`;
}

function statusLabel(status: string | undefined): string | undefined {
  return status === undefined ? undefined : label('actionStatus', status);
}
