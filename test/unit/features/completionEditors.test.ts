import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver';
import { completed } from './completed.ts';
import { reviewAround } from './completionCases.ts';
import { inBothLineEndings } from './openedReview.ts';

/** An editor whose completion can do this and no more. */
function editorWith(completionItem: NonNullable<ClientCapabilities['textDocument']>['completion']): ClientCapabilities {
  return { textDocument: { completion: completionItem ?? {} } };
}

const PLAIN = editorWith({});
const ADJUSTING = editorWith({ completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [2] } } });
const PLAIN_AS_IS = editorWith({ completionItem: { insertTextModeSupport: { valueSet: [1] } } });

const IN_ITEM = reviewAround('recommendations:\n  - id: R1\n    ‸');
const EXPECTED = `    actions:
      - id: A1
        action: >-
          [insert what will be done]
        owner:
          role: 
          agency: `;

describe('completion in an editor', () => {
  inBothLineEndings('of today: lines with their whole indentation, which it is told to keep', async (eol) => {
    const { item, accepted } = await completed(IN_ITEM, { eol });
    const { insertTextMode, insertTextFormat, textEdit } = item('actions');
    assert.deepEqual([insertTextMode, insertTextFormat], [1, 2]);
    assert.ok(textEdit?.newText.startsWith(`actions:${eol}      - id: A1${eol}        action: >-${eol}`));
    assert.ok(accepted('actions').includes(EXPECTED));
  });

  inBothLineEndings('that indents lines like the first: without what it adds', async (eol) => {
    const { item, accepted } = await completed(IN_ITEM, { eol, capabilities: ADJUSTING });
    assert.equal(item('actions').insertTextMode, 2);
    assert.ok(item('actions').textEdit?.newText.startsWith(`actions:${eol}  - id: A1${eol}    action: >-${eol}`));
    assert.ok(accepted('actions').includes(EXPECTED));
  });

  inBothLineEndings('without snippets: no signs of snippets, and nothing chosen unasked', async (eol) => {
    const { item, accepted } = await completed(IN_ITEM, { eol, capabilities: PLAIN_AS_IS });
    assert.equal(item('actions').insertTextFormat, 1);
    assert.doesNotMatch(item('actions').textEdit?.newText ?? '', /\$/);
    assert.ok(accepted('actions').includes(EXPECTED));
    assert.match(accepted('actions'), /\n {8}kind: \n/);
  });

  it('with snippets: values to choose from, the one that claims least first', async () => {
    const { item } = await completed(reviewAround('findings:\n  - ‸'));
    assert.match(item('Finding F1').textEdit?.newText ?? '', /confidence: \$\{\d+\|low,high,moderate\|\}/);
  });

  inBothLineEndings('that does not say what it does with lines: one line alone', async (eol) => {
    const { accepted } = await completed(IN_ITEM, { eol, capabilities: PLAIN });
    assert.ok(accepted('actions').includes('  - id: R1\n    actions:\npartnership:'));
    assert.ok(accepted('outcomeForChildren').includes('  - id: R1\n    outcomeForChildren: \npartnership:'));
  });

  inBothLineEndings('that tells no insertion from a replacement: the whole word is replaced', async (eol) => {
    const { item, accepted } = await completed(reviewAround('audience: re‸st'), { eol, capabilities: PLAIN });
    assert.ok('range' in (item('restricted').textEdit ?? {}));
    assert.match(accepted('restricted'), /\naudience: restricted\n/);
  });

  it('keeps the order, in which those that must be there come first', async () => {
    const { items } = await completed('---\n‸\n---\n');
    const sorted = items.map(({ sortText = '' }) => sortText);
    assert.deepEqual(sorted, [...sorted].sort());
  });

  it('with our own extension: the list opens again where a value can be chosen', async () => {
    const initializationOptions = { opensSuggestions: true };
    const { item } = await completed('---\n‸\n---\n', { initializationOptions });
    assert.equal(item('stage').command?.command, 'editor.action.triggerSuggest');
    assert.equal(item('title').command, undefined);
    const { item: plain } = await completed('---\n‸\n---\n');
    assert.equal(plain('stage').command, undefined);
  });

  it('shows a few words beside a label where it can, and no signs that end a choice', async () => {
    const { item } = await completed(reviewAround('audience: ‸'));
    assert.equal(item('public').labelDetails?.description, item('public').detail);
    assert.equal(item('public').commitCharacters, undefined);
    const { item: plain } = await completed(reviewAround('audience: ‸'), { capabilities: PLAIN });
    assert.equal(plain('public').labelDetails, undefined);
  });

  it('has the list whole', async () => {
    const { items } = await completed(IN_ITEM);
    assert.equal(new Set(items.map(({ label }) => label)).size, items.length);
  });
});
