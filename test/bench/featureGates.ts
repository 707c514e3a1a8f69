import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorOf318 } from '../protocol/capabilities.ts';
import { type Gate, inTurn, type Measurement, timesOf, WARM_UP } from './measure.ts';
import { reviewOfSize, typical } from './typicalReview.ts';
import { yamlOfTypical } from './yardsticks.ts';

const SERVER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server.js');
const URI = 'file:///bench.review.md';
const COUNT = 100;
/** Between two keys of a burst, in milliseconds. */
const KEY = 30;

/** A question to a server that has the typical document open, at a place of it. */
interface Question {
  readonly method: string;
  /** The cursor stands behind this text. */
  readonly after: string;
}

const completionOfKey: Question = { method: CompletionRequest.method, after: '  - id: R1\n    ' };
const completionOfId: Question = { method: CompletionRequest.method, after: '    findings: [' };
const hoverOfId: Question = { method: HoverRequest.method, after: '    findings: [F' };
const hoverOfKey: Question = { method: HoverRequest.method, after: '    outcomeFor' };

/** The answers' times in milliseconds; with a burst, a key is typed into the text before each question. */
async function ask({ method, after }: Question, inBurst: boolean): Promise<readonly number[]> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  try {
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: editorOf318 });
    await connection.sendNotification(InitializedNotification.type, {});
    const text = reviewOfSize(typical);
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const document = TextDocument.create(URI, 'markdown', 1, text);
    const position = document.positionAt(text.indexOf(after) + after.length);
    const times: number[] = [];
    for (let round = 0; round < WARM_UP + COUNT; round++) {
      if (inBurst) {
        await type(connection, document.positionAt(text.length - 2), round + 2);
        await new Promise((resolve) => setTimeout(resolve, KEY));
      }
      const time = await timed(connection, method, position);
      if (round >= WARM_UP) times.push(time);
    }
    return times;
  } finally {
    connection.dispose();
    child.kill();
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

async function timed(connection: ProtocolConnection, method: string, position: Position): Promise<number> {
  const start = performance.now();
  const answer: unknown = await connection.sendRequest(method, { textDocument: { uri: URI }, position });
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) throw new Error(`${method} has no answer.`);
  return performance.now() - start;
}

async function type(connection: ProtocolConnection, position: Position, version: number): Promise<void> {
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: URI, version },
    contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
  });
}

async function against(question: Question, inBurst: boolean): Promise<Measurement> {
  const times = timesOf(await ask(question, inBurst));
  const yaml = inTurn(yamlOfTypical(), yamlOfTypical(), 20).ours.p50;
  return {
    ratio: times.p95 / yaml,
    figures: `p50 ${times.p50.toFixed(2)} ms, p95 ${times.p95.toFixed(2)} ms, yaml ${yaml.toFixed(2)} ms`,
  };
}

/** What an author waits for: the answers of a server that runs, by itself and while keys come in. */
export const featureGates: readonly Gate[] = [
  { name: 'completion of a key p95 / yaml parse', limit: 1.3, measure: () => against(completionOfKey, false) },
  { name: 'completion of an id p95 / the same', limit: 1.3, measure: () => against(completionOfId, false) },
  { name: 'completion of an id in a burst p95 / the same', limit: 2.5, measure: () => against(completionOfId, true) },
  { name: 'hover of an id p95 / the same', limit: 0.5, measure: () => against(hoverOfId, false) },
  { name: 'hover of a key p95 / the same', limit: 0.5, measure: () => against(hoverOfKey, false) },
  { name: 'hover of an id in a burst p95 / the same', limit: 2.5, measure: () => against(hoverOfId, true) },
];
