import assert from 'node:assert/strict';
import { editorOf316 } from './capabilities.ts';
import { messageOf, openServer } from './serverHarness.ts';
import { onlyOne, smallReview } from './smallReview.ts';

const URI = 'file:///c%3A/work/reviews/small.review.md';
const CODE = 'document/unresolved-reference';

/** A machine with these files. */
function files(contents: Record<string, string>) {
  return { readFile: async (uri: string) => contents[uri] };
}

describe('configuration', () => {
  it('changes what is found when a setting changes, in an editor that answers for its settings', async () => {
    let setting: unknown = { rules: { [CODE]: 'hint' } };
    const editor = await openServer({ capabilities: editorOf316, settings: () => setting });
    await editor.open(URI, smallReview);
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 4);
    setting = { rules: { [CODE]: 'off' } };
    editor.published.length = 0;
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.ok(!(await editor.diagnostics(URI)).some(({ code }) => code === CODE));
    await editor.stop();
  });

  it('comes with the first message, or is sent, in an editor that does not answer', async () => {
    const initializationOptions = { practiceReview: { rules: { [CODE]: 'warning' } } };
    const editor = await openServer({ initializationOptions });
    await editor.open(URI, smallReview);
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 2);
    editor.published.length = 0;
    const settings = { practiceReview: { rules: { [CODE]: 'information' } } };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 3);
    await editor.stop();
  });

  it('is that of the project file before that of the editor, from a folder above and after each change', async () => {
    const contents: Record<string, string> = {
      'file:///c%3A/work/.practice-review.yml': `rules:\n  ${CODE}: warning\n`,
    };
    const settings = () => ({ rules: { [CODE]: 'hint', 'document/schema': 'hint' } });
    const editor = await openServer({ capabilities: editorOf316, settings, host: files(contents) });
    await editor.open(URI, smallReview);
    const first = await editor.diagnostics(URI);
    assert.equal(onlyOne(first, CODE).severity, 2);
    assert.equal(onlyOne(first, 'document/schema').severity, 4);
    contents['file:///c%3A/work/reviews/.practice-review.yml'] = `rules:\n  ${CODE}: information\n`;
    editor.published.length = 0;
    const changes = [{ uri: 'file:///c%3A/work/reviews/.practice-review.yml', type: 1 }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 3);
    await editor.stop();
  });

  it('of a project file counts for an untitled review in its folder', async () => {
    const host = files({ 'file:///work/.practice-review.yml': `rules: {${CODE}: warning}\n` });
    const editor = await openServer({ workspaceFolders: ['file:///work'], host });
    await editor.open('untitled:Untitled-1', smallReview);
    assert.equal(onlyOne(await editor.diagnostics('untitled:Untitled-1'), CODE).severity, 2);
    await editor.stop();
  });

  it('of a project file is asked of an editor that can read files from elsewhere, and those of the machine are not', async () => {
    const asked: string[] = [];
    const elsewhere: Record<string, string> = {
      'vscode-vfs://host/b/.practice-review.yml': `rules: {${CODE}: warning}\nreport: {logo: media/logo.png}\n`,
    };
    const editor = await openServer({
      initializationOptions: { readsFiles: true },
      workspaceFolders: ['vscode-vfs://host/a', 'vscode-vfs://host/b'],
      host: files({ 'file:///c%3A/work/.practice-review.yml': `rules: {${CODE}: information}\n` }),
    });
    editor.connection.onRequest('practiceReview/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return elsewhere[uri] ?? null;
    });
    const virtual = 'vscode-vfs://host/b/deep/a.review.md';
    await editor.open(virtual, smallReview);
    assert.equal(onlyOne(await editor.diagnostics(virtual), CODE).severity, 2);
    const textDocument = { uri: virtual };
    const { look } = await editor.request<{ look: { logo: unknown } }>('practiceReview/report', { textDocument });
    assert.deepEqual(look.logo, { path: 'media/logo.png', uri: 'vscode-vfs://host/b/media/logo.png' });
    await editor.open(URI, smallReview);
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 3);
    assert.ok(asked.every((uri) => uri.startsWith('vscode-vfs:')));
    await editor.stop();
  });

  it('counts as far as it can be read, and says what does not count', async () => {
    const host = files({
      'file:///c%3A/work/.practice-review.yml': `rules:\n  ${CODE}: warning\n  document/schema: fatal\nlimit:\n  problems: 2\n`,
    });
    const initializationOptions = { practiceReview: { rules: { 'no/such-check': 'off' } }, today: '31 March' };
    const editor = await openServer({ initializationOptions, host });
    await editor.open(URI, smallReview);
    assert.equal(onlyOne(await editor.diagnostics(URI), CODE).severity, 2);
    const { markdown } = await editor.request<{ markdown: string }>('practiceReview/effectiveConfiguration', {
      uri: URI,
    });
    assert.match(markdown, /`c:\/work\/\.practice-review\.yml`/);
    assert.match(markdown, /Line 3 of the project file: .*`document\/schema`/);
    assert.match(markdown, /Line 4 of the project file: There is no `limit` here. Did you mean `limits`\?/);
    assert.match(markdown, /The settings name the check `no\/such-check`/);
    assert.match(markdown, /The date given by the editor is not a day/);
    assert.match(markdown, /today to be 24 November 2026, given by the environment/);
    assert.match(markdown, /\| `document\/unresolved-reference` \| .* \| warning \| the project file \|/);
    assert.ok(editor.told.some((sentence) => sentence.startsWith('Some settings of Practice Review do not count.')));
    await editor.stop();
  });

  it('takes today from the editor before the environment', async () => {
    const editor = await openServer({ initializationOptions: { today: '2026-03-31' } });
    const { markdown } = await editor.request<{ markdown: string }>('practiceReview/effectiveConfiguration', {
      uri: 'untitled:Untitled-1',
    });
    assert.match(markdown, /today to be 31 March 2026, given by the editor\./);
    await editor.stop();
  });

  it('is told when a project file cannot be read', async () => {
    const readFile = async () => {
      throw new Error('EACCES');
    };
    const editor = await openServer({ host: { readFile } });
    await editor.open(URI, smallReview);
    onlyOne(await editor.diagnostics(URI), CODE);
    const told = await editor.until(() => editor.told.find((sentence) => sentence.includes('EACCES')));
    assert.match(told, /could not be read/);
    await editor.stop();
  });

  it('reads the list of protected terms anew when it changes, and tells how many there are and never which', async () => {
    const contents: Record<string, string> = {
      'file:///c%3A/work/.practice-review.yml': 'privacy:\n  protectedTerms: private/names [1].txt\n',
    };
    const editor = await openServer({ capabilities: editorOf316, host: files(contents) });
    const page = async () =>
      (await editor.request<{ markdown: string }>('practiceReview/effectiveConfiguration', { uri: URI })).markdown;
    const changed = async () => {
      editor.published.length = 0;
      const changes = [{ uri: 'file:///c%3A/work/private/names%20%5B1%5D.txt', type: 2 }];
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    };
    await editor.open(URI, `${smallReview}\nFerris was seen.\n`);
    onlyOne(await editor.diagnostics(URI), CODE);
    assert.match(await page(), /The list of protected terms private\/names \[1\]\.txt could not be read.*no such file/);
    contents['file:///c%3A/work/private/names%20%5B1%5D.txt'] = '\uFEFFFerris\r\nMarlowe Tench\r\n';
    await changed();
    const found = onlyOne(await editor.diagnostics(URI), 'privacy/protected-term');
    assert.equal(found.severity, 1);
    const shown = await page();
    assert.match(shown, /Protected terms that are looked for: 2, from the list `c:\/work\/private\/names \[1\]\.txt`/);
    contents['file:///c%3A/work/private/names%20%5B1%5D.txt'] = 'Marlowe Tench\n';
    await changed();
    assert.ok(!(await editor.diagnostics(URI)).some(({ code }) => code === 'privacy/protected-term'));
    assert.doesNotMatch([shown, ...editor.logged, ...editor.told].join('\n'), /Ferris|Marlowe/);
    assert.equal(editor.registered.filter((method) => method === 'workspace/didChangeWatchedFiles').length, 2);
    await editor.stop();
  });

  it('limits how many findings are shown, the most serious first, and says how many are not', async () => {
    const host = files({ 'file:///c%3A/work/.practice-review.yml': 'limits:\n  problems: 3\n' });
    const editor = await openServer({ host });
    const cited = Array.from({ length: 9 }, (_, index) => `Seen [F${index + 1}].`).join('\n\n');
    await editor.open(URI, `${smallReview}\n${cited}\n`);
    const diagnostics = await editor.diagnostics(URI);
    assert.equal(diagnostics.length, 3);
    assert.match(messageOf(diagnostics[0]), /^\d+ more findings are not shown here/);
    await editor.stop();
  });
});

