import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver-protocol/node';
import { type Host, startServer } from '../../server/src/server.ts';

/** How a test wants its editor and its machine to be. */
export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly string[];
  /** Answers `workspace/configuration`. Called each time. */
  readonly settings?: () => unknown;
  readonly host?: Partial<Host>;
}

/** What a diagnostic says. This server sends plain text; the protocol would let it be marked up too. */
export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}

/** What today is in tests that do not say. */
export const TODAY = '2026-11-24';

/** An editor that pushes nothing of its own: no snippets, no pull, no settings. */
export const plainEditor: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true },
  },
};

/** A server in this process and an editor that talks to it over a pair of streams. */
export class EditorWithServer {
  readonly connection: ProtocolConnection;
  initializeResult: InitializeResult = { capabilities: {} };
  /** Every set of diagnostics that was pushed, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly told: string[] = [];
  /** What the server asked to be told of: the methods. */
  readonly registered: string[] = [];
  readonly #versions = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
  }

  /** Opens a document as version 1. */
  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** Sends changes as one new version. A change without a range is the whole text. Resolves to the version's number. */
  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<number> {
    const version = this.version(uri) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
    return version;
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Asks for the diagnostics of a document, saying which it was given last. */
  async pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  async close(uri: string): Promise<void> {
    this.#versions.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  version(uri: string): number {
    return this.#versions.get(uri) ?? 0;
  }

  /** The diagnostics that were pushed for this version, once they are there; without a version, for the newest. */
  async diagnostics(uri: string, version = this.version(uri)): Promise<readonly Diagnostic[]> {
    const { diagnostics } = await this.until(() =>
      this.published.findLast((params) => params.uri === uri && params.version === version),
    );
    return diagnostics;
  }

  /** The first value that is not undefined; looked for again whenever the server has sent something. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#listeners.add(resolve));
    }
  }

  /** Resolves when the server has answered a question that it takes in turn: whatever came before is done. */
  async idle(uri: string): Promise<void> {
    await this.connection.sendRequest('practiceReview/summary', { uri });
  }

  async codeActions(
    uri: string,
    range: Range,
    context: Partial<CodeActionContext> = {},
  ): Promise<readonly CodeAction[]> {
    return await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  }

  async request<R>(method: string, params: unknown): Promise<R> {
    return await this.connection.sendRequest<R>(method, params);
  }

  received(): void {
    const waiting = [...this.#listeners];
    this.#listeners.clear();
    for (const resolve of waiting) resolve();
  }

  /** Ends the connection. The server's `exit` is not asked for: it would end this process. */
  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }
}

function foldersOf({ workspaceFolders }: EditorOptions): WorkspaceFolder[] | null {
  return workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null;
}

/** Starts a server in this process and an editor for it, initialized and ready. */
export async function openServer(options: EditorOptions = {}): Promise<EditorWithServer> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    today: TODAY,
    rulePages: 'https://pages.example/rules',
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
    ...options.host,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const editor = new EditorWithServer(connection);
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    editor.published.push(params);
    editor.received();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    editor.logged.push(message);
    editor.received();
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    editor.told.push(message);
    editor.received();
  });
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { method } of registrations) editor.registered.push(method);
    editor.received();
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => options.settings?.() ?? null));
  connection.onRequest(WorkspaceFoldersRequest.type, () => foldersOf(options));
  connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
  connection.listen();
  editor.initializeResult = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? plainEditor,
    initializationOptions: options.initializationOptions,
    workspaceFolders: foldersOf(options),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return editor;
}
