import { readFile } from 'node:fs/promises';
import type { ChronologyJob, ComparedChronology, ExportAnswer, ExportJob, Fonts, Job } from '../export/exportJob.ts';
import type { WrittenReport } from '../export/writeReport.ts';
import { startExportWorker } from '../host/exportWorker.ts';
import { shipped } from '../host/shipped.ts';
import type { ImportedReview } from '../import/reviewFromWord.ts';
import type { Spreadsheet } from '../import/table.ts';
import { UsageError } from './options.ts';

/**
 * Has the exporter write a report, as the editor does.
 * @throws UsageError with the exporter's sentence when it cannot
 */
export async function writeInWorker(job: Omit<ExportJob, 'id'>): Promise<WrittenReport> {
  const answer = await inWorker({ ...job, id: 1 });
  if ('failure' in answer) throw new UsageError(answer.failure);
  if (!('content' in answer)) throw new Error(OTHER_ANSWER);
  return answer;
}

/**
 * Has the exporter read a spreadsheet, as the editor does.
 * @throws UsageError with the exporter's sentence when it cannot
 */
export async function readInWorker(content: Uint8Array): Promise<Spreadsheet> {
  const answer = await inWorker({ kind: 'read', id: 1, content });
  if ('failure' in answer) throw new UsageError(answer.failure);
  if (!('spreadsheet' in answer)) throw new Error(OTHER_ANSWER);
  return answer.spreadsheet;
}

/**
 * Has the exporter make a review of a Word document, as the editor does.
 * @throws UsageError with the exporter's sentence when it cannot
 */
export async function importInWorker(content: Uint8Array): Promise<ImportedReview> {
  const answer = await inWorker({ kind: 'readWord', id: 1, content });
  if ('failure' in answer) throw new UsageError(answer.failure);
  if (!('imported' in answer)) throw new Error(OTHER_ANSWER);
  return answer.imported;
}

/**
 * Has the exporter read chronologies and compare them with a review, as the editor does.
 * @throws UsageError with the exporter's sentence when it cannot
 */
export async function chronologyInWorker(job: Omit<ChronologyJob, 'kind' | 'id'>): Promise<ComparedChronology> {
  const answer = await inWorker({ ...job, kind: 'chronology', id: 1 });
  if ('failure' in answer) throw new UsageError(answer.failure);
  if (!('chronology' in answer)) throw new Error(OTHER_ANSWER);
  return answer.chronology;
}

const OTHER_ANSWER = 'The exporter gave the answer to another question.';

async function inWorker(job: Job): Promise<ExportAnswer> {
  const worker = startExportWorker(shipped('export.js'));
  try {
    return await new Promise<ExportAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The exporter ended too early (${code}).`)));
      worker.postMessage(job);
    });
  } finally {
    await worker.terminate();
  }
}

/** The font that comes with the extension. */
export async function shippedFonts(): Promise<Fonts> {
  const read = (name: string) => readFile(shipped('fonts', name));
  const [regular, bold, italic] = await Promise.all([
    read('Arimo_400Regular.ttf'),
    read('Arimo_700Bold.ttf'),
    read('Arimo_400Regular_Italic.ttf'),
  ]);
  return { regular, bold, italic };
}
