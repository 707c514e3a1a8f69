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
export async function runExporter(
  create: CreateExportWorker,
  job: ExportJob,
  token: vscode.CancellationToken,
): Promise<WrittenReport> {
  const failure = 'The report could not be written.';
  const answer = await answerOf(create, { ...job, id: 1 }, failure, token);
  if (!isReport(answer)) throw new Error(failureIn(answer, failure));
  return answer;
}

/**
 * Has a spreadsheet read in a worker, so that a file from elsewhere can do no harm to the editor.
 * @returns the tables as the server takes them
 * @throws CancellationError when the author cancelled; Error with a sentence for the author when it cannot be read
 */
export async function readSpreadsheet(
  create: CreateExportWorker,
  content: Uint8Array,
  token: vscode.CancellationToken,
): Promise<unknown> {
  const failure = 'The file could not be read.';
  const answer = await answerOf(create, { kind: 'read', id: 1, content }, failure, token);
  if (typeof answer === 'object' && answer !== null && 'spreadsheet' in answer) return answer.spreadsheet;
  throw new Error(failureIn(answer, failure));
}

/** A review made of a Word document, and a page that says what was understood. */
export interface ImportedReview {
  readonly text: string;
  readonly summary: string;
}

/**
 * Has a review made of a Word document in a worker, so that a file from elsewhere can do no harm to the editor.
 * @throws CancellationError when the author cancelled; Error with a sentence for the author when it cannot be read
 */
export async function importWord(
  create: CreateExportWorker,
  content: Uint8Array,
  token: vscode.CancellationToken,
): Promise<ImportedReview> {
  const failure = 'The file could not be read.';
  const answer = await answerOf(create, { kind: 'readWord', id: 1, content }, failure, token);
  if (typeof answer === 'object' && answer !== null && 'imported' in answer && isImported(answer.imported)) {
    return answer.imported;
  }
  throw new Error(failureIn(answer, failure));
}

/**
 * Has chronologies read and compared in a worker, so that a file from elsewhere can do no harm to the editor.
 * @param job The files, what was chosen of their tables, and what the review holds
 * @returns what was read as plain data
 * @throws CancellationError when the author cancelled; Error with a sentence for the author when a file cannot be read
 */
export async function readChronologies(
  create: CreateExportWorker,
  job: object,
  token: vscode.CancellationToken,
): Promise<unknown> {
  const failure = 'The files could not be read.';
  const answer = await answerOf(create, { ...job, kind: 'chronology', id: 1 }, failure, token);
  if (typeof answer === 'object' && answer !== null && 'chronology' in answer) return answer.chronology;
  throw new Error(failureIn(answer, failure));
}

function isImported(imported: unknown): imported is ImportedReview {
  return typeof imported === 'object' && imported !== null && 'text' in imported && 'summary' in imported;
}

function answerOf(
  create: CreateExportWorker,
  job: object,
  failure: string,
  token: vscode.CancellationToken,
): Promise<unknown> {
  const worker = create();
  const cancelled = new Promise<never>((_, reject) => {
    token.onCancellationRequested(() => reject(new vscode.CancellationError()));
  });
  const answered = new Promise<unknown>((resolve, reject) => {
    worker.onAnswer((answer, error) => {
      if (error !== undefined) reject(new Error(`${failure} (${error.message})`));
      else resolve(answer);
    });
    worker.postMessage(job);
  });
  return Promise.race([answered, cancelled]).finally(() => worker.terminate());
}

function isReport(answer: unknown): answer is WrittenReport {
  return typeof answer === 'object' && answer !== null && 'content' in answer && 'notes' in answer;
}

function failureIn(answer: unknown, otherwise: string): string {
  const failure: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'failure') : undefined;
  return typeof failure === 'string' ? failure : otherwise;
}
