import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTables } from '../import/word/documents.ts';
import { Folder } from './commandLine.ts';

describe('practice-review import', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('writes a review beside the document, says what it understood, and replaces nothing unasked', async () => {
    folder.write('Größe/ein Bericht.docx', await withTables());
    const { code, out, err } = folder.run('import', 'Größe/ein Bericht.docx');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /Recommendations: 2 \(R1, R2\)\./);
    assert.match(out, /The review is in Größe\/ein Bericht\.review\.md\.\n$/);
    const text = readFileSync(join(folder.path, 'Größe/ein Bericht.review.md'), 'utf8');
    assert.match(text, /^---\nschemaVersion: 1\nreviewType: lcspr\n/);
    const again = folder.run('import', 'Größe/ein Bericht.docx');
    assert.equal(again.code, 2);
    assert.match(again.err, /is there already/);
    assert.equal(folder.run('import', 'Größe/ein Bericht.docx', '--out', 'b.review.md').code, 0);
    assert.equal(folder.run('import', 'Größe/ein Bericht.docx', '--force').code, 0);
  });

  it('says in a sentence what it cannot do', () => {
    folder.write('old.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    assert.match(folder.run('import', 'old.docx').err, /^old\.docx was not read\. The file is in an old Word format/);
    assert.match(folder.run('import').err, /^Name one Word document/);
    assert.equal(folder.run('import', 'nowhere.docx').code, 2);
    assert.match(folder.run('import', '--help').out, /^Usage: practice-review import/);
  });
});
