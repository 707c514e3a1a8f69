/**
 * Folders for one run of VS Code: user data, installed extensions and, where wanted, a copy of a folder to work in.
 * All of it lies in one temporary folder that goes away afterwards, at the latest when this process ends.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** User settings that keep VS Code to the document: no welcome pages, no questions, no news, nothing asked from outside. */
export const QUIET_SETTINGS = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'window.confirmBeforeClose': 'never',
  '[markdown]': { 'editor.wordWrap': 'on' },
};

/**
 * Makes the folders for one run.
 * @param {string} purpose part of the temporary folder's name
 * @param {object} [options]
 * @param {string} [options.copyOf] a folder to copy into the workspace
 * @param {Record<string, unknown>} [options.settings] user settings on top of the quiet ones
 * @returns {{base: string, workspace: string, data: string, extensions: string, remove(): void}}
 */
export function makeRunFolders(purpose, { copyOf, settings = {} } = {}) {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), `practice-review-${purpose}-`));
  const workspace = path.join(base, copyOf ? path.basename(copyOf) : 'workspace');
  const data = path.join(base, 'data');
  if (copyOf) fs.cpSync(copyOf, workspace, { recursive: true });
  else fs.mkdirSync(workspace);
  const user = path.join(data, 'data', 'User');
  fs.mkdirSync(user, { recursive: true });
  fs.writeFileSync(path.join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  const remove = () => {
    process.removeListener('exit', remove);
    // VS Code's own child processes may still be writing their last log line: hence the retries.
    fs.rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', remove);
  return { base, workspace, data, extensions: path.join(data, 'extensions'), remove };
}
