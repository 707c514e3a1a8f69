/**
 * Runs `test/ui`: the packaged extension, installed in the VS Code from npm, used through a browser as a person would.
 * The tests learn where things are from the environment: `PRACTICE_REVIEW_UI_URL` (the server), `…_UI_WORKSPACE` (a
 * copy of the examples that they may change), `…_UI_BROWSER` (the browser to connect to), `…_UI_RESULTS` (where
 * screenshots go). Needs a finished build with tests. `run-ui.mjs review` runs only files that begin with "review".
 */
import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import SpecWithCounts from '../mocha-counts.mjs';
import { makePackage } from '../package.mjs';
import { startBrowserServer } from './browser.mjs';
import { ensureVsCode } from './install.mjs';
import { RESULTS, ROOT } from './paths.mjs';
import { installExtension, LEAVE_WHEN_ALONE, startServer } from './server.mjs';
import { makeRunFolders } from './settings.mjs';

const TEST_LIMIT_MS = 180_000;

/** @param {string[]} wanted beginnings of file names; none for all */
function testFiles(wanted) {
  const folder = path.join(ROOT, 'dist', 'test', 'ui');
  const all = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.test.mjs')) : [];
  if (all.length === 0) throw new Error('dist/test/ui is not there yet: run "npm run test:ui", which builds it.');
  const names = all.filter((name) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
  if (names.length === 0) throw new Error(`No file of test/ui begins with ${wanted.join(' or ')}.`);
  return names.sort().map((name) => path.join(folder, name));
}

/** @returns {Promise<number>} how many tests failed */
async function runMocha(files) {
  const mocha = new Mocha({
    timeout: TEST_LIMIT_MS,
    reporter: SpecWithCounts,
    forbidOnly: true,
    failZero: true,
    color: false,
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => mocha.run(resolve));
}

async function main() {
  const files = testFiles(process.argv.slice(2));
  const vsix = makePackage();
  const code = await ensureVsCode();
  fs.mkdirSync(RESULTS, { recursive: true });
  const folders = makeRunFolders('ui', { copyOf: path.join(ROOT, 'examples') });
  let server;
  let browser;
  try {
    installExtension(code, folders, vsix);
    server = startServer(code, folders, { args: LEAVE_WHEN_ALONE });
    browser = await startBrowserServer();
    process.env.PRACTICE_REVIEW_UI_URL = await server.url;
    process.env.PRACTICE_REVIEW_UI_WORKSPACE = folders.workspace;
    process.env.PRACTICE_REVIEW_UI_BROWSER = browser.wsEndpoint();
    process.env.PRACTICE_REVIEW_UI_RESULTS = RESULTS;
    return await runMocha(files);
  } finally {
    await browser?.close();
    await server?.stop();
    folders.remove();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
try {
  process.exit((await main()) === 0 ? 0 : 1);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
