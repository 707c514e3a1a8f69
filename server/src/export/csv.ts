import { planList } from './actionPlanTable.ts';
import { type CellValue, cellText, looksLikeFormula } from './cell.ts';
import type { ReportModel } from './report.ts';

/**
 * The action plan as CSV, one row an action: with a byte order mark and CRLF, as spreadsheet programs expect it. Days are
 * `YYYY-MM-DD`. A text that could be taken for a formula gets an apostrophe before it.
 */
export function actionPlanCsv({ actionPlan }: ReportModel): string {
  const { columns, rows } = planList(actionPlan);
  return csv([columns.map(({ title }) => title), ...rows]);
}

/** Rows as CSV. */
export function csv(rows: readonly (readonly CellValue[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return value.day;
  const text = cellText(value);
  const safe = looksLikeFormula(text) ? `'${text}` : text;
  return /["\r\n,;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
