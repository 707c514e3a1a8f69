import type * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { nodeExportWorker } from './exporter/nodeExportWorker.ts';
import { type PreviewExtension, startExtension } from './startExtension.ts';

/** Entry for VS Code on the desktop and on a remote machine: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): PreviewExtension {
  const module = context.asAbsolutePath('dist/server.js');
  const exporter = context.asAbsolutePath('dist/export.js');
  return startExtension(
    context,
    (options) => new ProcessClient(module, options),
    () => nodeExportWorker(exporter),
  );
}

class ProcessClient extends LanguageClient {
  constructor(module: string, options: LanguageClientOptions) {
    super('practice-review', 'Practice Review', { module, transport: TransportKind.ipc }, options);
  }

  /** To the log alone: what concerns the author is said by `ReviewServer`, in other words. */
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
