import assert from 'node:assert/strict';
import { editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';
import { smallReview } from './smallReview.ts';

const URI = 'file:///reviews/small.review.md';
const CODE = 'document/placeholder';

function endOf(text: string) {
  const lines = text.split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The document with one more paragraph, typed key by key at its end. */
async function typeAtEnd(editor: Awaited<ReturnType<typeof openServer>>, start: string, typed: string): Promise<void> {
  let text = start;
  for (const key of typed) {
    const at = endOf(text);
    await editor.change(URI, { range: { start: at, end: at }, text: key });
    text += key;
  }
}

describe('what is new in the sentence that is being typed', () => {
  const start = `${smallReview.trimEnd()}\n\nIt`;

  it('waits until the sentence is ended', async () => {
    const editor = await openServer();
    await editor.open(URI, start);
    const before = (await editor.diagnostics(URI)).filter(({ code }) => code === CODE).length;
    const typed = ' was seen in TBC and';
    await typeAtEnd(editor, start, typed);
    const during = await editor.diagnostics(URI, 1 + typed.length);
    assert.equal(during.filter(({ code }) => code === CODE).length, before);
    await typeAtEnd(editor, start + typed, '.');
    const after = await editor.diagnostics(URI, 2 + typed.length);
    assert.equal(after.filter(({ code }) => code === CODE).length, before + 1);
    await editor.stop();
  });

  it('is shown when the author pauses', async () => {
    const editor = await openServer();
    await editor.open(URI, start);
    const before = (await editor.diagnostics(URI)).filter(({ code }) => code === CODE).length;
    await typeAtEnd(editor, start, ' is TBC');
    await editor.until(() =>
      editor.published.find(({ diagnostics }) => diagnostics.filter(({ code }) => code === CODE).length === before + 1),
    );
    await editor.stop();
  });
});

describe('a document that is checked when it is saved', () => {
  it('is checked when it is opened, not while it is typed, and when it is saved', async () => {
    const editor = await openServer({ capabilities: editorOf318, settings: () => ({ run: 'onSave' }) });
    await editor.open(URI, smallReview);
    const first = await editor.pull(URI);
    assert.equal(first.kind, 'full');
    await typeAtEnd(editor, smallReview, '\n\nSeen in TBC.');
    const during = await editor.pull(URI, first.resultId);
    assert.deepEqual(during, { kind: 'unchanged', resultId: first.resultId });
    await editor.save(URI);
    const after = await editor.pull(URI, first.resultId);
    assert.ok(after.kind === 'full' && first.kind === 'full');
    assert.equal(after.items.length, first.items.length + 1);
    await editor.stop();
  });
});
