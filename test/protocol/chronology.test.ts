import assert from 'node:assert/strict';
import { openServer } from './serverHarness.ts';
import { inCrlf, smallReview } from './smallReview.ts';

const URI = 'file:///reviews/wren.review.md';

describe('a chronology over the protocol', () => {
  it('is written for the text as the server has it, and null where there is no review', async () => {
    for (const text of [smallReview, inCrlf(smallReview)]) {
      const editor = await openServer();
      await editor.open(URI, text);
      const textDocument = { uri: URI };
      assert.deepEqual(await editor.request('practiceReview/chronology', { textDocument }), {
        rows: [],
        events: [],
        partners: [],
      });
      // Whatever the exporter left undefined is not there any more once it was sent.
      const entries = [
        {
          written: 'one day',
          order: '',
          what: 'A 👶. Note: x',
          told: 'A 👶',
          agency: 'Police',
          source: 'a.csv',
          place: 'a.csv, row 2',
          row: 2,
          isMarked: true,
        },
        {
          when: { precision: 'day', first: '2025-04-03', last: '2025-04-03', isAbout: false },
          written: '3/4/2025',
          order: '2025-04-03',
          what: 'B',
          told: 'B',
          agency: '',
          source: 'a.csv',
          place: 'a.csv, row 3',
          row: 3,
          isMarked: false,
        },
      ];
      const match = { inTable: [], inEvents: [], doubles: [] };
      const said = { entries, match, problems: ['Look.'], left: [], events: [0], isWritten: true };
      const answer = await editor.request('practiceReview/chronologyEdit', { textDocument, ...said });
      const { edit, rows, events, page, text: after } = answer as Record<string, unknown>;
      assert.deepEqual([rows, events], [2, 1]);
      assert.match(String(page), /- New key events: 1 \(E1\)\.[\s\S]*- Look\./);
      const expected = smallReview
        .replace('---\n\n#', 'keyEvents:\n  - id: E1\n    what: >-\n      Police: A 👶 (dated one day)\n---\n\n#')
        .concat(
          '\n| Date | Agency | What happened | Source |\n| --- | --- | --- | --- |\n',
          '| one day | Police | A 👶. Note: x | a.csv |\n| 3 April 2025 |  | B | a.csv |\n',
        );
      assert.equal(String(after).replaceAll('\r\n', '\n'), expected);
      assert.equal(String(after).includes('\r\n'), text.includes('\r\n'));
      assert.deepEqual(Object.keys(edit as object), ['documentChanges']);
      const none = { textDocument: { uri: 'file:///none.review.md' } };
      assert.equal(await editor.request('practiceReview/chronology', none), null);
      assert.equal(await editor.request('practiceReview/chronologyEdit', { ...none, ...said }), null);
      await editor.stop();
    }
  });
});