describe('questions of the client', () => {
  it('are answered with the report of the text as it is typed', async () => {
    const editor = await openServer();
    await editor.open(URI, smallReview);
    const line = smallReview.split('\n').findIndex((written) => written.startsWith('Siân'));
    const at = { line, character: 0 };
    await editor.change(URI, { range: { start: at, end: at }, text: 'Just typed. ' });
    const { report } = await editor.request<{ report: unknown }>('practiceReview/report', {
      textDocument: { uri: URI },
    });
    assert.match(JSON.stringify(report), /Just typed\./);
    await editor.stop();
  });

  it('are answered with the look that the project file gives, and who publishes', async () => {
    const project = 'report: {logo: media/logo.png, template: ../a.dotx, organisation: Harrowmere, footer: The office}';
    const editor = await openServer({ host: files({ 'file:///c%3A/work/.practice-review.yml': project }) });
    await editor.open(URI, smallReview);
    const { report, look } = await editor.request<{ report: unknown; look: Record<string, unknown> }>(
      'practiceReview/report',
      { textDocument: { uri: URI } },
    );
    assert.match(JSON.stringify(report), /"term":"Published by","content":\[\{"kind":"text","text":"Harrowmere"/);
    assert.deepEqual(look.logo, { path: 'media/logo.png', uri: 'file:///c%3A/work/media/logo.png' });
    assert.match(JSON.stringify(look.template), /"problem":"The file must lie in the folder/);
    assert.deepEqual([look.logoAlt, look.footer], ['Logo of Harrowmere', 'The office']);
    const page = await editor.request<{ markdown: string }>('practiceReview/effectiveConfiguration', { uri: URI });
    assert.match(page.markdown, /## Reports\n\n- Published by: `Harrowmere`\n- Logo: `media\/logo\.png`\n- Foot of/);
    await editor.stop();
  });

  it('are answered with nothing where there is no review', async () => {
    const editor = await openServer();
    await editor.open('file:///README.md', '# Read this\n');
    const textDocument = { uri: 'file:///README.md' };
    assert.equal(await editor.request('practiceReview/report', { textDocument }), null);
    await editor.stop();
  });

  it('count the findings', async () => {
    const editor = await openServer({ initializationOptions: { practiceReview: { rules: { [CODE]: 'hint' } } } });
    await editor.open(URI, smallReview);
    const severities = (await editor.diagnostics(URI)).map(({ severity }) => severity);
    const summary = await editor.request('practiceReview/summary', { uri: URI });
    assert.deepEqual(summary, {
      errors: severities.filter((severity) => severity === 1).length,
      warnings: severities.filter((severity) => severity === 2).length,
      others: severities.filter((severity) => (severity ?? 0) > 2).length,
    });
    await editor.stop();
  });
});
