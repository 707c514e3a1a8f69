import { startExportWorker } from '../../../server/src/host/exportWorker.ts';
import type { ExportWorker } from './exporter.ts';

/** A worker of Node. @param script The path of `dist/export.js` */
export function nodeExportWorker(script: string): ExportWorker {
  const worker = startExportWorker(script);
  return {
    postMessage: (job) => worker.postMessage(job),
    onAnswer: (handle) => {
      worker.once('message', (answer: unknown) => handle(answer));
      worker.once('error', (error) => handle(undefined, error instanceof Error ? error : new Error(String(error))));
    },
    terminate: () => void worker.terminate(),
  };
}
