import * as vscode from 'vscode';
import { closeAll, exampleUri, findings, show, until } from '../vscode/suite/editor.ts';

function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

const weak = () => exampleUri('weak.review.md');
const bytesStart = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes.subarray(0, 5));

describe('the extension in a browser, with no Node anywhere', () => {
  afterEach(closeAll);

  it('is activated in a worker and checks a review', async () => {
    ok(!('process' in globalThis) || typeof Reflect.get(globalThis, 'importScripts') === 'function', 'not in a worker');
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 20);
  });

  it('completes, explains and mends', async () => {
    const document = await show(weak());
    await until('diagnostics', () => findings(weak()).length > 20);
    const at = document.positionAt(document.getText().indexOf('[F1]') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', weak(), at);
    const said = hovers.flatMap(({ contents }) => contents.map((it) => (typeof it === 'string' ? it : it.value)));
    ok(
      said.some((words) => words.includes('F1')),
      `the hover says ${said.join(' | ')}`,
    );
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      weak(),
      at,
      '[',
    );
    ok(
      list.items.some(({ label }) => (typeof label === 'string' ? label : label.label).startsWith('F1')),
      'no ids are offered',
    );
    await until('a quick fix', async () => {
      const [first] = findings(weak());
      const range = first?.range ?? new vscode.Range(0, 0, 0, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        weak(),
        range,
      );
      return actions.some(({ edit, command }) => edit !== undefined || command !== undefined);
    });
  });

  for (const [format, start] of [
    ['html', '<!doc'],
    ['docx', 'PK\u0003\u0004'],
    ['pdf', '%PDF-'],
    ['xlsx', 'PK\u0003\u0004'],
  ] as const) {
    it(`writes a report as ${format}`, async () => {
      await show(exampleUri('strong.review.md'));
      const target = exampleUri(`written by a test.${format}`);
      const written = await vscode.commands.executeCommand('practiceReview.exportReport', {
        format,
        target,
        anyway: true,
        overwrite: true,
      });
      ok(String(written) === target.toString(), `${written} was written`);
      const content = await vscode.workspace.fs.readFile(target);
      ok(bytesStart(content).toLowerCase().startsWith(start.toLowerCase()), `it begins with ${bytesStart(content)}`);
      await vscode.workspace.fs.delete(target);
    });
  }

  it('has the look that the project file of a folder from elsewhere gives', async () => {
    const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const folder = exampleUri('with a look');
    const inside = (name: string) => vscode.Uri.joinPath(folder, name);
    const bytes = Uint8Array.from(atob(DOT), (character) => character.charCodeAt(0));
    const project = 'report: {logo: media/logo.png, footer: The office of Harrowmere}\n';
    await vscode.workspace.fs.copy(exampleUri('strong.review.md'), inside('a.review.md'));
    await vscode.workspace.fs.writeFile(inside('.practice-review.yml'), new TextEncoder().encode(project));
    await vscode.workspace.fs.writeFile(inside('media/logo.png'), bytes);
    await show(inside('a.review.md'));
    const answers = { target: inside('a.html'), anyway: true };
    await vscode.commands.executeCommand('practiceReview.exportReport', answers);
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(inside('a.html')));
    ok(page.includes(`<img src="data:image/png;base64,${DOT}" alt="Logo"`), 'the logo is not there');
    ok(page.includes('<p>The office of Harrowmere</p>'), 'the footer is not there');
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('shows the golden thread', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 20);
    await vscode.commands.executeCommand('practiceReview.showGoldenThread');
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'practice-review-thread');
    ok(page?.getText().includes('Line of enquiry L1'), 'the page does not have the thread');
  });

  it('begins a new review', async () => {
    const answers = { reviewType: 'rapidReview', title: 'Wren', reference: 'TEST-RR-1', partnership: 'Fernmoor' };
    await vscode.commands.executeCommand('practiceReview.newReview', answers);
    const review = await until('the new review', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled === true && document;
    });
    await until('its diagnostics', () => findings(review.uri).length > 0);
  });
});
