import type { ExportJob } from './exportJob.ts';

/** A file that was written, and what its author should know about it. */
export interface WrittenReport {
  readonly content: Uint8Array;
  /** Plain sentences: what this format shows in another way, or cannot show. */
  readonly notes: readonly string[];
}

/**
 * Writes the report in one of the formats: a line and a writer each.
 * @throws Error with a sentence for the author when the organisation's look cannot be used
 */
export async function writeReport({ format, report, today, look, fonts }: ExportJob): Promise<WrittenReport> {
  switch (format) {
    case 'html': {
      const { htmlPage } = await import('./htmlPage.ts');
      return { content: utf8(await htmlPage(report)), notes: [] };
    }
    case 'docx': {
      const { writeDocx } = await import('./docx/writeDocx.ts');
      return { content: await writeDocx(report, { today, ...(look === undefined ? {} : { look }) }), notes: [] };
    }
    case 'pdf': {
      if (fonts === undefined) throw new Error('A PDF needs the font that comes with the extension.');
      const [{ writePdf }, { pdfNotes }] = await Promise.all([
        import('./pdf/writePdf.ts'),
        import('./pdf/pdfNotes.ts'),
      ]);
      const own = look === undefined ? {} : { look };
      const clock = new Date(`${today}T00:00:00Z`);
      return { content: await writePdf(report, { fonts, clock, ...own }), notes: pdfNotes(report, fonts, look) };
    }
    case 'xlsx': {
      const { actionPlanXlsx } = await import('./xlsx/actionPlanXlsx.ts');
      return actionPlanXlsx(report);
    }
    case 'csv': {
      const { actionPlanCsv } = await import('./csv.ts');
      return { content: utf8(actionPlanCsv(report)), notes: [] };
    }
    case 'json': {
      const { reportJson } = await import('./reportJson.ts');
      return { content: utf8(reportJson(report)), notes: [] };
    }
    default:
      throw new Error(`A report cannot be written as "${format}".`);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
