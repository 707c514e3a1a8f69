import * as vscode from 'vscode';

/** Work for the exporter: a format, the report as the server made it, and what the format needs beside it. */
export interface ExportJob {
  readonly format: string;
  readonly report: unknown;
  readonly [more: string]: unknown;
}

export interface WrittenReport {
  readonly content: Uint8Array;
  /** Plain sentences for the author: what this format shows in another way. */
  readonly notes: readonly string[];
}

/** A worker as each host makes it. */
export interface ExportWorker {
  postMessage(job: unknown): void;
  /** Called with the answer, or with an error where the worker broke. Once. */
  onAnswer(handle: (answer: unknown, error?: Error) => void): void;
  terminate(): void;
}

/** Makes a worker that runs `dist/export.js`. */
export type CreateExportWorker = () => ExportWorker;

/**
 * Has a report written beside the server, so that typing is answered meanwhile. A new worker each time: it costs little
 * beside the report, and leaves no memory taken. Cancelling ends it at once.
 * @throws CancellationError when the author cancelled; Error with a sentence for the author when it cannot be written
 */
export function runExporter(
  create: CreateExportWorker,
  job: ExportJob,
  token: vscode.CancellationToken,
): Promise<WrittenReport> {
  const worker = create();
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => reject(new vscode.CancellationError()));
  });
  const written = new Promise<WrittenReport>((resolve, reject) => {
    worker.onAnswer((answer, error) => {
      if (error !== undefined) reject(new Error(`The report could not be written. (${error.message})`));
      else if (isReport(answer)) resolve(answer);
      else reject(new Error(failureIn(answer)));
    });
    worker.postMessage({ ...job, id: 1 });
  });
  return Promise.race([written, cancelled]).finally(() => worker.terminate());
}

function isReport(answer: unknown): answer is WrittenReport {
  return typeof answer === 'object' && answer !== null && 'content' in answer && 'notes' in answer;
}

function failureIn(answer: unknown): string {
  const failure: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'failure') : undefined;
  return typeof failure === 'string' ? failure : 'The report could not be written.';
}
