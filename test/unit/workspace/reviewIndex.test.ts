import assert from 'node:assert/strict';
import { fileKey, ReviewIndex } from '../../../server/src/workspace/reviewIndex.ts';

/** Folders in memory, with a count of all that is done. */
class Folders {
  readonly files = new Map<string, string>();
  readonly done: string[] = [];
  open: readonly string[] = ['file:///a'];
  isTold = false;
  isComplete = true;
  clock = 0;
  incomplete = 0;
  readonly index = new ReviewIndex<string>({
    listReviews: async (folders) => {
      this.done.push(`list ${folders.join(' ')}`);
      const files = [...this.files].map(([uri, text]) => ({ uri, stamp: text }));
      return { files, isComplete: this.isComplete };
    },
    readFile: async (uri) => {
      this.done.push(`read ${uri}`);
      const text = this.files.get(uri);
      if (text === 'unreadable') throw new Error('no');
      return text;
    },
    folders: async () => this.open,
    read: (_uri, text) => text.toUpperCase(),
    watch: () => this.isTold,
    now: () => this.clock,
    breathe: async () => {},
    incomplete: () => this.incomplete++,
  });

  async all(): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries(await this.index.all());
  }
}

describe('the index of reviews', () => {
  it('does nothing before it is asked, and reads each file once', async () => {
    const folders = new Folders();
    folders.files.set('file:///a/1', 'one');
    assert.deepEqual(folders.done, []);
    assert.deepEqual(await folders.all(), { 'file:///a/1': 'ONE' });
    assert.deepEqual(await folders.all(), { 'file:///a/1': 'ONE' });
    assert.deepEqual(folders.done, ['list file:///a', 'read file:///a/1']);
  });

  it('does the work once for those who ask at the same time', async () => {
    const folders = new Folders();
    folders.files.set('file:///a/1', 'one');
    await Promise.all([folders.all(), folders.all()]);
    assert.equal(folders.done.length, 2);
  });

  it('looks again after a while where the editor does not tell of changes', async () => {
    const folders = new Folders();
    folders.files.set('file:///a/1', 'one').set('file:///a/2', 'two');
    await folders.all();
    folders.files.set('file:///a/1', 'new').delete('file:///a/2');
    folders.clock = 4_999;
    assert.deepEqual(await folders.all(), { 'file:///a/1': 'ONE', 'file:///a/2': 'TWO' });
    folders.clock = 5_000;
    assert.deepEqual(await folders.all(), { 'file:///a/1': 'NEW' });
    assert.deepEqual(folders.done.slice(3), ['list file:///a', 'read file:///a/1']);
  });

  it('looks again only when it is told of a change, where the editor tells', async () => {
    const folders = new Folders();
    await folders.all();
    folders.isTold = true;
    folders.clock = 10_000;
    await folders.all();
    folders.clock = 100_000;
    folders.files.set('file:///a/1', 'one');
    assert.deepEqual(await folders.all(), {});
    folders.index.changed('file:///a/1');
    assert.deepEqual(await folders.all(), { 'file:///a/1': 'ONE' });
    assert.equal(folders.done.filter((step) => step.startsWith('list')).length, 3);
  });

  it('reads a file again that it is told of, even with the same stamp', async () => {
    const folders = new Folders();
    folders.files.set('file:///a/%61', 'one');
    await folders.all();
    folders.index.changed('file:///a/a');
    await folders.all();
    assert.equal(folders.done.filter((step) => step.startsWith('read')).length, 2);
  });

  it('looks again when other folders are open', async () => {
    const folders = new Folders();
    await folders.all();
    folders.open = ['file:///a', 'file:///b'];
    await folders.all();
    assert.deepEqual(folders.done, ['list file:///a', 'list file:///a file:///b']);
  });

  it('leaves out what is gone or cannot be read, and says once that it is incomplete', async () => {
    const folders = new Folders();
    folders.files.set('file:///a/1', 'unreadable').set('file:///a/2', 'two');
    folders.isComplete = false;
    assert.deepEqual(await folders.all(), { 'file:///a/2': 'TWO' });
    folders.clock = 5_000;
    await folders.all();
    assert.equal(folders.incomplete, 1);
  });

  it('knows a file by every way of writing its address', () => {
    assert.equal(fileKey('file:///c%3A/a%20b'), fileKey('file:///C:/a b'));
    assert.equal(fileKey('file:///100%'), 'file:///100%');
  });
});
