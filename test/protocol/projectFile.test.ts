import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-protocol';
import { editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';
import { rangeOf } from './smallReview.ts';

const URI = 'file:///work/.practice-review.yml';

/** What is offered where `|` stands in a project file. */
async function offeredAt(marked: string): Promise<readonly CompletionItem[]> {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  const editor = await openServer({ capabilities: editorOf318 });
  await editor.open(URI, marked.replace('|', ''), 'yaml');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const { items } = await editor.request<CompletionList>('textDocument/completion', {
    textDocument: { uri: URI },
    position,
  });
  await editor.stop();
  return items;
}

describe('a project file that is open', () => {
  it('has what does not count underlined, with what was meant', async () => {
    const text = 'rules:\n  document/schema: of\n  action/missing-ownr: off\nlimit:\n  problems: 3\n';
    const editor = await openServer();
    await editor.open(URI, text, 'yaml');
    const diagnostics = await editor.diagnostics(URI);
    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      [rangeOf(text, 'of'), rangeOf(text, 'action/missing-ownr'), rangeOf(text, 'limit')],
    );
    assert.match(String(diagnostics[1]?.message), /Did you mean `action\/missing-owner`\?/);
    await editor.change(URI, { text: 'rules:\n  document/schema: off\n' });
    assert.deepEqual(await editor.diagnostics(URI, 2), []);
    await editor.close(URI);
    await editor.until(() => editor.published.findLast(({ uri, version }) => uri === URI && version === undefined));
    await editor.stop();
  });

  for (const [name, marked, expected] of [
    ['the parts of the file', '|', ['rules', 'holidays', 'timescales', 'limits', 'privacy', 'report']],
    [
      'the parts that are not there yet',
      'rules:\n  document/schema: off\nlimits:\n  problems: 9\n|',
      ['holidays', 'timescales', 'privacy', 'report'],
    ],
    ['the keys of a part', 'holidays:\n  |\n  region: scotland\n', ['extra', 'removed']],
    ['the values after a colon', 'holidays:\n  region: |', ['englandAndWales', 'scotland', 'northernIreland']],
    [
      'how serious a check can be',
      'rules:\n  document/schema: |',
      ['off', 'hint', 'information', 'warning', 'error', 'default'],
    ],
    ['nothing where anything may stand', 'report:\n  organisation: |', []],
  ] as const) {
    it(`is offered ${name}`, async () => {
      assert.deepEqual(
        (await offeredAt(marked)).map(({ label }) => label),
        expected,
      );
    });
  }

  it('is offered the checks that it does not name yet, each with what it checks', async () => {
    const items = await offeredAt('rules:\n  document/schema: off\n  |');
    assert.ok(!items.some(({ label }) => label === 'document/schema'));
    const owner = items.find(({ label }) => label === 'action/missing-owner');
    assert.equal(owner?.textEdit?.newText, 'action/missing-owner: ');
    assert.match(owner?.detail ?? '', /owner/);
  });
});
