import type { ExportAnswer, Job } from './exportJob.ts';
import { writeReport } from './writeReport.ts';

/** The scope of a worker, of a browser or made alike in Node. */
interface WorkerScope {
  onmessage: ((event: { readonly data: Job }) => void) | null;
  postMessage(answer: ExportAnswer): void;
}

function isWorker(scope: object): scope is WorkerScope {
  return 'postMessage' in scope;
}

const scope: object = globalThis;
if (!isWorker(scope)) throw new Error('Files are written and read in a worker.');

scope.onmessage = ({ data }) => {
  void answerTo(data).then((answer) => scope.postMessage(answer));
};

async function answerTo(job: Job): Promise<ExportAnswer> {
  try {
    if (!('kind' in job)) return { id: job.id, ...(await writeReport(job)) };
    if (job.kind === 'readWord') {
      const { readWord } = await import('../import/word/readWord.ts');
      const { reviewFromWord } = await import('../import/reviewFromWord.ts');
      return { id: job.id, imported: reviewFromWord(readWord(job.content)) };
    }
    if (job.kind === 'chronology') {
      const { readChronology } = await import('../import/chronology/readChronology.ts');
      const { matchChronology } = await import('../chronology/matchChronology.ts');
      const read = readChronology(job.files, job.chosen);
      return { id: job.id, chronology: { ...read, match: matchChronology(job.held, read.entries) } };
    }
    const { readSpreadsheet } = await import('../import/spreadsheet.ts');
    return { id: job.id, spreadsheet: readSpreadsheet(job.content) };
  } catch (error) {
    return { id: job.id, failure: error instanceof Error ? error.message : String(error) };
  }
}
