import { Worker } from 'node:worker_threads';

/** What a worker of Node runs so that `dist/export.js`, which is written for the worker of a browser, finds itself in one. */
const AS_SCOPE = `
const { parentPort, workerData } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (answer) => parentPort.postMessage(answer);
require(workerData);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** Starts the exporter in a worker of Node. @param script The path of `dist/export.js` */
export function startExportWorker(script: string): Worker {
  return new Worker(AS_SCOPE, { eval: true, workerData: script });
}
