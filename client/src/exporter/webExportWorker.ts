import type { ExportWorker } from './exporter.ts';

/** A worker of a browser. */
export function webExportWorker(worker: Worker): ExportWorker {
  return {
    postMessage: (job) => worker.postMessage(job),
    onAnswer: (handle) => {
      worker.onmessage = ({ data }: MessageEvent<unknown>) => handle(data);
      worker.onerror = ({ message }) => handle(undefined, new Error(message));
    },
    terminate: () => worker.terminate(),
  };
}
