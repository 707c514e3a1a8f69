import {
  type CancellationToken,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type GlobPattern,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MessageType,
  RequestType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../package.json';
import { answeredMethods, offeredTo } from './features/capabilities.ts';
import { type ClientSupport, clientSupport } from './features/clientSupport.ts';
import { codeActionKinds } from './features/codeActionKinds.ts';
import type { Editor, ReviewService } from './features/reviewService.ts';
import type { ListReviews } from './workspace/reviewFiles.ts';

/** What the machine offers that a browser and Node do differently. */
export interface Host {
  /** The text of the file at a URI, undefined where there is none; no such function where there are no files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** Finds the reviews in folders; no such function where there are no files. */
  readonly listReviews?: ListReviews;
  /** The address of the folder with the pages of the rules, where the host knows it. */
  readonly rulePages?: string;
  /** Today's date as the environment gives it, if it does. */
  readonly today?: string | undefined;
  /** Resolves after messages that have come in meanwhile were handed out. */
  breathe(): Promise<void>;
}

/** Where the pages lie in a copy of the project; nothing here ever opens it. */
const RULE_PAGES = 'practice-review:/docs/rules';

interface DocumentParams {
  readonly uri: string;
}

/** The text of a file that only the editor can read; null where there is none. */
const readFileRequest = new RequestType<DocumentParams, string | null, void>('practiceReview/readFile');

const balanceRequest = new RequestType<DocumentParams, { readonly markdown: string }, void>('practiceReview/balance');

/** Serves an editor over `connection` until the connection ends. */
export function startServer(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams = { processId: null, rootUri: null, capabilities: {} };
  let support: ClientSupport = clientSupport(client);
  /** Settings that the editor sends, where it does not answer questions about them. */
  let sentSettings: unknown;
  let service: ReviewService | undefined;
  let loading: Promise<ReviewService> | undefined;

  /** The analysis is loaded once the editor has its answer to `initialize`, so that start-up does not wait for it. */
  function load(): Promise<ReviewService> {
    loading ??= import('./features/reviewService.ts').then((module) => {
      service = new module.ReviewService(editor());
      for (const document of documents.all()) service.changed(document);
      return service;
    });
    return loading;
  }

  function editor(): Editor {
    return {
      support,
      document: (uri) => documents.get(uri),
      settingsFor: async (scopeUri) =>
        support.configuration
          ? connection.workspace.getConfiguration({ scopeUri, section: 'practiceReview' })
          : sentSettings,
      folderFor: () => client.workspaceFolders?.[0]?.uri.replace(/\/*$/, '/'),
      folders,
      readFile: reader(),
      listReviews: host.listReviews,
      watchReviews,
      rulePages: host.rulePages ?? RULE_PAGES,
      watch,
      givenDays: [
        { value: optionOf(client, 'today'), by: 'the editor' },
        { value: host.today, by: 'the environment (REVIEW_TODAY)' },
      ],
      breathe: () => host.breathe(),
      publish: (params) => inBackground(connection.sendDiagnostics(params)),
      refresh: () => {
        if (support.refresh) inBackground(connection.languages.diagnostics.refresh());
      },
      log: (sentence) => connection.console.warn(sentence),
      tell: (message) =>
        inBackground(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
    };
  }

  /** Files of this machine are read by the host, those of a folder from elsewhere by the editor where it offers to. */
  function reader(): Host['readFile'] {
    if (!support.readsFiles) return host.readFile;
    return async (uri) => {
      if (uri.startsWith('file:')) return host.readFile?.(uri);
      return (await connection.sendRequest(readFileRequest, { uri })) ?? undefined;
    };
  }

  async function folders(): Promise<readonly string[]> {
    const open = support.tellsFolders ? await connection.workspace.getWorkspaceFolders() : client.workspaceFolders;
    return (open ?? []).map(({ uri }) => uri);
  }

  let watchesReviews = false;

  /** Asks to be told of changed reviews, once and not before somebody looks for something in all of them. */
  function watchReviews(): boolean {
    if (watchesReviews || !support.tellsFiles) return watchesReviews;
    watchesReviews = true;
    const watchers = [{ globPattern: '**/*.review.md' }];
    inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    return false;
  }

  const watched = new Set<string>();

  /** Asks to be told of changes to a file that may lie anywhere, once for each. */
  function watch(uri: string): void {
    if (!support.tellsFiles || watched.has(uri)) return;
    watched.add(uri);
    const watchers = [{ globPattern: globOf(uri, support.relativePatterns) }];
    inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }

  connection.onInitialize((params): InitializeResult => {
    client = params;
    support = clientSupport(params);
    sentSettings = optionOf(params, 'practiceReview');
    return {
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...(support.codeActions ? { codeActionProvider: { codeActionKinds: codeActionKinds(support) } } : {}),
        ...(support.pull
          ? {
              diagnosticProvider: {
                identifier: 'practice-review',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        ...offeredTo(params.capabilities),
      },
      serverInfo: { name: 'practice-review', version },
    };
  });

  connection.onInitialized(() => {
    inBackground(load());
    if (support.tellsSettings) {
      const section = 'practiceReview';
      inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section }));
    }
    if (support.tellsFiles) {
      const watchers = [{ globPattern: '**/.practice-review.yml' }];
      inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
  });

  documents.onDidChangeContent(({ document }) => {
    if (service === undefined) inBackground(load());
    else service.changed(document);
  });
  documents.onDidClose(({ document }) => service?.closed(document.uri));
  documents.onDidSave(({ document }) => {
    service?.saved(document.uri);
    // A project file may be among what is saved, where the editor does not tell of files.
    if (!support.tellsFiles) configurationChanged();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (service?.filesChanged(changes.map(({ uri }) => uri)) !== false) configurationChanged();
  });
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    sentSettings = propertyOf(settings, 'practiceReview') ?? sentSettings;
    configurationChanged();
  });

  function configurationChanged(): void {
    service?.configurationChanged();
    if (service !== undefined && support.refreshesLenses)
      inBackground(connection.sendRequest(CodeLensRefreshRequest.type));
    if (service !== undefined && support.refreshesHints) inBackground(connection.languages.inlayHint.refresh());
    if (support.pull && support.refresh && service !== undefined) {
      inBackground(connection.languages.diagnostics.refresh());
    }
  }

  /** For what nobody waits for. A failure is written to the editor's log, without text of a document. */
  function inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      connection.console.error(
        `Something went wrong in the background: ${error instanceof Error ? error.name : error}`,
      );
    });
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const report = await (await load()).diagnosticReport(textDocument.uri, previousResultId);
    return token.isCancellationRequested ? cancelled() : report;
  });
  connection.onCodeAction(async (params, token) => {
    const actions = await (await load()).codeActions(params, () => token.isCancellationRequested);
    return token.isCancellationRequested ? cancelled() : actions;
  });
  for (const method of answeredMethods) {
    connection.onRequest(method, async (params: never, token: CancellationToken) => {
      const answer = await (await load()).answer(method, params, () => token.isCancellationRequested);
      return token.isCancellationRequested ? cancelled() : answer;
    });
  }
  connection.onRequest('practiceReview/effectiveConfiguration', async ({ uri }: DocumentParams) =>
    (await load()).effectiveConfiguration(uri),
  );
  connection.onRequest('practiceReview/summary', async ({ uri }: DocumentParams) => (await load()).summary(uri));
  connection.onRequest(balanceRequest, async ({ uri }: DocumentParams) => {
    const page = await (await load()).balance(uri);
    return page ?? new ResponseError<void>(LSPErrorCodes.RequestFailed, 'This document is not a review that is open.');
  });

  documents.listen(connection);
  connection.listen();
}

function cancelled<T>(): ResponseError<T> {
  return new ResponseError<T>(LSPErrorCodes.RequestCancelled, 'The answer is no longer wanted.');
}

/** A pattern for one file. Signs that mean something in a pattern are met by the one that stands for any. */
function globOf(uri: string, relative: boolean): GlobPattern {
  const slash = uri.lastIndexOf('/');
  const pattern = decodeURIComponent(uri.slice(slash + 1)).replace(/[*?[\]{}!]/g, '?');
  return relative ? { baseUri: uri.slice(0, slash), pattern } : `**/${pattern}`;
}

function optionOf({ initializationOptions }: InitializeParams, name: string): unknown {
  return propertyOf(initializationOptions, name);
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
