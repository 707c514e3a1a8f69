import assert from 'node:assert/strict';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules/registry.ts';
import { allReviews, always, type Fix, type Rule } from '../../server/src/rules/rule.ts';
import { bareEditor, editorWithoutVersions, editorWithSnippets } from './capabilities.ts';
import { type EditorWithServer, openServer } from './serverHarness.ts';
import { inCrlf, onlyOne, rangeOf, smallReview } from './smallReview.ts';

const URI = 'file:///reviews/small.review.md';

/** A check that finds one thing, at the key `stage`, and offers what it is given. */
function offering(fixes: (start: number, end: number) => readonly Fix[]): Rule {
  return {
    id: 'document/offering',
    title: 'A check that offers changes.',
    why: 'It is part of a test.',
    severity: always('warning'),
    basis: 'format',
    restsOn: 'Nothing: it is made for a test.',
    appliesTo: allReviews,
    canBeSilenced: true,
    *check({ text }) {
      const start = text.indexOf('stage');
      yield { start, end: start + 5, message: 'Here is a stage.', detail: undefined };
    },
    fixes: ({ start, end }) => fixes(start, end),
  };
}

function documentEdits(action: CodeAction | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  return change;
}

/** What VS Code does with a snippet: every further line is indented like the line that the edit begins on. */
function insertLikeVsCode(text: string, edit: TextEdit | SnippetTextEdit): string {
  if (!('snippet' in edit)) return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [edit]);
  const line = text.split(/\r\n|\n/)[edit.range.start.line] ?? '';
  const indent = /^[ \t]*/.exec(line.slice(0, edit.range.start.character))?.[0] ?? '';
  const written = edit.snippet.value
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1')
    .replace(/\r\n|\n/g, (end) => `${end}${indent}`);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [{ range: edit.range, newText: written }]);
}

