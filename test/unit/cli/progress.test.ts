import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../../server/src/import/readCsv.ts';
import { example, withCrlf } from '../export/exported.ts';
import { rowsOf } from '../export/unzipped.ts';
import { Folder, smallReview } from './commandLine.ts';

const NAME = 'Überprüfung der Größe/ein plan.review.md';

describe('practice-review progress', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write(NAME, withCrlf(example('strong')));
  });
  afterEach(() => folder.remove());

  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  /** The action plan as CSV with something replaced, as a partner sends it back. */
  function filledCsv(...replacements: readonly (readonly [from: string | RegExp, to: string])[]): void {
    folder.run('export', NAME, '--to', 'csv', '--out', 'plan.csv', '--force');
    let text = read('plan.csv');
    for (const [from, to] of replacements) text = text.replace(from, to);
    folder.write('plan.csv', text);
  }

  it('finds nothing in an action plan as it was sent, in either format', () => {
    for (const format of ['xlsx', 'csv']) {
      assert.equal(folder.run('export', NAME, '--to', format, '--out', `sent out.${format}`).code, 0);
      const { code, out, err } = folder.run('progress', NAME, `sent out.${format}`);
      assert.deepEqual([code, out, err], [0, 'Nothing changes in the review.\n', '']);
    }
    assert.equal(rowsOf(readFileSync(join(folder.path, 'sent out.xlsx'))).length, 11);
  });

  it('shows what would change, and writes it only when it is told to', () => {
    filledCsv([/In progress(.*),Process,/, 'Completed$1,Process,"Audit of May, seen"']);
    const shown = folder.run('progress', 'plan.csv', NAME);
    assert.deepEqual([shown.code, shown.err], [0, '']);
    assert.equal(
      shown.out,
      '  A1 status: In progress → Complete\n  A1 evidence: Audit of May, seen\nNothing is written yet. Add --write to write this into the review.\n',
    );
    const before = withCrlf(example('strong'));
    assert.equal(read(NAME), before);
    chmodSync(join(folder.path, NAME), 0o640);
    const written = folder.run('progress', 'plan.csv', NAME, '--write');
    assert.match(written.out, /2 changes are written into Überprüfung der Größe\/ein plan\.review\.md\.\n$/);
    assert.equal(
      read(NAME),
      before.replace('status: inProgress', 'status: complete\r\n        evidence: "Audit of May, seen"'),
    );
    assert.equal(statSync(join(folder.path, NAME)).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder.path, 'Überprüfung der Größe')), ['ein plan.review.md']);
  });

  it('leaves out what is in doubt unless it is told to take it, and says so by its exit code', () => {
    filledCsv([/In progress(.*),Process,/, 'Not started$1,Process,']);
    const { code, out } = folder.run('progress', 'plan.csv', NAME, '--write');
    assert.equal(code, 1);
    assert.match(out, /^\? A1 status: In progress → Not started\n {4}It goes back: /);
    assert.equal(read(NAME), withCrlf(example('strong')));
    assert.equal(folder.run('progress', 'plan.csv', NAME, '--write', '--all').code, 0);
    assert.match(read(NAME), /kind: process\r\n {8}status: notStarted/);
  });

  it('says what it could not use, and what is wrong with a file', () => {
    filledCsv(['WSCP-LCSPR-2026-02,A1', 'OTHER-1,A1'], [/In progress(.*),Process,/, 'Completed$1,Process,']);
    const other = folder.run('progress', 'plan.csv', NAME);
    assert.deepEqual([other.code, other.out], [1, 'Nothing changes in the review.\n']);
    assert.equal(other.err, 'Rows made from the review OTHER-1 were not used: this one is WSCP-LCSPR-2026-02.\n');
    assert.match(
      folder.run('progress', 'plan.csv', NAME, '--also-from', 'OTHER-1').out,
      /A1 status: In progress → Complete/,
    );
    folder.write('cut.xlsx', 'PK\u0003\u0004');
    const cases = [
      [['progress'], /^Name one review and the tables to read/],
      [['progress', NAME], /^Name one review and the tables to read/],
      [['progress', NAME, 'none.xlsx'], /^There is no file or folder none\.xlsx\.\n$/],
      [['progress', NAME, 'cut.xlsx'], /^cut\.xlsx was not read\. The file is damaged/],
      [
        ['progress', NAME, 'plan.csv', '--evidence', 'ad'],
        /^"ad" is not something --evidence can be\. Did you mean "add"/,
      ],
    ] as const;
    for (const [argv, sentence] of cases) {
      const { code, err } = folder.run(...argv);
      assert.equal(code, 2);
      assert.match(err, sentence);
    }
    assert.match(folder.run('progress', '--help').out, /^Usage: practice-review progress/);
  });
});

describe('practice-review actions', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const actions = (rows: string) =>
    smallReview('draft', 'Text.', `recommendations:\n  - id: R1\n    actions:\n${rows}`);

  it('lists the actions of all reviews by their dates, and marks those that are overdue', () => {
    folder.write(
      'a/one.review.md',
      actions('      - {id: A1, action: Later, due: 2026-12-01, status: inProgress}\n      - {id: A2}\n'),
    );
    folder.write(
      'b.review.md',
      actions(
        '      - {id: A1, action: Late, due: 2026-10-31, status: notStarted, owner: {role: Head, agency: P9}}\n      - {id: A2, due: 2026-11, status: overdue}\n      - {id: A3, due: 2025-01-01, status: complete}\n',
      ),
    );
    const { code, out, err } = folder.run('actions', '.');
    assert.deepEqual([code, err], [0, '']);
    assert.equal(
      out,
      `1 January 2025    Complete  A3 of b.review.md
  Nothing is said of what will be done.
  no owner

31 October 2026   OVERDUE  Not started  A1 of b.review.md
  Late
  Head, P9

November 2026     Overdue  A2 of b.review.md
  Nothing is said of what will be done.
  no owner

1 December 2026   In progress  A1 of a/one.review.md
  Later
  no owner

no date           no status  A2 of a/one.review.md
  Nothing is said of what will be done.
  no owner

5 actions, 1 overdue.
`,
    );
    const rows = readCsv(folder.run('actions', '--format', 'csv').out.slice(1));
    assert.deepEqual(rows[2], [
      'LCSPR-1',
      'A1',
      '2026-10-31',
      'Yes',
      'Not started',
      'Late',
      'Head',
      'P9',
      undefined,
      'b.review.md',
    ]);
    const json = JSON.parse(folder.run('actions', '--format', 'json', '--today', '2026-12-02').out);
    assert.equal(json.today, '2026-12-02');
    assert.deepEqual(
      json.actions.map(({ id, isOverdue }: { id: string; isOverdue: boolean }) => [id, isOverdue]),
      [
        ['A3', false],
        ['A1', true],
        ['A2', true],
        ['A1', true],
        ['A2', false],
      ],
    );
  });

  it('says where there are none, and what it could not read', () => {
    folder.write('a.review.md', smallReview('draft'));
    assert.equal(folder.run('actions').out, 'There are no actions in these reviews.\n');
    folder.write('b.review.md', Uint8Array.of(0xff, 0xfe, 0x2d, 0));
    const { code, err } = folder.run('actions');
    assert.equal(code, 2);
    assert.match(err, /^b\.review\.md is not saved as UTF-8 text/);
  });
});
