import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listReviews } from '../../../server/src/reviewFiles.node.ts';

const LIMITS = { files: 10, folders: 10, size: 100 };

describe('the reviews of folders', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'reviews-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function write(...paths: readonly string[]): void {
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), path);
    }
  }

  async function found(limits = LIMITS, folders = ['']): Promise<readonly [files: readonly string[], whole: boolean]> {
    const uris = folders.map((folder) => pathToFileURL(join(root, folder)).href);
    const { files, isComplete } = await listReviews(uris, limits);
    const start = `${pathToFileURL(root).href}/`;
    return [files.map(({ uri }) => uri.replace(start, '')), isComplete];
  }

  it('are found in all folders below, those of packages and hidden ones left out', async () => {
    write(
      'b.review.md',
      'a/a b.review.md',
      'a/c/D.REVIEW.MD',
      'a/notes.md',
      'node_modules/x.review.md',
      '.git/x.review.md',
    );
    assert.deepEqual(await found(), [['a/a%20b.review.md', 'a/c/D.REVIEW.MD', 'b.review.md'], true]);
  });

  it('are found once where a folder lies in another, and by links to files, not to folders', async () => {
    write('a/1.review.md');
    symlinkSync(root, join(root, 'a', 'circle'));
    symlinkSync(join(root, 'a', '1.review.md'), join(root, '2.review.md'));
    symlinkSync(join(root, 'nothing'), join(root, '3.review.md'));
    mkdirSync(join(root, '4.review.md'));
    assert.deepEqual(await found(LIMITS, ['', 'a']), [['2.review.md', 'a/1.review.md'], true]);
  });

  it('have a stamp that changes with the file', async () => {
    write('1.review.md');
    const folder = [pathToFileURL(root).href];
    const before = (await listReviews(folder)).files[0]?.stamp;
    writeFileSync(join(root, '1.review.md'), 'longer than before');
    assert.notEqual((await listReviews(folder)).files[0]?.stamp, before);
  });

  it('are not looked for without end', async () => {
    write('1.review.md', '2.review.md', 'a/3.review.md');
    assert.deepEqual(await found({ ...LIMITS, files: 2 }), [['1.review.md', '2.review.md'], false]);
    assert.deepEqual(await found({ ...LIMITS, folders: 1 }), [['1.review.md', '2.review.md'], false]);
    assert.deepEqual(await found({ ...LIMITS, size: 11 }), [['1.review.md', '2.review.md'], false]);
  });

  it('are none in a folder that is gone, or on no machine', async () => {
    assert.deepEqual(await found(LIMITS, ['gone']), [[], false]);
    assert.deepEqual(await listReviews(['vscode-vfs://host/a', 'file://host/a%2Fb']), { files: [], isComplete: true });
  });

  it('of other folders are found where one may not be opened', async () => {
    write('a/1.review.md', '2.review.md');
    chmodSync(join(root, 'a'), 0o000);
    const [files, whole] = await found();
    chmodSync(join(root, 'a'), 0o700);
    // Nothing is closed to the user of all rights.
    const isOpen = files.length === 2;
    assert.deepEqual([files, whole], isOpen ? [['2.review.md', 'a/1.review.md'], true] : [['2.review.md'], false]);
  });
});
