import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { validateFrontMatter } from '../../../server/src/schema/validate.ts';
import { Folder } from './commandLine.ts';

describe('practice-review new', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('begins a review of each kind that the format accepts and that no review stood for', () => {
    for (const [type, name] of [
      ['lcspr', 'LCSPR-2026-01.review.md'],
      ['rapidReview', 'RR-2026-01.review.md'],
    ] as const) {
      const { code, out, err } = folder.run('new', '--type', type);
      assert.deepEqual([code, out, err], [0, `The review is in ${name}.\n`, '']);
      const review = parseReview(read(name));
      assert.deepEqual(review.frontMatter.problems, []);
      assert.deepEqual(validateFrontMatter(review.frontMatter), []);
      assert.equal(review.entities.top.text('reviewType')?.value, type);
      assert.doesNotMatch(review.text, /\$\{?\d/);
    }
  });

  it('writes what it is told, whatever signs it has', () => {
    const said = ['--title', 'Wren: $1 {a} "b" #2', '--reference', 'F 12/26', '--partnership', 'Us & them: \\'];
    assert.equal(folder.run('new', 'one/../my review.md', ...said).code, 2);
    assert.equal(folder.run('new', 'my review.review.md', ...said).code, 0);
    const { top } = parseReview(read('my review.review.md')).entities;
    assert.equal(top.text('title')?.value, 'Wren: $1 {a} "b" #2');
    assert.equal(top.text('reference')?.value, 'F 12/26');
    assert.equal(top.map('partnership')?.text('name')?.value, 'Us & them: \\');
  });

  it('replaces no file without being told', () => {
    folder.write('here.review.md', 'mine');
    const { code, err } = folder.run('new', 'here.review.md');
    assert.equal(code, 2);
    assert.match(err, /here\.review\.md is there already/);
    assert.equal(read('here.review.md'), 'mine');
    assert.equal(folder.run('new', 'here.review.md', '--force').code, 0);
    assert.match(read('here.review.md'), /^---\n/);
  });

  it('refuses in a sentence what cannot be', () => {
    assert.match(folder.run('new', '--type', 'rapid').err, /^"rapid" is not something --type can be\./);
    assert.match(folder.run('new', '--reference', '943 476 5919').err, /NHS number/);
    assert.match(folder.run('new', 'a.md', 'b.md').err, /^One review can be begun at a time/);
    assert.match(folder.run('new', '--help').out, /^Usage: practice-review new/);
  });
});
