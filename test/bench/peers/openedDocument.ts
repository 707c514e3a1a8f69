import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorOf318 } from '../../protocol/capabilities.ts';

/** A language server, and what an editor has to say to it before it checks a document. */
export interface ServerUnderTest {
  readonly name: string;
  /** What Node is started with. */
  readonly args: readonly string[];
  readonly uri: string;
  readonly languageId: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** Requests of its own that the server sends to the editor. */
  readonly answers?: Readonly<Record<string, (params: unknown, text: () => string) => unknown>>;
}

/** Longer than any peer takes for one answer; what is slower counts as this long. */
const PATIENCE = 30_000;
/** Clock ticks of /proc a second. */
const TICKS = 100;

/** A server with one document open, and an editor that times what it is told. All times are milliseconds. */
export class OpenedDocument {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  readonly #server: ServerUnderTest;
  #document: TextDocument;
  #pulls = false;
  #published = 0;
  #waiting: (() => void)[] = [];
  #pulling: Promise<void> | undefined;
  /** From the start of the process to the first diagnostics of the whole document. */
  untilDiagnostics = Number.NaN;

  private constructor(server: ServerUnderTest, text: string) {
    this.#server = server;
    this.#document = TextDocument.create(server.uri, server.languageId, 1, text);
    this.#child = spawn(process.execPath, [...server.args], { stdio: 'pipe' });
    this.#child.stderr.resume();
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout),
      new StreamMessageWriter(this.#child.stdin),
    );
  }

  /** Starts the server, opens the document and waits for its first diagnostics. */
  static async open(server: ServerUnderTest, text: string): Promise<OpenedDocument> {
    const start = performance.now();
    const opened = new OpenedDocument(server, text);
    await opened.#initialize();
    opened.untilDiagnostics = performance.now() - start;
    return opened;
  }

  async #initialize(): Promise<void> {
    const connection = this.#connection;
    const { settings, answers = {}, initializationOptions, uri, languageId } = this.#server;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === undefined ? settings : (settings[section] ?? null))),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.#pulls ||= registrations.some(({ method }) => method === DocumentDiagnosticRequest.method);
    });
    for (const [method, answer] of Object.entries(answers))
      connection.onRequest(method, (params: unknown) => answer(params, () => this.#document.getText()));
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => {
      // A server that leaves the version out speaks of the newest text that it had.
      this.#published = Math.max(this.#published, version ?? this.#document.version);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    connection.listen();
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: editorOf318,
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    this.#pulls ||= capabilities.diagnosticProvider !== undefined;
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text: this.#document.getText() },
    });
    await this.#diagnostics(1);
  }

  /** Resolves once the diagnostics of this version or of a later one have come. */
  async #diagnostics(version: number): Promise<void> {
    while (this.#published < version) {
      if (this.#pulls) this.#pulling ??= this.#pull();
      await (this.#pulling ?? new Promise<void>((resolve) => this.#waiting.push(resolve)));
    }
  }

  /** Asks for the diagnostics of what the document holds now. One question at a time is under way, as in an editor. */
  async #pull(): Promise<void> {
    const { version } = this.#document;
    await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: this.#server.uri } });
    this.#published = version;
    this.#pulling = undefined;
  }

  /** Where in the document the cursor stands after the first `text` behind `from`, in UTF-16 units. */
  offsetAfter(text: string, from = 0): number {
    const found = this.#document.getText().indexOf(text, from);
    if (found < 0) throw new Error(`The document does not hold "${text}".`);
    return found + text.length;
  }

  /** Types a character at an offset, or takes it back. Resolves to the new version once the server was told. */
  async type(offset: number, takeBack = false): Promise<number> {
    const start = this.#document.positionAt(offset);
    const range = { start, end: takeBack ? this.#document.positionAt(offset + 1) : start };
    const version = this.#document.version + 1;
    const contentChanges = [{ range, text: takeBack ? '' : 'x' }];
    this.#document = TextDocument.update(this.#document, contentChanges, version);
    const textDocument = { uri: this.#server.uri, version };
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
    return version;
  }

  /** The time from now until the diagnostics of a version are there; `PATIENCE` where they do not come. */
  async timeOf(version: number): Promise<number> {
    return await timed(() => this.#diagnostics(version));
  }

  async ask(method: string, offset: number): Promise<number> {
    const position: Position = this.#document.positionAt(offset);
    return await timed(() =>
      this.#connection.sendRequest(method, { textDocument: { uri: this.#server.uri }, position }),
    );
  }

  /** Resident memory in MB. */
  get memory(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1]) / 1024;
  }

  /** What the server's process has had of the processor so far. */
  get processorTime(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  }

  async close(): Promise<void> {
    this.#connection.dispose();
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}

/** A server that is given up answers nobody, and what it says when it is stopped is no news. */
const givenUp = () => undefined;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const answer = run();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), PATIENCE);
  });
  if ((await Promise.race([answer, late])) === 'late') answer.catch(givenUp);
  clearTimeout(timer);
  return performance.now() - start;
}
