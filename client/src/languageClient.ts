import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
  type WorkspaceEdit as ProtocolEdit,
  type RequestParam,
  type RequestType,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { linkToRulePages, withRulePages } from './commands/showRulePage.ts';
import { fileForServer } from './filesForServer.ts';
import { besideOwnTextOnly, isOtherVersion } from './otherVersions.ts';
import { DIAGNOSTIC_SOURCE, readFileRequest } from './protocol.ts';

/** Makes a client that is not started yet, with the kind of server that this host can run. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

const NOT_RUNNING = 'The checks are not running. Choose "Practice Review: Restart the Checks", then try again.';

const RESTARTS = 3;
const RESTARTS_WITHIN_MS = 3 * 60_000;
/** How often writing to the server may fail in a row before it counts as gone. */
const WRITE_FAILURES = 3;

/** The language server as the rest of the client knows it. Only this file knows how it is started and kept alive. */
export class ReviewServer implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private stopping: Promise<void> = Promise.resolve();
  private readonly crashes: number[] = [];
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when the server has started or stopped. */
  readonly onDidChangeState = this.changed.event;

  constructor(
    private readonly createClient: CreateClient,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** True when nothing is checked and nothing will be until the author restarts the server. */
  get isStopped(): boolean {
    return this.client === undefined || this.client.state === State.Stopped || this.client.state === State.StartFailed;
  }

  /** Starts the server. A failure is told to the author and written to the log; it is not thrown. */
  async start(): Promise<void> {
    let client: BaseLanguageClient | undefined;
    try {
      client = this.createClient(this.options());
      this.client = client;
      client.onDidChangeState(() => this.changed.fire());
      client.onRequest(readFileRequest, ({ uri }) => fileForServer(uri));
      await client.start();
    } catch (error) {
      if (this.client !== client) return;
      this.log.error('The checks could not be started.', error instanceof Error ? error.message : String(error));
      this.offerRestart('The checks of Practice Review could not be started. Your document is safe and can be edited.');
    }
  }

  /** Ends the server, whatever state it is in, and starts a new one. Findings are cleared in between. */
  async restart(): Promise<void> {
    this.crashes.length = 0;
    await this.stop();
    await this.start();
  }

  /**
   * Asks the server.
   * @throws Error with a sentence for the author when the server is not running or cannot answer
   */
  async request<P, R>(
    type: RequestType<P, R, void>,
    params: RequestParam<P>,
    token?: vscode.CancellationToken,
  ): Promise<R> {
    const client = this.client;
    if (client === undefined || this.isStopped) {
      throw new Error(NOT_RUNNING);
    }
    await client.start();
    return await client.sendRequest(type, params, token);
  }

  /**
   * A change as the server sends it, as the editor takes it.
   * @throws Error with a sentence for the author when the server is not running
   */
  async workspaceEdit(edit: ProtocolEdit): Promise<vscode.WorkspaceEdit> {
    if (this.client === undefined) throw new Error(NOT_RUNNING);
    return this.client.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) return this.stopping;
    this.stopping = client.dispose().catch((error: unknown) => {
      // A server that has crashed or never came up cannot be asked to stop. It is gone, which is what was wanted.
      this.log.warn(
        'The server did not stop in the usual way.',
        error instanceof Error ? error.message : String(error),
      );
    });
    await this.stopping;
  }

  dispose(): void {
    void this.stop();
    this.changed.dispose();
  }

  private options(): LanguageClientOptions {
    return {
      documentSelector: [{ language: 'markdown' }, { pattern: '**/.practice-review.yml' }],
      initializationOptions: {
        views: ['balance'],
        opensSuggestions: true,
        guided: true,
        showsReferences: true,
        readsFiles: true,
      },
      diagnosticCollectionName: DIAGNOSTIC_SOURCE,
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: this.errorHandler(),
      diagnosticPullOptions: {
        onChange: true,
        onSave: true,
        filter: (document) => isOtherVersion(document.uri),
      },
      middleware: {
        ...besideOwnTextOnly,
        provideHover: async (document, position, token, next) => {
          const hover = await next(document, position, token);
          return hover && withRulePages(hover);
        },
        handleDiagnostics: (uri, diagnostics, next) => {
          linkToRulePages(diagnostics);
          next(uri, isOtherVersion(uri) ? [] : diagnostics);
        },
        provideDiagnostics: async (document, previousResultId, token, next) => {
          const report = await next(document, previousResultId, token);
          if (report && 'items' in report) linkToRulePages(report.items);
          return report;
        },
      },
    };
  }

  private errorHandler(): ErrorHandler {
    return {
      error: (error, _message, count) => {
        this.log.error('A message to or from the server was lost.', error.message);
        const action = (count ?? 0) <= WRITE_FAILURES ? ErrorAction.Continue : ErrorAction.Shutdown;
        return { action, handled: true };
      },
      closed: () => {
        // While it is starting, `start` has the failure to tell.
        if (this.client?.state === State.Starting) return { action: CloseAction.DoNotRestart, handled: true };
        const now = Date.now();
        this.crashes.push(now);
        const recent = this.crashes.filter((when) => now - when < RESTARTS_WITHIN_MS);
        if (recent.length <= RESTARTS) return { action: CloseAction.Restart, handled: true };
        this.offerRestart('The checks of Practice Review have stopped. Your document is safe and can be edited.');
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private offerRestart(message: string): void {
    const restart = 'Restart the Checks';
    const showLog = 'Show Log';
    void vscode.window.showErrorMessage(message, restart, showLog).then(async (choice) => {
      if (choice === restart) await this.restart();
      if (choice === showLog) this.log.show();
    });
  }
}
