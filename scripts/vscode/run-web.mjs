/**
 * Runs `test/web` in the extension host that VS Code starts in a worker of the browser, as on a site without a machine
 * behind it: the extension and its language server are workers, and there is no Node. Needs a finished build with tests.
 */
import fs from 'node:fs';
import path from 'node:path';
import { startBrowser } from './browser.mjs';
import { testsInPage } from './host.mjs';
import { ensureVsCode } from './install.mjs';
import { ROOT, VSCODE_VERSION } from './paths.mjs';
import { LEAVE_WHEN_ALONE, pageAddress, startServer } from './server.mjs';
import { makeRunFolders } from './settings.mjs';

const LIMIT_MS = 300_000;
/** Every line of the tests' own output begins with this; see `test/web/index.ts`. */
const MARK = '@test ';
/** Where the page finds the extension: below its own address, since it may load scripts from nowhere else. */
const EXTENSION = '/__extension';
const TESTS = 'dist/test/web/index.js';
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/** The page with the extension and its tests in its configuration. */
function withExtension(html, host) {
  const at = (file) => ({ scheme: 'http', authority: host, path: file });
  return html.replace(CONFIGURATION, (_, start, settings) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"'));
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [at(EXTENSION)],
      extensionTestsPath: at(`${EXTENSION}/${TESTS}`),
    };
    return `${start}${JSON.stringify(configuration).replaceAll('"', '&quot;')}"`;
  });
}

/** Answers requests for the extension's files from the repository, and changes the page's configuration. */
async function serveExtension(context, url) {
  const { host } = new URL(url);
  // A page that this process answers counts as not local, and may not speak to this computer unless it is allowed to.
  await context.grantPermissions(['local-network-access'], { origin: url });
  await context.route(`${url}${EXTENSION}/**`, (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname).slice(EXTENSION.length);
    const file = path.join(ROOT, path.normalize(name));
    const isThere = fs.existsSync(file) && fs.statSync(file).isFile();
    return isThere ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: '' });
  });
  await context.route(
    (address) => address.host === host && address.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, body: withExtension(await response.text(), host) });
    },
  );
}

function countsIn(line) {
  const found = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line);
  return found && { passed: Number(found[1]), failed: Number(found[2]), skipped: Number(found[3]) };
}

function print(kind, text) {
  if (!text.startsWith(MARK)) {
    if (process.env.PRACTICE_REVIEW_VERBOSE) console.error(`[${kind}] ${text}`);
    return;
  }
  const said = text.replaceAll(MARK, '');
  console.log(said);
  const counts = countsIn(said);
  const file = process.env.PRACTICE_REVIEW_COUNTS;
  if (counts && file) fs.writeFileSync(file, `${JSON.stringify(counts)}\n`);
}

async function main() {
  if (!fs.existsSync(path.join(ROOT, TESTS))) {
    throw new Error(`${TESTS} is not there yet: run "npm run test:web", which builds it.`);
  }
  console.log(`Extension host in a worker of VS Code ${VSCODE_VERSION} from npm`);
  const code = await ensureVsCode();
  const folders = makeRunFolders('web', { copyOf: path.join(ROOT, 'examples') });
  const server = startServer(code, folders, { args: LEAVE_WHEN_ALONE });
  let browser;
  try {
    const url = await server.url;
    browser = await startBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    await serveExtension(context, url);
    const page = await context.newPage();
    const tests = testsInPage(page, server, { limitMs: LIMIT_MS, print });
    await page.goto(pageAddress(url, folders.workspace));
    return await tests.exitCode;
  } finally {
    await browser?.close();
    await server.stop();
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
