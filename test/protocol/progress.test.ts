import assert from 'node:assert/strict';
import { openServer } from './serverHarness.ts';
import { smallReview } from './smallReview.ts';

const URI = 'file:///reviews/wren.review.md';

describe('progress over the protocol', () => {
  it('is matched with the text as the server has it, and null where there is no review', async () => {
    const editor = await openServer();
    await editor.open(URI, smallReview);
    const files = [
      {
        name: 'a.csv',
        spreadsheet: {
          sheets: [
            {
              name: '',
              rows: [
                ['Ref.', 'Status'],
                ['A99', 'Done'],
              ],
            },
          ],
        },
      },
    ];
    const answer = await editor.request('practiceReview/progress', { textDocument: { uri: URI }, files });
    assert.deepEqual(answer, {
      changes: [],
      problems: ['a.csv, row 2: the review has no action A99.'],
      otherReviews: [],
    });
    const edit = { textDocument: { uri: URI }, changes: [], evidence: 'add' };
    assert.deepEqual(await editor.request('practiceReview/progressEdit', edit), {
      text: smallReview,
      made: 0,
      problems: [],
    });
    const none = { textDocument: { uri: 'file:///none.review.md' }, files };
    assert.equal(await editor.request('practiceReview/progress', none), null);
    await editor.stop();
  });
});
