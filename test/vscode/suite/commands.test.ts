import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, exampleUri, findings, show, until } from './editor.ts';

describe('the commands', () => {
  const weak = () => exampleUri('weak.review.md');
  afterEach(closeAll);

  it('are all declared and registered', async () => {
    const extension = vscode.extensions.getExtension('practice-review.practice-review');
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    assert.ok(declared.length >= 4);
    await show(weak());
    await until('activation', () => extension?.isActive);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.map((one) => one.command).filter((id) => !registered.has(id)),
      [],
    );
  });

  it('restartServer: the review is checked again by a new server', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    let wereCleared = false;
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      wereCleared ||= findings(weak()).length === 0;
    });
    await vscode.commands.executeCommand('practiceReview.restartServer');
    await until('diagnostics from the new server', () => wereCleared && findings(weak()).length > 0);
    listener.dispose();
  });

  it('newReview: opens an untitled review that is checked', async () => {
    const answers = { reviewType: 'rapidReview', title: 'Wren', reference: 'TEST-RR-1', partnership: 'Fernmoor' };
    await vscode.commands.executeCommand('practiceReview.newReview', answers);
    const review = await until('the new review', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled === true && document;
    });
    assert.equal(review.languageId, 'markdown');
    assert.match(review.getText(), /^---\r?\n[\s\S]*^reviewType: rapidReview$[\s\S]*^---$/m);
    assert.match(review.getText(), /Wren/);
    await until('its diagnostics', () => findings(review.uri).length > 0);
  });

  it('showEffectiveConfiguration: opens the settings in force', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    await vscode.commands.executeCommand('practiceReview.showEffectiveConfiguration');
    const shown = await until('the configuration', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.toString() !== weak().toString() && document;
    });
    assert.match(shown.getText(), /^# Settings in force$/m);
    assert.match(shown.getText(), /15 working days/);
  });

  it('showBalance: shows where the review tells and where it explains, beside it', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    await vscode.commands.executeCommand('practiceReview.showBalance');
    await until('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('Telling and explaining')),
      ),
    );
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'practice-review-balance');
    assert.match(page?.getText() ?? '', /^# Where the review tells and where it explains$/m);
  });

  it('showGoldenThread: shows how the review hangs together, beside it', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    await vscode.commands.executeCommand('practiceReview.showGoldenThread');
    await until('the preview', () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label.includes('Golden thread'))),
    );
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'practice-review-thread');
    assert.match(page?.getText() ?? '', /Line of enquiry L1/);
  });

  it('checkWorkspace: checks every review of the folder, open or not', async () => {
    const result = await vscode.commands.executeCommand<{ reviews: number; errors: number }>(
      'practiceReview.checkWorkspace',
    );
    assert.ok(result.reviews >= 5, `${result.reviews} reviews`);
    assert.ok(result.errors > 0);
    await until('the page', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.includes('Reviews in this folder')),
      ),
    );
  });

  it('showRulePage: shows the page of a check, and the list of all for anything else', async () => {
    const shows = (label: string) =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label.includes(label)));
    await vscode.commands.executeCommand('practiceReview.showRulePage', 'privacy/nhs-number');
    await until('the page', () => shows('nhs-number'));
    await vscode.commands.executeCommand('practiceReview.showRulePage', '../../package.json');
    await until('the list', () => shows('README'));
  });

  it('exportReport: writes one HTML file', async () => {
    await show(weak());
    await until('diagnostics', () => findings(weak()).length > 0);
    const target = exampleUri('written by a test.html');
    const written = await vscode.commands.executeCommand('practiceReview.exportReport', { target, anyway: true });
    assert.equal(String(written), target.toString());
    const html = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(html, /^<!doctype html>\s*<html lang="en-GB"/i);
    await vscode.workspace.fs.delete(target);
  });

  it('exportReport: has the look that the project file gives, and goes on without a file that is not there', async () => {
    const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const folder = exampleUri('with a look');
    const inside = (name: string) => vscode.Uri.joinPath(folder, name);
    const project = 'report: {logo: media/logo.png, footer: The office of Harrowmere, organisation: Harrowmere}\n';
    await vscode.workspace.fs.copy(exampleUri('strong.review.md'), inside('a.review.md'));
    await vscode.workspace.fs.writeFile(inside('.practice-review.yml'), new TextEncoder().encode(project));
    await show(inside('a.review.md'));
    const exported = async () => {
      const answers = { target: inside('a.html'), overwrite: true, anyway: true };
      await vscode.commands.executeCommand('practiceReview.exportReport', answers);
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(inside('a.html')));
    };
    const without = await exported();
    assert.match(without, /<footer class="end">\s*<p>The office of Harrowmere<\/p>/);
    assert.doesNotMatch(without, /<img/);
    await vscode.workspace.fs.writeFile(inside('media/logo.png'), Buffer.from(DOT, 'base64'));
    assert.ok((await exported()).includes(`<img src="data:image/png;base64,${DOT}" alt="Logo of Harrowmere"`));
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('importWordDocument: a report of a review comes back as a new review, with a page that says what was understood', async () => {
    const review = await show(exampleUri('strong.review.md'));
    const target = exampleUri('Bericht – zurück.docx');
    const answers = { format: 'docx', target, anyway: true };
    await vscode.commands.executeCommand('practiceReview.exportReport', answers);
    const report = await vscode.workspace.fs.readFile(target);
    await vscode.commands.executeCommand('practiceReview.importWordDocument', target);
    const made = await until('the new review', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.isUntitled === true && document;
    });
    const idsOf = (text: string) => [...text.matchAll(/^ *- id: ([A-Z]\d+)$/gm)].map(([, id]) => id);
    assert.equal(idsOf(review.getText()).length, 88);
    assert.deepEqual(idsOf(made.getText()), idsOf(review.getText()));
    const pages = vscode.window.visibleTextEditors.map(({ document }) => document.getText());
    assert.ok(pages.some((text) => text.includes('- Sources of information: 26 (S1 to S26).')));
    // The Word document stays as it was.
    assert.deepEqual(await vscode.workspace.fs.readFile(target), report);
    await vscode.workspace.fs.delete(target);
  });

  it('exportActionPlan and importProgress: what partners fill in is read back, and is one step to undo', async () => {
    const review = await show(exampleUri('strong.review.md'));
    const target = exampleUri('plan to fill in.csv');
    const answers = { format: 'csv', target, overwrite: true, anyway: true };
    await vscode.commands.executeCommand('practiceReview.exportActionPlan', answers);
    const sent = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    const filled = sent.replace(/In progress(.*),Process,/, 'Done$1,Process,Seen in May');
    assert.notEqual(filled, sent);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(filled));
    const before = review.getText();
    const made = await vscode.commands.executeCommand('practiceReview.importProgress', {
      files: [target],
      all: true,
      evidence: 'add',
    });
    assert.equal(made, 2);
    const expected = before.replace(/status: inProgress/, 'status: complete\n        evidence: Seen in May');
    assert.equal(review.getText().replaceAll('\r\n', '\n'), expected.replaceAll('\r\n', '\n'));
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => review.getText() === before);
    await vscode.workspace.fs.delete(target);
  });
});
