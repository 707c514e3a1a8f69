import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import { shipped } from './host/shipped.ts';
import { listReviews } from './reviewFiles.node.ts';
import { startServer } from './server.ts';

/** The text of a file of this machine; undefined where there is none, and for documents that are not files. */
async function readFileAt(uri: string): Promise<string | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return await readFile(fileURLToPath(uri), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}

if (process.argv.includes('--stdio') !== process.argv.includes('--node-ipc') && !process.argv.some(opensSocket)) {
  startServer(createConnection(), {
    readFile: readFileAt,
    listReviews,
    rulePages: pathToFileURL(shipped('..', 'docs', 'rules')).href,
    today: process.env.REVIEW_TODAY,
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  });
} else {
  console.error('Start this language server with --stdio. (An editor that runs Node itself may use --node-ipc.)');
  process.exitCode = 2;
}

function opensSocket(argument: string): boolean {
  return argument.startsWith('--socket') || argument.startsWith('--pipe');
}
