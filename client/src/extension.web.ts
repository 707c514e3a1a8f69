import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { webExportWorker } from './exporter/webExportWorker.ts';
import { type PreviewExtension, startExtension } from './startExtension.ts';

/** Entry for VS Code in a browser: the server is a worker. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const exporter = vscode.Uri.joinPath(context.extensionUri, 'dist', 'export.js').toString(true);
  return startExtension(
    context,
    (options) => new WorkerClient(new Worker(script), options),
    () => webExportWorker(new Worker(exporter)),
  );
}

class WorkerClient extends LanguageClient {
  // The worker is made before the client: where extensions run, a worker made in a function is not known for one.
  constructor(
    private readonly worker: Worker,
    options: LanguageClientOptions,
  ) {
    super('practice-review', 'Practice Review', worker, options);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.worker.terminate();
    }
  }

  /** To the log alone: what concerns the author is said by `ReviewServer`, in other words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
