import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlPage } from '../../../server/src/export/htmlPage.ts';
import { reportModel } from '../../../server/src/export/reportModel.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { Folder, smallReview } from './commandLine.ts';

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LOOK = `report:
  organisation: Harrowmere
  logo: FOLDER/logo.png
  template: house/none.dotx
  colour: "#5a2878"
  footer: The office
`;
const NO_TEMPLATE =
  'The Word template house/none.dotx cannot be used: there is no such file. The report has the built-in look instead.\n';

describe('practice-review export', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
    folder.write('a.review.md', smallReview('draft'));
  });
  afterEach(() => folder.remove());

  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const files = () => readdirSync(folder.path).sort();

  it('writes the report beside the review', async () => {
    const { code, out, err } = folder.run('export', 'a.review.md');
    assert.deepEqual([code, out, err], [0, 'The report is in a.review.html.\n', '']);
    const expected = await htmlPage(reportModel(parseReview(smallReview('draft')), { today: '2026-11-24' }));
    assert.equal(read('a.review.html'), expected);
    assert.deepEqual(files(), ['a.review.html', 'a.review.md']);
  });

  it('never replaces a file unless it is told to', () => {
    folder.write('a.review.html', 'mine');
    const { code, out, err } = folder.run('export', 'a.review.md');
    assert.deepEqual([code, out], [2, '']);
    assert.equal(err, 'a.review.html is there already. Add --force to replace it, or choose another --out.\n');
    assert.equal(read('a.review.html'), 'mine');
    assert.equal(folder.run('export', 'a.review.md', '--force').code, 0);
    assert.match(read('a.review.html'), /^<!DOCTYPE html>/);
    assert.deepEqual(files(), ['a.review.html', 'a.review.md']);
  });

  it('never replaces the review itself', () => {
    for (const out of ['a.review.md', './a.review.md']) {
      const { code, err } = folder.run('export', 'a.review.md', '--out', out, '--force');
      assert.equal(code, 2);
      assert.match(err, /is the review itself\. Give the report another name\.\n$/);
    }
    assert.equal(read('a.review.md'), smallReview('draft'));
  });

  it('loses nothing and leaves nothing behind where it cannot write', () => {
    mkdirSync(join(folder.path, 'taken'));
    const cases = [
      ['none/report.html', 'The report could not be written. There is no folder none.\n'],
      ['taken', 'taken is a folder. Give the name of a file.\n'],
      ['a.review.md/x.html', /^The report could not be written\. .*not a folder\.\n$/],
    ] as const;
    for (const [out, sentence] of cases) {
      for (const force of [[], ['--force']]) {
        const { code, err } = folder.run('export', 'a.review.md', '--out', out, ...force);
        if (typeof sentence === 'string') assert.equal(err, sentence);
        else assert.match(err, sentence);
        assert.equal(code, 2);
        assert.deepEqual(files(), ['a.review.md', 'taken']);
      }
    }
  });

  it('tells what it shows in another way', () => {
    folder.write('b.review.md', smallReview('draft', 'See <b>this</b> [S1].'));
    const { code, err } = folder.run('export', 'b.review.md');
    assert.equal(code, 0);
    assert.match(err, /^Note: The text contains HTML\. .*\nNote: The text cites S1, .*\n$/);
  });

  it('writes no public report past a privacy error without a reason, which it records', () => {
    const hostile = smallReview('signOff', 'The number is 943 476 5919.', 'audience: public\n');
    folder.write('p.review.md', hostile);
    const refused = folder.run('export', 'p.review.md');
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^No report was written: .*\(line 14\)\. .*--accept-privacy-errors\.\n$/);
    assert.deepEqual(files(), ['a.review.md', 'p.review.md']);
    assert.equal(folder.run('export', 'p.review.md', '--accept-privacy-errors', ' ').code, 1);
    assert.equal(folder.run('export', 'p.review.md', '--accept-privacy-errors', 'A "made-up" number').code, 0);
    const record = '<meta name="practice-review-privacy-choice" content="2026-11-24: A &quot;made-up&quot; number">';
    assert.ok(read('p.review.html').includes(record));
    folder.write('r.review.md', hostile.replace('audience: public', 'audience: restricted'));
    assert.equal(folder.run('export', 'r.review.md').code, 0);
  });

  it('writes no report where the list of protected terms cannot be read', () => {
    folder.write('.practice-review.yml', 'privacy:\n  protectedTerms: names.txt\n');
    const refused = folder.run('export', 'a.review.md');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /^The list of protected terms names\.txt could not be read.*\nNo report was written\. /);
    assert.deepEqual(files(), ['.practice-review.yml', 'a.review.md']);
    folder.write('names.txt', 'Ferris\n');
    assert.equal(folder.run('export', 'a.review.md').code, 0);
  });

  it('has the look that the project file gives, of files in its folder or below', () => {
    const png = Buffer.from(DOT, 'base64');
    folder.write('house/logo.png', png);
    folder.write('.practice-review.yml', LOOK.replace('FOLDER', 'house'));
    folder.write('deep/b.review.md', smallReview('draft'));
    const { code, err } = folder.run('export', 'deep/b.review.md');
    assert.deepEqual([code, err], [0, '']);
    const page = read('deep/b.review.html');
    assert.ok(page.includes(`<img src="data:image/png;base64,${DOT}" alt="Logo of Harrowmere"`));
    assert.match(page, /<footer class="end">\n<p>The office<\/p>/);
    assert.match(page, /--accent: #5a2878/);
    assert.match(page, /<dt>Published by<\/dt> <dd>Harrowmere<\/dd>/);
    for (const format of ['pdf', 'docx']) {
      const made = folder.run('export', 'deep/b.review.md', '--to', format);
      assert.equal(made.code, 0);
      assert.equal(made.err, format === 'pdf' ? '' : NO_TEMPLATE);
    }
  });

  it('goes on without what of the look cannot be read, and says so', () => {
    const said = (project: string) => {
      folder.write('.practice-review.yml', project);
      const { code, out, err } = folder.run('export', 'a.review.md', '--force');
      assert.deepEqual([code, out], [0, 'The report is in a.review.html.\n']);
      assert.doesNotMatch(read('a.review.html'), /<img/);
      return err;
    };
    const cannot = (reason: string) => `The logo house/logo.png cannot be used: ${reason}. The report has no logo.\n`;
    assert.equal(said(LOOK.replace('FOLDER', 'house')), cannot('there is no such file'));
    mkdirSync(join(folder.path, 'house/logo.png'), { recursive: true });
    assert.equal(said(LOOK.replace('FOLDER', 'house')), cannot('it is not a file'));
    folder.write('large/logo.png', Buffer.alloc(3_000_001));
    assert.match(said(LOOK.replace('FOLDER', 'large')), /it is larger than 3 MB/);
    folder.write('odd/logo.png', 'text');
    assert.match(
      said(LOOK.replace('FOLDER', 'odd')),
      /^Note: The logo cannot be used: it is not a PNG or JPEG picture/,
    );
    assert.match(said(LOOK.replace('FOLDER', '..')), /^The file must lie in the folder of the project file/);
    assert.match(said('report: {colour: "#ffcc00"}'), /^Note: The colour #ffcc00 is not used/);
  });

  it('answers a wrong command with one sentence and the code 2', () => {
    const cases = [
      [['export'], 'Say which review to export: practice-review export FILE\n'],
      [['export', 'a.review.md', 'b.review.md'], 'One review can be exported at a time.\n'],
      [['export', 'none.review.md'], 'There is no file or folder none.review.md.\n'],
      [['export', '.'], /is a folder, not a file\.\n$/],
      [['export', 'a.review.md', '--to', 'odt'], /^"odt" is not something --to can be\. Use html, .*json\.\n$/],
    ] as const;
    for (const [argv, sentence] of cases) {
      const { code, err } = folder.run(...argv);
      if (typeof sentence === 'string') assert.equal(err, sentence);
      else assert.match(err, sentence);
      assert.equal(code, 2);
    }
    assert.deepEqual(files(), ['a.review.md']);
  });
});
