import assert from 'node:assert/strict';
import { actionPlanCsv, csv } from '../../../server/src/export/csv.ts';
import { readCsv } from '../../../server/src/import/readCsv.ts';
import { example, modelOf } from './exported.ts';

describe('the action plan as CSV', () => {
  it('has one row an action, with a byte order mark and CRLF', () => {
    const text = actionPlanCsv(modelOf(example('strong')));
    assert.ok(text.startsWith('\uFEFFReview,Ref.,Recommendation,'));
    assert.equal(text.split('\r\n').length, 12);
    const rows = readCsv(text.slice(1));
    assert.deepEqual(
      rows.map((row) => row[1]),
      ['Ref.', ...Array.from({ length: 10 }, (_, at) => `A${at + 1}`)],
    );
    assert.equal(rows[1]?.[6], '2027-02-26');
  });

  it('keeps spreadsheet programs from taking a text for a formula', () => {
    const signs = ['=1', '+1', '-1', '@a', '\tx', '\rx', '＝1', '＋1', '－1', '＠a'];
    const [row = []] = readCsv(csv([signs]).slice(1));
    // A return at the start is a line break, which no program takes for a formula.
    assert.deepEqual(
      row.map((cell) => cell?.charAt(0)),
      ["'", "'", "'", "'", "'", '\n', "'", "'", "'", "'"],
    );
  });

  it('quotes what it must, and leaves out control characters and halves of characters', () => {
    assert.equal(
      csv([['a,b', 'a"b', 'a\r\nb', ' a', 'a\u0007\uD800', undefined]]),
      '\uFEFF"a,b","a""b","a\nb"," a",a\uFFFD,\r\n',
    );
  });
});
