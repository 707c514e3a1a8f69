import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import type { Message, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { onlyOne, smallReview } from './smallReview.ts';

/** What a worker of a browser has; nothing of Node. */
function workerScope(received: (message: unknown) => void) {
  const scope = {
    onmessage: undefined as ((event: { readonly data: unknown }) => void) | undefined,
    postMessage: received,
    addEventListener: () => {},
    console,
    crypto,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    structuredClone,
    btoa,
    MessageChannel,
    TextDecoder,
    TextEncoder,
    URL,
  };
  return { scope, globals: { ...scope, self: scope } };
}

describe('dist/server.web.js', () => {
  it('serves an editor in a worker, with nothing of Node at hand', async () => {
    const messages: unknown[] = [];
    let arrived: () => void = () => {};
    const { scope, globals } = workerScope((message) => {
      messages.push(message);
      arrived();
    });
    vm.runInNewContext(readFileSync('dist/server.web.js', 'utf8'), globals, { filename: 'dist/server.web.js' });
    const send = (message: object) => scope.onmessage?.({ data: { jsonrpc: '2.0', ...message } as Message });
    const until = async <T>(look: (message: object) => T | undefined): Promise<T> => {
      for (let index = 0; ; index++) {
        while (index >= messages.length) await new Promise<void>((resolve) => (arrived = resolve));
        const message = messages[index];
        const found = typeof message === 'object' && message !== null ? look(message) : undefined;
        if (found !== undefined) return found;
      }
    };
    const answerTo = (id: number) =>
      until((message) => (Reflect.get(message, 'id') === id ? Reflect.get(message, 'result') : undefined));

    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    assert.ok(await answerTo(1));
    send({ method: 'initialized', params: {} });
    const textDocument = { uri: 'vscode-vfs://host/a.md', languageId: 'markdown', version: 3, text: smallReview };
    send({ method: 'textDocument/didOpen', params: { textDocument } });
    const published = await until<PublishDiagnosticsParams>((message) =>
      Reflect.get(message, 'method') === 'textDocument/publishDiagnostics' ? Reflect.get(message, 'params') : undefined,
    );
    assert.equal(published.version, 3);
    onlyOne(published.diagnostics, 'document/schema');
    send({ id: 2, method: 'practiceReview/report', params: { textDocument: { uri: textDocument.uri } } });
    assert.ok(Reflect.get(Object(await answerTo(2)), 'report'));
  });
});
