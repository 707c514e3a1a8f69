import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';

const URI = 'file:///reviews/weak.review.md';
const weak = readFileSync('examples/weak.review.md', 'utf8');
const AT = { line: 2, character: 3 };

describe('the balance of telling and explaining', () => {
  it('is shown section by section, and as a whole', async () => {
    const editor = await openServer();
    await editor.open(URI, weak);
    const { markdown } = await editor.request<{ markdown: string }>('practiceReview/balance', { uri: URI });
    assert.match(markdown, /^# Where the review tells/);
    assert.match(markdown, /\| Police \| \d+ \| \d+ \| \d+ \| [■□]{10} \d+ in 100 \|/);
    assert.match(markdown, /\| \*\*The whole review\*\* \|/);
    assert.doesNotMatch(markdown, /Methodology|Recommendations/);
    await editor.stop();
  });

  it('is refused in a sentence where there is no review', async () => {
    const editor = await openServer();
    await assert.rejects(editor.request('practiceReview/balance', { uri: 'file:///nothing.md' }), /not a review/);
    await editor.stop();
  });

  it('is offered at its finding to an editor that has the view, and to no other', async () => {
    for (const [views, offered] of [
      [['balance'], 1],
      [[], 0],
    ] as const) {
      const editor = await openServer({ capabilities: editorOf318, initializationOptions: { views } });
      await editor.open(URI, weak);
      await editor.pull(URI);
      const actions = await editor.codeActions(URI, { start: AT, end: AT });
      const opening = actions.filter(({ command }) => command?.command === 'practiceReview.showBalance');
      assert.equal(opening.length, offered);
      assert.ok(opening.every(({ edit }) => edit === undefined));
      await editor.stop();
    }
  });
});