describe('code actions', () => {
  let editor: EditorWithServer | undefined;
  afterEach(async () => {
    await editor?.stop();
    editor = undefined;
  });

  async function opened(text: string, capabilities = editorWithSnippets): Promise<EditorWithServer> {
    editor = await openServer({ capabilities });
    await editor.open(URI, text);
    return editor;
  }

  async function withRule(rule: Rule, run: () => Promise<void>): Promise<void> {
    const registry = rules as Rule[];
    registry.push(rule);
    try {
      await run();
    } finally {
      registry.pop();
    }
  }

  it('change what they say they change, for the version that was looked at', async () => {
    const server = await opened(smallReview);
    const range = rangeOf(smallReview, 'audiance');
    const [action] = await server.codeActions(URI, range);
    assert.equal(action?.title, 'Change it to audience');
    assert.equal(action.kind, 'quickfix');
    assert.equal(action.isPreferred, true);
    assert.deepEqual(action.diagnostics, [onlyOne(await server.diagnostics(URI), 'document/schema')]);
    const expected = { textDocument: { uri: URI, version: 1 }, edits: [{ range, newText: 'audience' }] };
    assert.deepEqual(action.edit, { documentChanges: [expected] });
  });

  it('are for the newest version when the text has changed', async () => {
    const server = await opened(smallReview);
    const start = { line: 5, character: 0 };
    await server.change(URI, { range: { start, end: start }, text: '# A line more\n' });
    const [action] = await server.codeActions(URI, {
      start: { line: 6, character: 0 },
      end: { line: 6, character: 8 },
    });
    const { textDocument, edits } = documentEdits(action);
    assert.equal(textDocument.version, 2);
    assert.deepEqual(edits[0]?.range.start, { line: 6, character: 0 });
  });

  it('are offered only where something was found, and only in the kinds asked for', async () => {
    const server = await opened(smallReview);
    const range = rangeOf(smallReview, 'audiance');
    assert.deepEqual(await server.codeActions(URI, rangeOf(smallReview, 'duty')), []);
    assert.deepEqual(await server.codeActions(URI, range, { only: ['refactor'] }), []);
    assert.deepEqual(await server.codeActions(URI, range, { only: ['quickfix.other', 'source'] }), []);
    assert.ok((await server.codeActions(URI, range, { only: ['quickfix'] })).length > 0);
    assert.ok((await server.codeActions(URI, range, { only: [''] })).length > 0);
  });

  it('have no version for an editor that knows none, and are not announced to one that knows no actions', async () => {
    const server = await opened(smallReview, editorWithoutVersions);
    const [action] = await server.codeActions(URI, rangeOf(smallReview, 'audiance'));
    assert.equal(action?.edit?.changes?.[URI]?.[0]?.newText, 'audience');
    const bare = await openServer({ capabilities: bareEditor });
    assert.equal(bare.initializeResult.capabilities.codeActionProvider, undefined);
    await bare.stop();
  });

  const insertAfter = offering((_, end) => [
    {
      title: 'Insert two lines',
      edits: [
        { start: end + 7, end: end + 7, newText: ['\n  a: ', { stop: 1, placeholder: 'the $1} \\a' }, '\n  b: 2'] },
      ],
    },
  ]);

  for (const [name, eol, text] of [
    ['LF', '\n', smallReview],
    ['CRLF', '\r\n', inCrlf(smallReview)],
  ] as const) {
    it(`have tab stops where the editor knows them and the plain text where not (${name})`, async () => {
      await withRule(insertAfter, async () => {
        const server = await opened(text);
        const { start } = rangeOf(text, 'stage');
        const at = { line: start.line, character: 12 };
        const action = (await server.codeActions(URI, rangeOf(text, 'stage')))[0];
        const value = `${eol}  a: \${1:the \\$1\\} \\\\a}${eol}  b: 2`;
        const snippet = { range: { start: at, end: at }, snippet: { kind: 'snippet', value } };
        assert.deepEqual(documentEdits(action).edits, [snippet]);
        const plain = await openServer();
        await plain.open(URI, text);
        const plainAction = (await plain.codeActions(URI, rangeOf(text, 'stage')))[0];
        const newText = `${eol}  a: the $1} \\a${eol}  b: 2`;
        assert.deepEqual(documentEdits(plainAction).edits, [{ range: { start: at, end: at }, newText }]);
        await plain.stop();
      });
    });

    it(`write what they say into indented lines, though editors indent snippets (${name})`, async () => {
      const nested = text.replace(`stage: draft${eol}`, `period:${eol}    stage: \${xy}${eol}`);
      await withRule(insertAfter, async () => {
        const server = await opened(nested);
        const action = (await server.codeActions(URI, rangeOf(nested, 'stage')))[0];
        const [edit] = documentEdits(action).edits;
        assert.ok(edit !== undefined && 'snippet' in edit);
        const expected = nested.replace(`stage: \${xy}`, (found) => `${found}${eol}  a: the $1} \\a${eol}  b: 2`);
        assert.equal(insertLikeVsCode(nested, edit), expected);
      });
    });
  }

  it('leave out an edit that overlaps another', async () => {
    const overlapping = offering((start, end) => [
      {
        title: 'Overlap',
        edits: [
          { start: start + 2, end, newText: ['second'] },
          { start, end: start + 3, newText: ['first'] },
        ],
      },
    ]);
    await withRule(overlapping, async () => {
      const server = await opened(smallReview);
      const [action] = await server.codeActions(URI, rangeOf(smallReview, 'stage'));
      assert.deepEqual(
        documentEdits(action).edits.map((edit) => ('newText' in edit ? edit.newText : undefined)),
        ['first'],
      );
    });
  });

  it('of the other findings are offered when those of one cannot be worked out', async () => {
    const broken = offering(() => {
      throw new Error('It breaks.');
    });
    await withRule(broken, async () => {
      const server = await opened(smallReview);
      const whole = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
      const titles = (await server.codeActions(URI, whole)).map(({ title }) => title);
      assert.ok(titles.includes('Change it to audience'));
      await server.until(() => server.logged.find((entry) => entry.includes('document/offering')));
    });
  });
});
