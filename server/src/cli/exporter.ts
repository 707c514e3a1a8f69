import { readFile } from 'node:fs/promises';
import type { ExportAnswer, ExportJob, Fonts } from '../export/exportJob.ts';
import type { WrittenReport } from '../export/writeReport.ts';
import { startExportWorker } from '../host/exportWorker.ts';
import { shipped } from '../host/shipped.ts';
import { UsageError } from './options.ts';

/**
 * Has the exporter write a report, as the editor does.
 * @throws UsageError with the exporter's sentence when it cannot
 */
export async function writeInWorker(job: Omit<ExportJob, 'id'>): Promise<WrittenReport> {
  const worker = startExportWorker(shipped('export.js'));
  try {
    const answer = await new Promise<ExportAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The exporter ended too early (${code}).`)));
      worker.postMessage({ ...job, id: 1 } satisfies ExportJob);
    });
    if ('failure' in answer) throw new UsageError(answer.failure);
    return answer;
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
