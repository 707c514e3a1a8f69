import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { guidedCommands } from '../../server/src/writing/guidedCommands.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Offsets of the width and height in the header that opens every PNG. */
const PNG_WIDTH = 16;
const PNG_HEIGHT = 20;

/** The commands of the product so far. Their ids are for ever: people bind keys to them. */
const COMMANDS = [
  'practiceReview.newReview',
  'practiceReview.exportReport',
  'practiceReview.exportActionPlan',
  'practiceReview.importProgress',
  'practiceReview.importChronology',
  'practiceReview.importWordDocument',
  'practiceReview.showEffectiveConfiguration',
  'practiceReview.restartServer',
  'practiceReview.showRulePage',
  'practiceReview.showBalance',
  'practiceReview.showReadiness',
  'practiceReview.showGoldenThread',
  'practiceReview.checkWorkspace',
  'practiceReview.moveToSignOff',
  'practiceReview.tidyFrontMatter',
  'practiceReview.showReferences',
  'practiceReview.addLineOfEnquiry',
  'practiceReview.addSource',
  'practiceReview.addGap',
  'practiceReview.addFinding',
  'practiceReview.addRecommendation',
  'practiceReview.addAction',
  'practiceReview.addMeasure',
  'practiceReview.addDelay',
  'practiceReview.addSignOff',
  'practiceReview.addPartner',
  'practiceReview.addChild',
  'practiceReview.addKeyEvent',
  'practiceReview.linkTo',
  'practiceReview.completeAction',
  'practiceReview.setOwner',
  'practiceReview.setDueDate',
  'practiceReview.createEntry',
  'practiceReview.writeSection',
  'practiceReview.renumberIds',
  'practiceReview.foldFrontMatter',
];

const { contributes } = manifest;

function clientSource(): string {
  const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join('client/src', file), 'utf8')).join('\n');
}

describe('the manifest', () => {
  it('declares the commands of the product', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), [...COMMANDS].sort());
    for (const { category, title } of contributes.commands) {
      assert.equal(category, 'Practice Review');
      assert.match(title, /^[A-Z][A-Za-z -]+…?$/);
      assert.match(title, /^[A-Z][A-Za-z -]+…?$/);
    }
  });

  it('declares what is registered, and registers what is declared', () => {
    const registered = [...clientSource().matchAll(/\bregister\(\s*'([^']+)'/g)].map(([, id]) => id);
    assert.deepEqual(registered.sort(), [...COMMANDS].sort());
  });

  it('uses in its menus only commands that it declares', () => {
    const submenus: string[] = contributes.submenus.map(({ id }) => id);
    for (const item of Object.values(contributes.menus).flat()) {
      if ('command' in item) assert.ok(COMMANDS.includes(item.command), item.command);
      else assert.ok(submenus.includes(item.submenu), item.submenu);
    }
  });

  it('has a command for each thing that the server can help to write, for reviews alone', () => {
    const { commandPalette, 'practiceReview.writing': menu } = contributes.menus;
    for (const { name } of guidedCommands) {
      const id = `practiceReview.${name}`;
      assert.ok(COMMANDS.includes(id), id);
      assert.equal(commandPalette.find(({ command }) => command === id)?.when, 'practiceReview.isReview');
      assert.ok(
        menu.some(({ command }) => command === id),
        id,
      );
    }
  });

  it('offers the export only for reviews', () => {
    const offers = [contributes.menus.commandPalette, contributes.menus['editor/title']].flat();
    const exports = offers.filter(({ command }) => command === 'practiceReview.exportReport');
    assert.equal(exports.length, 2);
    for (const { when } of exports) assert.match(when, /\bpracticeReview\.isReview\b/);
    assert.match(clientSource(), /'practiceReview\.isReview'/);
  });

  it('starts with any Markdown document or a project file, and with nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'workspaceContains:.practice-review.yml']);
  });

  it('works in restricted and in virtual workspaces', () => {
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('asks for the oldest VS Code that its types describe', () => {
    assert.equal(manifest.engines.vscode, '^1.100.0');
    assert.equal(manifest.devDependencies['@types/vscode'], '1.100.0');
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.yamlValidation.map(({ url }) => url),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('has a square icon of 128 dots or more', () => {
    const icon = readFileSync(manifest.icon);
    assert.deepEqual(icon.subarray(0, PNG_SIGNATURE.length), PNG_SIGNATURE);
    assert.equal(icon.readUInt32BE(PNG_WIDTH), icon.readUInt32BE(PNG_HEIGHT));
    assert.ok(icon.readUInt32BE(PNG_WIDTH) >= 128);
  });

  it('has settings that each say what they are for', () => {
    for (const [id, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(id, /^practiceReview\./);
      assert.match(setting.markdownDescription, /\.$/);
    }
  });

  it('has a setting for each check, as scripts/settings.mjs makes them of the registry', () => {
    const result = spawnSync(process.execPath, ['scripts/settings.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(result.status, 0, result.stderr);
  });

  it('has snippets for Markdown alone', () => {
    for (const { language, path } of contributes.snippets) {
      assert.equal(language, 'markdown');
      assert.doesNotThrow(() => JSON.parse(readFileSync(path, 'utf8')));
    }
  });

  it('sends nothing anywhere', () => {
    const text = JSON.stringify(manifest);
    assert.doesNotMatch(text, /telemetry|aiKey|instrumentation|enableProposedApi|enabledApiProposals/i);
    assert.doesNotMatch(clientSource(), /\bfetch\(|XMLHttpRequest|WebSocket|sendTelemetry|createTelemetryLogger/);
  });
});
