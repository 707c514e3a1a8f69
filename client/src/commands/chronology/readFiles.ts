import * as vscode from 'vscode';
import { type CreateExportWorker, readChronologies } from '../../exporter/exporter.ts';
import type { ChosenTables, ComparedChronology, HeldChronology } from './protocol.ts';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Asks for the files. Undefined when the author stopped. */
export function askForFiles(review: vscode.TextDocument): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    ...(review.isUntitled ? {} : { defaultUri: vscode.Uri.joinPath(review.uri, '..') }),
    filters: { Chronologies: ['xlsx', 'csv'], 'All files': ['*'] },
    openLabel: 'Read',
    title: 'Chronologies that agencies have sent',
  });
}

export async function contentOf(uris: readonly vscode.Uri[]): Promise<readonly SentFile[]> {
  const files: SentFile[] = [];
  for (const uri of new Map(uris.map((one) => [one.toString(), one])).values()) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      files.push({ name, content: await vscode.workspace.fs.readFile(uri) });
    } catch (error) {
      throw new Error(`"${name}" was not read. ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return files;
}

/** Has the files read and compared beside the server. Undefined when the author stopped. */
export function compared(
  files: readonly SentFile[],
  chosen: ChosenTables,
  held: HeldChronology,
  create: CreateExportWorker,
): Thenable<ComparedChronology | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Reading chronologies', cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    try {
      const read = await readChronologies(create, { files, chosen, held }, token);
      if (isCompared(read)) return read;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
    throw new Error('The files could not be read.');
  });
}

function isCompared(read: unknown): read is ComparedChronology {
  return typeof read === 'object' && read !== null && 'tables' in read && 'entries' in read && 'match' in read;
}
