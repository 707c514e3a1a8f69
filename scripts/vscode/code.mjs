#!/usr/bin/env node
/**
 * A stand-in for the desktop executable "code", for test runners that start one (`vscodeExecutablePath` of
 * @vscode/test-electron). It takes their arguments, and runs the tests in the VS Code from npm.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInExtensionHost } from './host.mjs';
import { ensureVsCode } from './install.mjs';
import { VSCODE_VERSION } from './paths.mjs';
import { makeRunFolders } from './settings.mjs';

/** Every line of the tests' own output begins with this; the rest is the workbench talking to itself. */
const MARK = '@test ';
const LIMIT_MS = Number(process.env.PRACTICE_REVIEW_HOST_LIMIT_MS ?? 600_000);

function readArguments(given) {
  const options = new Map();
  const paths = [];
  for (const argument of given) {
    const match = /^--([\w-]+)(?:=(.*))?$/s.exec(argument);
    if (!match) paths.push(argument);
    else options.set(match[1], [...(options.get(match[1]) ?? []), match[2] ?? '']);
  }
  return { options, paths };
}

/** The settings that the runner prepared, if it did. */
function preparedSettings(userDataDir) {
  if (!userDataDir) return {};
  const file = path.join(userDataDir, 'User', 'settings.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
}

function print(kind, text) {
  if (text.startsWith(MARK)) console.log(text.replaceAll(MARK, ''));
  else if (process.env.PRACTICE_REVIEW_VERBOSE) console.error(`[${kind}] ${text}`);
}

async function main() {
  const { options, paths } = readArguments(process.argv.slice(2));
  const tests = options.get('extensionTestsPath')?.[0];
  if (options.has('version')) {
    console.log(VSCODE_VERSION);
    return 0;
  }
  if (!tests) {
    console.error('This stand-in for VS Code only runs tests: give it --extensionTestsPath=<module>.');
    return 2;
  }
  const code = await ensureVsCode();
  const opened = paths[0] ?? options.get('folder-uri')?.[0];
  const folders = makeRunFolders('host', { settings: preparedSettings(options.get('user-data-dir')?.[0]) });
  try {
    return await runInExtensionHost(code, {
      folders: { data: folders.data, extensions: options.get('extensions-dir')?.[0] ?? folders.extensions },
      workspace: opened ? path.resolve(opened.startsWith('file:') ? fileURLToPath(opened) : opened) : folders.workspace,
      extensions: options.get('extensionDevelopmentPath') ?? [],
      tests,
      env: { PRACTICE_REVIEW_TEST_MARK: MARK },
      limitMs: LIMIT_MS,
      print,
    });
  } finally {
    folders.remove();
  }
}

// The runner passes Ctrl+C on as a signal: end by way of exit, so that the server's process group goes too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
