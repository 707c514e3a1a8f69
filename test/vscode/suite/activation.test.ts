// Runs before the other suites (they run by name): they activate the extension.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, show, until } from './editor.ts';

describe('the extension', () => {
  afterEach(closeAll);

  it('is not active before a Markdown document is opened, and is after', async () => {
    const extension = vscode.extensions.getExtension('practice-review.practice-review');
    assert.ok(extension, 'the extension is not installed');
    assert.equal(extension.isActive, false);
    await show(exampleUri('weak.review.md'));
    // By the manifest: nothing here calls activate().
    await until('activation by the language', () => extension.isActive);
  });
});
