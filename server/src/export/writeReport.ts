import type { ExportJob } from './exportJob.ts';
import type { Look } from './look.ts';
import type { ReportModel } from './report.ts';

/** A file that was written, and what its author should know about it. */
export interface WrittenReport {
  readonly content: Uint8Array;
  /** Plain sentences: what this format shows in another way, or cannot show. */
  readonly notes: readonly string[];
}

/**
 * Writes the report in one of the formats: a line and a writer each. What of the organisation's look cannot be used is
 * left out, and the notes say so.
 * @throws Error with a sentence for the author when there is no such format, or no font where it needs one
 */
export async function writeReport(job: ExportJob): Promise<WrittenReport> {
  if (job.look === undefined) return written(job, {});
  const { usableLook } = await import('./usableLook.ts');
  const { look, problems } = usableLook(job.look, job.format);
  const { content, notes } = await written(job, look);
  return { content, notes: [...problems, ...notes] };
}

async function written({ format, report, today, fonts }: ExportJob, look: Look): Promise<WrittenReport> {
  switch (format) {
    case 'html': {
      const { htmlPage } = await import('./htmlPage.ts');
      return { content: utf8(await htmlPage(report, look)), notes: [] };
    }
    case 'docx': {
      const { writeDocx } = await import('./docx/writeDocx.ts');
      return { content: await writeDocx(report, { today, look }), notes: docxNotes(report, look) };
    }
    case 'pdf': {
      if (fonts === undefined) throw new Error('A PDF needs the font that comes with the extension.');
      const [{ writePdf }, { pdfNotes }] = await Promise.all([
        import('./pdf/writePdf.ts'),
        import('./pdf/pdfNotes.ts'),
      ]);
      const clock = new Date(`${today}T00:00:00Z`);
      return { content: await writePdf(report, { fonts, clock, look }), notes: pdfNotes(report, fonts) };
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

/** How long the pages of a template are only Word knows. */
function docxNotes({ layout }: ReportModel, { template }: Look): string[] {
  if (template === undefined || layout === 'onePage') return [];
  return ['Word fills in the page numbers of the contents when the report is first opened. If it asks, choose Yes.'];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
