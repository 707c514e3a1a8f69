import assert from 'node:assert/strict';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { htmlPage } from '../../server/src/export/htmlPage.ts';
import { reportModel } from '../../server/src/export/reportModel.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { openServer, TODAY } from '../protocol/serverHarness.ts';

/** Whatever opens a way out of this machine, or a door into it. */
const doors: readonly (readonly [object: object, name: string])[] = [
  [net.Socket.prototype, 'connect'],
  [net.Server.prototype, 'listen'],
  [net, 'connect'],
  [net, 'createConnection'],
  [http, 'request'],
  [http, 'get'],
  [https, 'request'],
  [https, 'get'],
  [dns, 'lookup'],
  [dns, 'resolve'],
  [dns.promises, 'lookup'],
  [dns.promises, 'resolve'],
  [dgram, 'createSocket'],
  [globalThis, 'fetch'],
];

describe('nothing leaves the machine', () => {
  const tried: string[] = [];
  const restore: (() => void)[] = [];

  before(() => {
    for (const [object, name] of doors) {
      const original: unknown = Reflect.get(object, name);
      restore.push(() => Reflect.set(object, name, original));
      Reflect.set(object, name, () => {
        tried.push(name);
        throw new Error(`Something tried ${name}.`);
      });
    }
  });
  after(() => {
    for (const back of restore) back();
  });
  afterEach(() => {
    tried.length = 0;
  });

  it('every door is watched', () => {
    for (const [object, name] of doors) {
      assert.throws(() => Reflect.apply(Reflect.get(object, name), object, []), /Something tried/);
    }
    assert.equal(tried.length, doors.length);
  });

  it('when the examples are checked and exported', async () => {
    for (const name of ['strong', 'weak', 'rapid', 'weak-rapid']) {
      const review = parseReview(readFileSync(`examples/${name}.review.md`, 'utf8'));
      check(review, defaultConfiguration(TODAY));
      await htmlPage(reportModel(review, { today: TODAY }));
    }
    assert.deepEqual(tried, []);
  });

  it('when a server serves an editor, images from elsewhere in the review included', async () => {
    const editor = await openServer({ workspaceFolders: ['file:///reviews'] });
    const uri = 'file:///reviews/weak.review.md';
    const text = readFileSync('examples/weak.review.md', 'utf8');
    await editor.open(
      uri,
      `${text}\n\n![A picture](https://example.org/picture.png) <img src="http://example.org/x">\n`,
    );
    for (const { range } of await editor.diagnostics(uri)) await editor.codeActions(uri, range);
    await editor.request('practiceReview/report', { textDocument: { uri } });
    await editor.request('practiceReview/effectiveConfiguration', { uri });
    await editor.stop();
    assert.deepEqual(tried, []);
  });
});
