/**
 * Running a test module inside the extension host of the VS Code from npm. The page of the workbench starts the
 * extension host; the tests' console output and their exit code come back through two functions given to the page.
 */
import { format } from 'node:util';
import { startBrowser } from './browser.mjs';
import { LEAVE_WHEN_ALONE, pageAddress, remoteUri, startServer } from './server.mjs';

/**
 * Listens to tests that an extension host in this page will run.
 * @param {import('playwright-core').Page} page not opened yet
 * @param {{ended: Promise<void>}} server
 * @param {object} run
 * @param {number} run.limitMs
 * @param {(kind: string, text: string) => void} run.print receives what the workbench and the extension host log
 * @returns {{exitCode: Promise<number>}} in an object, so that waiting for this function is not waiting for the tests
 */
export function testsInPage(page, server, { limitMs, print }) {
  let limit;
  const exitCode = new Promise((resolve, reject) => {
    const exposed = [
      page.exposeFunction('codeAutomationLog', (kind, args) => print(kind, format(...args))),
      page.exposeFunction('codeAutomationExit', (value) => resolve(value)),
    ];
    Promise.all(exposed).catch(reject);
    page.on('crash', () => reject(new Error('The page of VS Code crashed.')));
    page.on('pageerror', (error) => print('pageerror', error.message));
    limit = setTimeout(() => reject(new Error(`The tests gave no result within ${limitMs / 1000} seconds.`)), limitMs);
    void server.ended.then(() => reject(new Error("VS Code's server ended before the tests.")));
  }).finally(() => clearTimeout(limit));
  exitCode.catch(() => undefined); // awaited later, but it may fail while the page is still loading
  return { exitCode };
}

/**
 * @param {{node: string, serverMain: string}} code parts of the installed VS Code
 * @param {object} run
 * @param {{data: string, extensions: string}} run.folders
 * @param {string} run.workspace absolute path of the folder or workspace file to open
 * @param {string[]} run.extensions absolute paths of the extensions under development
 * @param {string} run.tests absolute path of the CommonJS module that exports `run()`
 * @param {Record<string, string>} [run.env] further environment of the extension host
 * @param {number} run.limitMs
 * @param {(kind: string, text: string) => void} run.print receives what the workbench and the extension host log
 * @returns {Promise<number>} the exit code of the tests
 */
export async function runInExtensionHost(code, { folders, workspace, extensions, tests, env, limitMs, print }) {
  // Without this argument a built VS Code ignores the paths in the payload, and says nothing about it.
  const server = startServer(code, folders, { args: ['--enable-smoke-test-driver', ...LEAVE_WHEN_ALONE], env });
  let browser;
  try {
    const url = await server.url;
    browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    const { exitCode } = testsInPage(page, server, { limitMs, print });
    const payload = [
      ...extensions.map((folder) => ['extensionDevelopmentPath', remoteUri(url, folder)]),
      ['extensionTestsPath', remoteUri(url, tests)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    await page.goto(pageAddress(url, workspace, payload));
    return await exitCode;
  } finally {
    await browser?.close();
    await server.stop();
  }
}
