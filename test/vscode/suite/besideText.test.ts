import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, show, until } from './editor.ts';

const REVIEW = 'strong.review.md';
/** A scheme under which VS Code shows the version of a file before a change. */
const BEFORE = 'scm-history-item';

async function opened(): Promise<vscode.TextDocument> {
  const document = await show(exampleUri(REVIEW));
  await until('lenses', async () => (await lensesOf(document)).length > 0);
  return document;
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 100);
}

async function hintsOf({ uri, lineCount }: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', uri, new vscode.Range(0, 0, lineCount, 0));
}

async function tokensOf({ uri }: vscode.TextDocument): Promise<vscode.SemanticTokens | undefined> {
  return vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);
}

function placeOf(document: vscode.TextDocument, text: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(text) + text.length);
}

describe('beside the text', () => {
  afterEach(closeAll);

  it('a lens says how a finding is joined, and shows that', async () => {
    const document = await opened();
    const lens = (await lensesOf(document)).find(({ range }) => document.lineAt(range.start).text.includes('id: F1'));
    assert.equal(lens?.command?.title, 'answers L1 · 2 recommendations');
    assert.equal(lens.command?.command, 'practiceReview.showReferences');
    const [, , places] = lens.command?.arguments ?? [];
    assert.equal(places.length, 3);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it('a hint stands behind a date', async () => {
    const document = await opened();
    const place = placeOf(document, 'publicationDue: 2027-01-13');
    const hint = (await hintsOf(document)).find(({ position }) => position.isEqual(place));
    assert.match(String(hint?.label), /^Wed/);
  });

  it('a hover says what an id stands for', async () => {
    const document = await opened();
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'answers: [L1'),
    );
    const [content] = hover?.contents ?? [];
    assert.match(content instanceof vscode.MarkdownString ? content.value : '', /\*\*Line of enquiry L1:\*\*/);
  });

  it('a hover leads to the page of a check by a command, and trusts no other', async () => {
    const document = await show(exampleUri('weak.review.md'));
    const at = placeOf(document, '999 412');
    const hover = await until('a hover with its check', async () => {
      const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      return hovers.find(({ contents: [content] }) => /Check:/.test((content as vscode.MarkdownString).value));
    });
    const [content] = hover.contents;
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /\]\(command:practiceReview\.showRulePage\?%5B%22privacy%2Fnhs-number%22%5D\)/);
  });

  it('ids have a colour of their own', async () => {
    const tokens = await tokensOf(await opened());
    assert.ok((tokens?.data.length ?? 0) / 5 > 100);
  });

  it('nothing of it stands beside the version before a change', async () => {
    const now = await opened();
    const text = now.getText();
    const content = vscode.workspace.registerTextDocumentContentProvider(BEFORE, {
      provideTextDocumentContent: () => text,
    });
    const before = await show(now.uri.with({ scheme: BEFORE }));
    await vscode.languages.setTextDocumentLanguage(before, 'markdown');
    assert.deepEqual(await lensesOf(before), []);
    assert.deepEqual(await hintsOf(before), []);
    assert.equal((await tokensOf(before))?.data.length ?? 0, 0);
    content.dispose();
  });
});
