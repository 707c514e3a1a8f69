import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { rules } from '../../server/src/rules/registry.ts';
import { allReviews, always, type Rule } from '../../server/src/rules/rule.ts';
import { editorOf316, editorOf318 } from './capabilities.ts';
import { type EditorWithServer, messageOf, openServer } from './serverHarness.ts';
import { inCrlf, onlyOne, rangeOf, smallReview } from './smallReview.ts';

const URI = 'file:///reviews/small.review.md';

describe('diagnostics that are sent', () => {
  let editor: EditorWithServer;
  beforeEach(async () => {
    editor = await openServer();
  });
  afterEach(() => editor.stop());

  for (const [name, text] of [
    ['LF', smallReview],
    ['CRLF', inCrlf(smallReview)],
  ] as const) {
    it(`stand at their place and name their rule (${name})`, async () => {
      await editor.open(URI, text);
      const diagnostics = await editor.diagnostics(URI);
      const unknown = onlyOne(diagnostics, 'document/schema');
      assert.deepEqual(unknown.range, rangeOf(text, 'audiance'));
      assert.equal(unknown.source, 'practice-review');
      assert.match(unknown.codeDescription?.href ?? '', /^https:.*\/document\/schema\.md$/);
      assert.deepEqual(onlyOne(diagnostics, 'document/unresolved-reference').range, rangeOf(text, 'F9'));
    });

    it(`follow edits counted in UTF-16 (${name})`, async () => {
      await editor.open(URI, text);
      const line = text.split(/\r?\n/).findIndex((written) => written.startsWith('Siân'));
      // After "Siân 👶": 4 letters, a space, and two code units for the child.
      const at = { line, character: 7 };
      await editor.change(URI, { range: { start: at, end: at }, text: ' 👩🏽‍⚕️ŵ' });
      await editor.change(URI, { range: rangeOf(text, 'audiance'), text: 'audience' });
      const now = text.replace('Siân 👶 was', 'Siân 👶 👩🏽‍⚕️ŵ was').replace('audiance', 'audience');
      const diagnostics = await editor.diagnostics(URI, 3);
      assert.deepEqual(onlyOne(diagnostics, 'document/unresolved-reference').range, rangeOf(now, 'F9'));
      assert.ok(!diagnostics.some(({ code }) => code === 'document/schema'));
    });

    it(`follow several edits in one version, and the whole text at once (${name})`, async () => {
      await editor.open(URI, text);
      const start = { line: 0, character: 0 };
      await editor.change(
        URI,
        { range: rangeOf(text, 'F9'), text: 'F8' },
        { range: rangeOf(text, 'audiance'), text: 'audience' },
        { range: { start, end: start }, text: '\uFEFF' },
      );
      const second = onlyOne(await editor.diagnostics(URI, 2), 'document/unresolved-reference');
      assert.match(messageOf(second), /F8/);
      await editor.change(URI, { text });
      onlyOne(await editor.diagnostics(URI, 3), 'document/schema');
    });
  }

  it('carry the version of the text, for every version in order, the last one in any case', async () => {
    await editor.open(URI, smallReview);
    const { end } = rangeOf(smallReview, 'duty worker');
    for (let i = 0; i < 60; i++) await editor.change(URI, { range: { start: end, end }, text: 'x' });
    await editor.diagnostics(URI, 61);
    const versions = editor.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(new Set(versions).size, versions.length);
  });

  it('are cleared when the document is closed, and come again when it is opened again', async () => {
    await editor.open(URI, smallReview);
    await editor.diagnostics(URI);
    await editor.close(URI);
    const cleared = await editor.until(() => editor.published.find(({ diagnostics }) => diagnostics.length === 0));
    assert.equal(cleared.uri, URI);
    await editor.open(URI, smallReview);
    await editor.until(() => (editor.published.length === 3 ? true : undefined));
    onlyOne(await editor.diagnostics(URI), 'document/schema');
  });

  it('leave nothing behind when the document is closed at once', async () => {
    await editor.open(URI, smallReview);
    await editor.close(URI);
    await editor.idle(URI);
    assert.deepEqual(editor.published.at(-1)?.diagnostics ?? [], []);
  });

  it('are not sent for Markdown that is no review, nor for other languages', async () => {
    await editor.open('file:///reviews/README.md', '# How to read this\n\nA page that cites [F1].\n');
    await editor.open('file:///reviews/notes.md', '---\ntitle: Notes\n---\n\nreviewType: lcspr\n');
    await editor.open('file:///reviews/data.yml', smallReview, 'yaml');
    for (const name of ['README.md', 'notes.md', 'data.yml']) await editor.idle(`file:///reviews/${name}`);
    assert.deepEqual(editor.published, []);
  });

  it('begin when the front matter makes a document a review, and end when it no longer does', async () => {
    const uri = 'untitled:Untitled-1';
    await editor.open(uri, '---\n\n---\n\nSeen at home [F9].\n');
    await editor.idle(uri);
    assert.deepEqual(editor.published, []);
    const start = { line: 1, character: 0 };
    await editor.change(uri, { range: { start, end: start }, text: 'reviewType: lcspr' });
    onlyOne(await editor.diagnostics(uri), 'document/unresolved-reference');
    await editor.change(uri, { range: { start, end: { line: 1, character: 17 } }, text: '' });
    assert.deepEqual(await editor.diagnostics(uri, 3), []);
  });

  it('are those of the other checks, and one more, when a check breaks', async () => {
    const broken: Rule = {
      id: 'document/broken',
      title: 'A check that breaks.',
      why: 'It is part of a test.',
      severity: always('error'),
      basis: 'format',
      restsOn: 'Nothing: it is made for a test.',
      appliesTo: allReviews,
      canBeSilenced: true,
      *check(review) {
        yield { start: 0, end: 1, message: 'One before it breaks.', detail: undefined };
        throw new Error(`Quoted from the document: ${review.text}`);
      },
    };
    const registry = rules as Rule[];
    registry.push(broken);
    try {
      await editor.open(URI, smallReview);
      const diagnostics = await editor.diagnostics(URI);
      onlyOne(diagnostics, 'document/schema');
      const told = diagnostics.filter(({ code }) => code === 'document/broken').map(({ severity }) => severity);
      assert.deepEqual(told.sort(), [1, 3]);
      const log = await editor.until(() => editor.logged.find((entry) => entry.includes('document/broken')));
      assert.ok(!log.includes('duty worker'), 'the log quotes no document');
    } finally {
      registry.pop();
    }
  });
});

