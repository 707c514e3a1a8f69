import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { withCrlf } from '../export/exported.ts';
import { Folder, smallReview } from './commandLine.ts';

const NAME = 'Überprüfung der Größe/ein fall.review.md';

describe('practice-review chronology', () => {
  let folder: Folder;
  const before = withCrlf(smallReview('draft'));
  beforeEach(() => {
    folder = new Folder();
    folder.write(NAME, before);
    folder.write('police.csv', 'Date,Event,Key event?\n3/4/2025,A call,Y\n5/4/2025,A second call,N\n');
    folder.write('school log.csv', '\uFEFFWhen;Details\r\n04.04.2025;"Late; again"\r\n');
  });
  afterEach(() => folder.remove());

  const text = () => readFileSync(join(folder.path, NAME), 'utf8');

  it('shows what would be written, and writes it only when it is told to', () => {
    const shown = folder.run('chronology', NAME, 'police.csv', 'school log.csv');
    assert.deepEqual([shown.code, shown.err], [0, '']);
    assert.match(shown.out, /^# Chronology\n\n## To be written\n\n- Rows read: 3, of which 0 without a date/);
    assert.match(shown.out, /- New key events: 1 \(E1\)\.\n/);
    assert.match(
      shown.out,
      /## New lines of the review\n\n\+ keyEvents:\n\+ {3}- id: E1\n[\s\S]*\n\+ \| 5 April 2025 \| {2}\| A second call \| police\.csv \|\n\nNothing/,
    );
    assert.match(shown.out, /\nNothing is written yet\. Add --write to write this into the review\.\n$/);
    assert.equal(text(), before);
    const written = folder.run('chronology', 'police.csv', 'school log.csv', '--into', NAME, '--write');
    assert.deepEqual([written.code, written.err], [0, '']);
    assert.match(written.out, /\nThis is written into Überprüfung der Größe\/ein fall\.review\.md\.\n$/);
    assert.equal(
      text(),
      before
        .replace(
          'stage: draft\r\n',
          withCrlf('stage: draft\nkeyEvents:\n  - id: E1\n    when: 2025-04-03\n    what: >-\n      A call\n'),
        )
        .replace(
          '## Analysis',
          withCrlf(
            [
              '## Key events',
              '',
              '| Date | Agency | What happened | Source |',
              '| --- | --- | --- | --- |',
              '| 3 April 2025 |  | A call | police.csv |',
              '| 4 April 2025 |  | Late; again | school log.csv |',
              '| 5 April 2025 |  | A second call | police.csv |',
              '',
              '## Analysis',
            ].join('\n'),
          ),
        ),
    );
    assert.deepEqual(readdirSync(join(folder.path, 'Überprüfung der Größe')), ['ein fall.review.md']);
    const after = text();
    const again = folder.run('chronology', NAME, 'police.csv', 'school log.csv', '--write');
    assert.match(again.out, /\nThe review has all of this already, so nothing is written\.\n$/);
    assert.equal(text(), after);
  });

  it('makes key events of all rows or of none, and leaves duplicates out, when it is told to', () => {
    folder.write('twice.csv', 'Date,Event\n3/4/2025,A call about noise\n3/4/2025,a call about noise!\n');
    const kept = folder.run('chronology', NAME, 'twice.csv', '--key', 'all', '--agency', 'School');
    assert.equal(kept.code, 1);
    assert.match(kept.out, /- New rows of the table: 2\./);
    assert.match(kept.out, /\| 3 April 2025 \| A call about noise \(School, twice\.csv, row 2\) \|/);
    const left = folder.run('chronology', NAME, 'twice.csv', '--key', 'none', '--duplicates', 'leave', '--write');
    assert.match(left.out, /- New rows of the table: 1\.[\s\S]*because you said so: 1\.\n- New key events: 0\./);
    assert.doesNotMatch(text(), /keyEvents/);
  });

  it('takes what it is told of the columns, and of the order of day and month', () => {
    folder.write('odd.csv', 'Number,Tag,Words,Bemerkung\n1,Spring,3/4/2025,A call\n');
    const asked = folder.run(
      'chronology',
      NAME,
      'odd.csv',
      '--date',
      'words',
      '--what',
      'Bemerkung',
      '--month-first',
      '--write',
    );
    assert.match(text(), /\| 4 March 2025 \| {2}\| A call\. Tag: Spring \| odd\.csv \|/, asked.out + asked.err);
    const other = folder.run('chronology', NAME, 'police.csv', '--date', 'Datum');
    assert.deepEqual([other.code, other.err], [2, 'No file has a column "Datum".\n']);
    folder.write('none.csv', 'Name,Event\nA,A call\n');
    assert.equal(
      folder.run('chronology', NAME, 'none.csv').err,
      'none.csv: no column of dates was found. Name it with --date. There are: "Name", "Event".\n',
    );
  });

  it('says by its exit code that there is something to look at', () => {
    folder.write('undated.csv', 'Date,Event\nsome day,A call\n3/4/2025,B\n');
    const { code, out } = folder.run('chronology', NAME, 'undated.csv');
    assert.equal(code, 1);
    assert.match(out, /- undated\.csv, row 2: the date "some day" could not be read\. The row is kept below/);
  });

  it('says in a sentence what it cannot do, and leaves the review alone', () => {
    const fails = (sentence: RegExp, ...argv: string[]) => {
      const { code, out, err } = folder.run('chronology', ...argv);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, sentence);
    };
    folder.write('bomb.xlsx', zipSync({ 'xl/a.bin': new Uint8Array(110_000_000), 'b.xml': strToU8('x') }));
    folder.write('locked.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0));
    folder.write('empty.csv', '');
    folder.write('broken.review.md', smallReview('draft', 'Text.', 'keyEvents: [{id: E1\n'));
    fails(/^"bomb\.xlsx" was not read\. The file holds far more than a table does/, NAME, 'bomb.xlsx');
    fails(/protected with a password/, NAME, 'locked.xlsx');
    fails(/^"empty\.csv" was not read\. The file is empty\.\n$/, NAME, 'police.csv', 'empty.csv');
    fails(/^There is no file or folder none\.csv\.\n$/, NAME, 'none.csv');
    fails(/^broken\.review\.md: Something in the front matter cannot be read/, 'broken.review.md', 'police.csv');
    fails(/^Name one review and the chronologies to read/, NAME);
    fails(/^Name one review/, 'police.csv');
    fails(/^Give either --day-first or --month-first/, NAME, 'police.csv', '--day-first', '--month-first');
    assert.equal(text(), before);
    assert.match(folder.run('chronology', '--help').out, /^Usage: practice-review chronology REVIEW FILE/);
  });
});
