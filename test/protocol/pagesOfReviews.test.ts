import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Host } from '../../server/src/server.ts';
import { editorOf318 } from './capabilities.ts';
import { openServer } from './serverHarness.ts';

const WEAK = 'file:///reviews/weak.review.md';
const STRONG = 'file:///reviews/strong%20one.review.md';
const weak = readFileSync('examples/weak.review.md', 'utf8');
const strong = readFileSync('examples/strong.review.md', 'utf8');
const workspaceFolders = ['file:///reviews'];

interface FolderAnswer {
  readonly reviews: number;
  readonly errors: number;
  readonly warnings: number;
  readonly markdown: string;
}

function hostWith(files: ReadonlyMap<string, string | undefined>): Partial<Host> {
  return {
    readFile: async (uri) => files.get(uri),
    listReviews: async () => ({
      files: [...files.keys()].map((uri) => ({ uri, stamp: '1' })),
      isComplete: files.size < 4,
    }),
  };
}

describe('the check of all reviews in the folder', () => {
  it('checks what is saved, and what is open as it is now', async () => {
    const host = hostWith(
      new Map([
        [STRONG, strong],
        [WEAK, weak],
        ['file:///reviews/gone.review.md', undefined],
      ]),
    );
    const editor = await openServer({ capabilities: editorOf318, host, workspaceFolders });
    const before = await editor.request<FolderAnswer>('practiceReview/folder', null);
    assert.equal(before.reviews, 2);
    assert.ok(before.errors > 3 && before.warnings > 10);
    assert.match(before.markdown, /^2 reviews checked: \d+ errors, \d+ warnings, \d+ suggestions\.$/m);
    assert.match(before.markdown, /^gone\.review\.md|\[gone\.review\.md\]\(.*\) could not be read/m);
    assert.match(before.markdown, /^## \[strong one\.review\.md\]\(.*\): nothing to report$/m);
    assert.match(before.markdown, /^- \[Line \d+\]\(file:\/\/\/reviews\/weak\.review\.md#L\d+\), warning: /m);
    assert.ok(before.markdown.indexOf('weak.review') < before.markdown.indexOf('strong one'), 'the worst comes first');
    await editor.open(WEAK, strong);
    const after = await editor.request<FolderAnswer>('practiceReview/folder', null);
    assert.deepEqual([after.reviews, after.errors, after.warnings], [2, 0, 0]);
    await editor.stop();
  });

  it('says where not all could be looked through, and where there are no reviews', async () => {
    const many = new Map(['a', 'b', 'c', 'd'].map((name) => [`file:///reviews/${name}.review.md`, strong] as const));
    const editor = await openServer({ capabilities: editorOf318, host: hostWith(many), workspaceFolders });
    const { markdown } = await editor.request<FolderAnswer>('practiceReview/folder', null);
    assert.match(markdown, /Not every folder could be looked through/);
    await editor.stop();
    const none = await openServer({ capabilities: editorOf318, host: hostWith(new Map()), workspaceFolders });
    const empty = await none.request<FolderAnswer>('practiceReview/folder', null);
    assert.match(empty.markdown, /There are no reviews here/);
    await none.stop();
  });

  it('is answered with nothing where there are no files', async () => {
    const editor = await openServer({ capabilities: editorOf318, workspaceFolders });
    assert.equal(await editor.request('practiceReview/folder', null), null);
    await editor.stop();
  });
});

describe('the page of the golden thread', () => {
  it('leads to each thing, with the words as they are written', async () => {
    const editor = await openServer();
    await editor.open(WEAK, weak.replace('The risk to Linnet was not recognised', '"The *risk* <b>to</b> Linnet"'));
    const { markdown } = await editor.request<{ markdown: string }>('practiceReview/thread', {
      textDocument: { uri: WEAK },
    });
    assert.match(markdown, /^## \[Line of enquiry L1\]\(file:\/\/\/reviews\/weak\.review\.md#L\d+\): How well/m);
    assert.match(markdown, /^- \[Finding F1\]\(.*#L\d+\): The \\\*risk\\\* \\<b\\>to\\<\/b\\> Linnet$/m);
    assert.match(markdown, /^ {4}- \[Recommendation R1\]\(.*#L\d+\): .* \(accepted\)$/m);
    assert.match(markdown, /^\*No finding answers it yet\.\*$/m);
    await editor.stop();
  });

  it('says that there is nothing yet, and nothing of what is no review', async () => {
    const editor = await openServer();
    const uri = 'file:///reviews/new.review.md';
    await editor.open(uri, '');
    const page = await editor.request<{ markdown: string }>('practiceReview/thread', { textDocument: { uri } });
    assert.match(page.markdown, /no lines of enquiry, findings or recommendations yet/);
    assert.equal(await editor.request('practiceReview/thread', { textDocument: { uri: 'file:///x.md' } }), null);
    await editor.stop();
  });
});
