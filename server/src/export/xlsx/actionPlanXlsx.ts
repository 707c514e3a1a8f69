import type { ActionPlan, PlanAction } from '../actionPlan.ts';
import { partnerName } from '../actionPlan.ts';
import { planSheet } from '../actionPlanTable.ts';
import { type CellValue, cellText, looksLikeFormula } from '../cell.ts';
import type { ReportModel } from '../report.ts';
import { measuresSheet, recommendationsSheet } from './otherSheets.ts';
import { cutTo, type Sheet } from './workbook.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** What Excel allows in a cell, in UTF-16 units. */
const LONGEST_CELL = 32_767;
const CUT_MARK = ' […]';

/**
 * The action plan as an XLSX file: all actions, those of each partner on a sheet of its own, then the recommendations and
 * measures. Partners can fill in status and evidence; hidden columns hold what was sent, so that it can be read again.
 * The notes are sentences for the author.
 */
export function actionPlanXlsx({ cover, actionPlan: plan }: ReportModel): {
  readonly content: Uint8Array;
  readonly notes: readonly string[];
} {
  const notes = new Set<string>();
  const sheets = [
    { name: 'Action plan', ...planSheet(plan) },
    ...partnerSheets(plan),
    ...recommendationsSheet(plan),
    ...measuresSheet(plan),
  ].map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => fitted(cell, row[0], notes))) }));
  const signs = plan.actions.filter((action) => hasFormulaSigns(action)).length;
  if (signs > 0) {
    const actions = signs === 1 ? 'One action has' : `${signs} actions have`;
    notes.add(
      `${actions} a text that begins with a sign such as = or +. It is a text in this file; a program that saves the sheet in another format may take it for a formula.`,
    );
  }
  const title = `${cover.title}: action plan`;
  return {
    content: writeWorkbook({ title, audience: cover.audience, madeOn: plan.madeOn, sheets }),
    notes: [...notes],
  };
}

/** One sheet for each partner that has an action to do, in the order of the review. */
function partnerSheets(plan: ActionPlan): Sheet[] {
  const ids = [...new Set(plan.partners.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const actions = plan.actions.filter(({ owner }) => id !== undefined && owner.agency === id);
    return actions.length === 0 ? [] : [{ name: partnerName(plan, id) ?? '', ...planSheet(plan, actions) }];
  });
}

/** The cell with no more text than Excel opens. */
function fitted(cell: CellValue, id: CellValue, notes: Set<string>): CellValue {
  if (typeof cell !== 'string') return cell;
  const text = cellText(cell);
  if (text.length <= LONGEST_CELL) return text;
  const whose = typeof id === 'string' ? `A text of ${id.slice(0, 20)}` : 'A text';
  notes.add(`${whose} is longer than a cell can hold and was cut after 32,763 characters.`);
  return `${cutTo(text, LONGEST_CELL - CUT_MARK.length)}${CUT_MARK}`;
}

function hasFormulaSigns({ id, due, status, owner, ...texts }: PlanAction): boolean {
  return [owner.role, ...Object.values(texts)].some((text) => looksLikeFormula(text ?? ''));
}
