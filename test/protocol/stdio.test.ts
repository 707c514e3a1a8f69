import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { onlyOne, smallReview } from './smallReview.ts';

function start(...options: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['dist/server.js', ...options]);
}

function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

describe('node dist/server.js', () => {
  it('--stdio serves an editor from the first message to the last', async () => {
    const child = start('--stdio');
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published = new Promise<PublishDiagnosticsParams>((resolve) => {
      connection.onNotification(PublishDiagnosticsNotification.type, resolve);
    });
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    await connection.sendNotification(InitializedNotification.type, {});
    const textDocument = { uri: 'untitled:1', languageId: 'markdown', version: 7, text: smallReview };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    const { version, diagnostics } = await published;
    assert.equal(version, 7);
    onlyOne(diagnostics, 'document/schema');
    await connection.sendRequest(ShutdownRequest.type);
    const exit = ended(child);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await exit, 0);
    connection.dispose();
  });

  for (const options of [[], ['--socket=6009'], ['--pipe=/tmp/x', '--stdio']]) {
    it(`says in a sentence how to start it: ${options.join(' ') || 'no options'}`, async () => {
      const child = start(...options);
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
      assert.equal(await ended(child), 2);
      assert.match(said, /^Start this language server with --stdio\./);
    });
  }
});
