/**
 * Runs `test/vscode` inside the extension host of a real VS Code, always through @vscode/test-electron: a desktop VS
 * Code where one can be used, else the one from npm behind `code.mjs`. Nothing is ever downloaded by test-electron.
 * Needs a finished build with tests.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { desktopExecutable } from './desktop.mjs';
import { ROOT, VSCODE_VERSION } from './paths.mjs';
import { makeRunFolders } from './settings.mjs';

const standIn = fileURLToPath(new URL('code.mjs', import.meta.url));

async function main() {
  const tests = path.join(ROOT, 'dist', 'test', 'vscode', 'suite', 'index.js');
  for (const file of [path.join(ROOT, 'dist', 'client.js'), path.join(ROOT, 'dist', 'server.js'), tests]) {
    if (!fs.existsSync(file)) throw new Error(`${file} is not there yet: run "npm run test:vscode", which builds it.`);
  }
  const desktop = desktopExecutable();
  console.log(`Extension host of ${desktop ?? `VS Code ${VSCODE_VERSION} from npm`}`);
  const folders = makeRunFolders('vscode', { copyOf: path.join(ROOT, 'examples') });
  try {
    // test-electron puts its profile into `.vscode-test` in the current folder: keep that out of the repository.
    process.chdir(folders.base);
    return await runTests({
      vscodeExecutablePath: desktop ?? standIn,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: tests,
      launchArgs: [folders.workspace, '--disable-extensions'],
    });
  } finally {
    process.chdir(os.tmpdir());
    folders.remove();
  }
}

// test-electron passes only Ctrl+C on to the VS Code that it started.
process.once('SIGTERM', () => process.kill(process.pid, 'SIGINT'));
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
