import type { ReportModel } from './report.ts';

/** Says which format a file is in. A version that readers of this one could not read gets another number. */
const FORMAT = { $schema: 'report.schema.json', format: 'practice-review/report', version: 1 } as const;

/**
 * The whole report and the structured data behind it as JSON, for those who gather reviews. `schemas/report.schema.json`
 * says what each property holds. Notes to the author are no part of the report.
 */
export function reportJson({ notes: _, ...report }: ReportModel): string {
  return `${JSON.stringify({ ...FORMAT, ...report }, null, 2)}\n`;
}
