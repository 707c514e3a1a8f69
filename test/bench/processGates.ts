import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type Gate, timesOf } from './measure.ts';

const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OURS = path.join(DIST, 'server.js');
const IDLE = path.join(DIST, 'test/bench/idleServer.js');
const STARTS = 9;

interface Start {
  /** Milliseconds from spawn to the answer to `initialize`. */
  readonly time: number;
  /** Resident memory in kB a moment later; NaN where the system does not tell. */
  readonly memory: number;
}

/** Starts a server over stdio, asks it to initialize, and ends it. */
async function start(module: string): Promise<Start> {
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

async function inTurn(): Promise<{ readonly ours: readonly Start[]; readonly idle: readonly Start[] }> {
  const ours: Start[] = [];
  const idle: Start[] = [];
  for (let round = 0; round < STARTS; round++) {
    idle.push(await start(IDLE));
    ours.push(await start(OURS));
  }
  return { ours, idle };
}

/** The gates on processes: start-up and memory against a server that does nothing, started in turn. */
export const processGates: readonly Gate[] = [
  {
    name: 'spawn to initialize / a server that does nothing',
    limit: 1.5,
    measure: async () => {
      const { ours, idle } = await inTurn();
      const a = timesOf(ours.map(({ time }) => time)).p50;
      const b = timesOf(idle.map(({ time }) => time)).p50;
      return { ratio: a / b, figures: `ours ${a.toFixed(0)} ms, idle ${b.toFixed(0)} ms` };
    },
  },
  {
    name: 'memory after initialize / a server that does nothing',
    limit: 1.8,
    measure: async () => {
      const { ours, idle } = await inTurn();
      const a = timesOf(ours.map(({ memory }) => memory)).p50 / 1024;
      const b = timesOf(idle.map(({ memory }) => memory)).p50 / 1024;
      return { ratio: a / b, figures: `ours ${a.toFixed(0)} MB, idle ${b.toFixed(0)} MB` };
    },
  },
];