describe('diagnostics that are asked for', () => {
  let editor: EditorWithServer;
  let setting: unknown = null;
  beforeEach(async () => {
    setting = null;
    editor = await openServer({ capabilities: editorOf318, settings: () => setting });
  });
  afterEach(() => editor.stop());

  function pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return editor.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  it('are given when asked for, and never sent', async () => {
    await editor.open(URI, smallReview);
    const report = await pull(URI);
    assert.equal(report.kind, 'full');
    onlyOne(report.kind === 'full' ? report.items : [], 'document/schema');
    await editor.change(URI, { range: rangeOf(smallReview, 'audiance'), text: 'audience' });
    const next = await pull(URI, report.resultId);
    assert.equal(next.kind, 'full');
    assert.ok(next.kind === 'full' && !next.items.some(({ code }) => code === 'document/schema'));
    await editor.close(URI);
    await editor.idle(URI);
    assert.deepEqual(editor.published, []);
  });

  it('are not given twice when nothing has changed', async () => {
    await editor.open(URI, smallReview);
    const report = await pull(URI);
    assert.deepEqual(await pull(URI, report.resultId), { kind: 'unchanged', resultId: report.resultId });
  });

  it('are none for what is no review and for what is not open', async () => {
    await editor.open('file:///reviews/README.md', '# Read this\n');
    for (const uri of ['file:///reviews/README.md', 'file:///reviews/none.review.md']) {
      const report = await pull(uri);
      assert.deepEqual(report.kind === 'full' ? report.items : undefined, []);
    }
  });

  it('are asked for again when a setting has changed', async () => {
    let refreshed = 0;
    editor.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      editor.received();
      return null;
    });
    await editor.open(URI, smallReview);
    const report = await pull(URI);
    setting = { rules: { 'document/unresolved-reference': 'hint' } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => (refreshed > 0 ? true : undefined));
    const next = await pull(URI, report.resultId);
    const items = next.kind === 'full' ? next.items : [];
    assert.equal(onlyOne(items, 'document/unresolved-reference').severity, 4);
  });
});

describe('an editor of protocol 3.16', () => {
  it('is sent diagnostics and offered fixes', async () => {
    const editor = await openServer({ capabilities: editorOf316 });
    await editor.open(URI, smallReview);
    const { range } = onlyOne(await editor.diagnostics(URI), 'document/schema');
    const [action] = await editor.codeActions(URI, range);
    assert.equal(action?.title, 'Change it to audience');
    await editor.stop();
  });
});
