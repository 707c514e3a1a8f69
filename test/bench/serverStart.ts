import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export interface Start {
  /** Milliseconds from spawn to the answer to `initialize`. */
  readonly time: number;
  /** Resident memory in kB a moment later; NaN where the system does not tell. */
  readonly memory: number;
}

/** Starts a server over stdio, asks it to initialize, and ends it. */
export async function start(module: string): Promise<Start> {
  const from = performance.now();
  const child = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  const time = performance.now() - from;
  await connection.sendNotification(InitializedNotification.type, {});
  const memory = residentMemory(child.pid);
  connection.dispose();
  child.kill();
  await new Promise((resolve) => child.once('exit', resolve));
  return { time, memory };
}

function residentMemory(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return Number.NaN; // not Linux: the gate that needs it says so
  }
}
