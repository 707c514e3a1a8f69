import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

/** `self` is typed as any worker's scope; only a dedicated one has messages of its own. */
function isDedicated(scope: object): scope is DedicatedWorkerGlobalScope {
  return 'postMessage' in scope;
}

/** A turn of the event loop in which waiting messages come first; a timer would cost milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

const scope: object = self;
if (!isDedicated(scope)) throw new Error('The checks run in a dedicated worker.');
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, { breathe });
