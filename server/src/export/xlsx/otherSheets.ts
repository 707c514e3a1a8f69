import { type LabelSet, label } from '../../review/labels.ts';
import { type ActionPlan, partnerName } from '../actionPlan.ts';
import { type CellColumn, type CellValue, dateCell } from '../cell.ts';
import type { Sheet } from './workbook.ts';

/** The recommendations, or no sheet where there are none. */
export function recommendationsSheet(plan: ActionPlan): Sheet[] {
  const columns: CellColumn[] = [
    { title: 'Ref.', width: 6 },
    { title: 'Recommendation', width: 50 },
    { title: 'Rests on', width: 10 },
    { title: 'For', width: 24 },
    { title: 'What will be better for children', width: 40 },
    { title: 'Response', width: 14 },
    { title: 'Reason for the response', width: 36 },
    { title: 'Actions', width: 12 },
  ];
  const rows = plan.recommendations.map(({ id, text, findings, to, outcomeForChildren, response, responseReason }) => [
    id,
    text,
    listed(findings),
    listed(to.map((partner) => partnerName(plan, partner) ?? partner)),
    outcomeForChildren,
    words('response', response),
    responseReason,
    listed(
      plan.actions.flatMap((action) =>
        id !== undefined && action.recommendation === id && action.id !== undefined ? [action.id] : [],
      ),
    ),
  ]);
  return rows.length === 0 ? [] : [{ name: 'Recommendations', columns, rows }];
}

/** How the change will be measured, or no sheet where nothing is. */
export function measuresSheet(plan: ActionPlan): Sheet[] {
  const columns: CellColumn[] = [
    { title: 'Ref.', width: 6 },
    { title: 'Tests', width: 10 },
    { title: 'Measure', width: 18 },
    { title: 'Kind', width: 12 },
    { title: 'Now (baseline)', width: 36 },
    { title: 'Baseline taken', width: 15 },
    { title: 'Target', width: 36 },
    { title: 'When', width: 15 },
    { title: 'Owner', width: 22 },
    { title: 'Agency', width: 22 },
  ];
  const rows = plan.measures.map((measure): CellValue[] => [
    measure.id,
    listed(measure.tests),
    words('measureMethod', measure.method),
    words('measureKind', measure.kind),
    measure.baseline,
    dateCell(measure.baselineDate),
    measure.target,
    dateCell(measure.when),
    measure.owner.role,
    partnerName(plan, measure.owner.agency),
  ]);
  return rows.length === 0 ? [] : [{ name: 'Measures', columns, rows }];
}

function words(set: LabelSet, value: string | undefined): string | undefined {
  return value === undefined ? undefined : label(set, value);
}

function listed(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(', ');
}
