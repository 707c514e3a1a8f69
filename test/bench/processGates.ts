import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Gate, timesOf } from './measure.ts';
import { type Start, start } from './serverStart.ts';

const DIST = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OURS = path.join(DIST, 'server.js');
const IDLE = path.join(DIST, 'test/bench/idleServer.js');
const STARTS = 9;

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
