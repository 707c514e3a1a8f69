import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editorOf318 } from './capabilities.ts';
import { type EditorWithServer, openServer } from './serverHarness.ts';
import { inCrlf, rangeOf } from './smallReview.ts';

const URI = 'file:///reviews/guided.review.md';
const REVIEW = `---
schemaVersion: 1
reviewType: lcspr
reference: T-1
title: The case of 👶 Siân
stage: draft
findings: []
recommendations:
  - id: R1
    actions:
      - id: A1 # 👶
---

## Findings

### F2 Plans end early
`;

type Result = { readonly kind: string } & Record<string, unknown>;

async function next(editor: EditorWithServer, params: object, version = editor.version(URI)): Promise<Result> {
  return await editor.request('practiceReview/guided/next', { textDocument: { uri: URI, version }, ...params });
}

/** The text after the edits of an answer. */
function edited(text: string, { edits }: Result): string {
  const document = TextDocument.create(URI, 'markdown', 1, text);
  assert.ok(Array.isArray(edits));
  return TextDocument.applyEdits(document, edits);
}

describe('guided writing', () => {
  for (const [name, text] of [
    ['LF', REVIEW],
    ['CRLF', inCrlf(REVIEW)],
  ] as const) {
    it(`asks question by question and then says what to write (${name})`, async () => {
      const editor = await openServer();
      await editor.open(URI, text);
      const first = await next(editor, { command: 'setDueDate', position: rangeOf(text, 'A1').start });
      assert.equal(first.kind, 'question');
      assert.deepEqual([first.title, first.step, first.totalSteps], ['Set due date', 1, 2]);
      const second = await next(editor, { command: 'setDueDate', answers: { thing: 'A1' } });
      assert.deepEqual([second.title, second.step], ['Set due date of A1', 2]);
      const again = await next(editor, { command: 'setDueDate', answers: { thing: 'A1', due: '31/2/2027' } });
      assert.match(String(again.problem), /is no date/);
      const last = await next(editor, { command: 'setDueDate', answers: { thing: 'A1', due: '1/2/2027' } });
      assert.equal(last.kind, 'edit');
      const now = edited(text, last);
      assert.equal(now, text.replace('A1 # 👶', `A1 # 👶${name === 'LF' ? '\n' : '\r\n'}        due: 2027-02-01`));
      assert.deepEqual(
        last.show,
        rangeOf(now, 'id: A1').start && { start: rangeOf(now, 'id: A1').start, end: { line: 10, character: 10 } },
      );
      await editor.stop();
    });
  }

  it('leads to the new entry, where it stands after the change', async () => {
    const editor = await openServer();
    await editor.open(URI, REVIEW);
    const answers = { heading: 'F2', title: 'Plans: early', why: '', levels: [], confidence: '' };
    const written = await next(editor, { command: 'createEntry', answers });
    const now = edited(REVIEW, written);
    assert.match(now, /findings:\n {2}- id: F2\n {4}title: >-\n {6}Plans: early\n/);
    assert.deepEqual(written.show, rangeOf(now, 'F2'));
    await editor.stop();
  });

  it('writes nothing for a version that is not the newest', async () => {
    const editor = await openServer();
    await editor.open(URI, REVIEW);
    await editor.change(URI, { text: `${REVIEW}\n` });
    assert.deepEqual(await next(editor, { command: 'renumberIds' }, 1), { kind: 'changed' });
    assert.equal((await next(editor, { command: 'renumberIds' })).kind, 'edit');
    await editor.stop();
  });

  it('refuses in a sentence, and is silent where there is no review', async () => {
    const editor = await openServer();
    await editor.open(URI, '# No front matter\n');
    const refused = await next(editor, { command: 'addFinding' });
    assert.match(String(refused.sentence), /^This document has no front matter/);
    assert.match(String((await next(editor, { command: 'nothing' })).sentence), /not known/);
    const other = { textDocument: { uri: 'file:///other.md', version: 1 }, command: 'addFinding' };
    assert.equal(await editor.request('practiceReview/guided/next', other), null);
    await editor.stop();
  });

  it('reads what is pasted into a list', async () => {
    const editor = await openServer();
    await editor.open(URI, REVIEW);
    const position = rangeOf(REVIEW, 'actions').end;
    const params = { textDocument: { uri: URI, version: 1 }, position, html: '<ul><li>One</li></ul>', text: 'One' };
    const pasted = await editor.request<Result>('practiceReview/guided/paste', params);
    assert.equal(pasted.title, 'Paste as a recommendation');
    assert.match(edited(REVIEW, pasted), /A1 # 👶\n {2}- id: R2\n {4}text: >-\n {6}One\n---/);
    const elsewhere = { ...params, position: { line: 1, character: 0 } };
    assert.equal(await editor.request('practiceReview/guided/paste', elsewhere), null);
    await editor.stop();
  });

  it('is offered at the cursor to an editor that has its commands, and to no other', async () => {
    for (const [initializationOptions, offered] of [
      [{ guided: true }, 4],
      [{}, 0],
    ] as const) {
      const editor = await openServer({ capabilities: editorOf318, initializationOptions });
      const kinds = editor.initializeResult.capabilities.codeActionProvider;
      assert.equal(JSON.stringify(kinds).includes('refactor'), offered > 0);
      await editor.open(URI, REVIEW);
      const actions = await editor.codeActions(URI, rangeOf(REVIEW, 'A1'), { only: ['refactor'] });
      assert.equal(actions.length, offered);
      const fixes = await editor.codeActions(URI, rangeOf(REVIEW, 'A1'), { only: ['quickfix'] });
      assert.ok(fixes.every(({ kind }) => kind === 'quickfix'));
      await editor.stop();
    }
  });
});
