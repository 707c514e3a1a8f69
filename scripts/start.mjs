/**
 * Shows Practice Review at work: builds it, checks the examples on the command line, and opens them in VS Code: the
 * desktop one where the command `code` is there, else one from npm served to the browser on this computer.
 *
 *   npm start                     opens the browser by itself
 *   npm start -- --no-open        only prints the address
 *   npm start -- --port 9000      at another port (8088 is tried first, then any free one)
 */
import { spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage } from './package.mjs';
import { desktopCommand, hasDisplay } from './vscode/desktop.mjs';
import { ensureVsCode } from './vscode/install.mjs';
import { ROOT, VSCODE_VERSION } from './vscode/paths.mjs';
import { installExtension, pageAddress, remoteUri, startServer } from './vscode/server.mjs';
import { makeRunFolders } from './vscode/settings.mjs';

/** The day on which the examples were written: on a later one their deadlines would be past. */
process.env.REVIEW_TODAY ??= '2026-11-24';

const USUAL_PORT = 8088;
const EXAMPLES = path.join(ROOT, 'examples');
const FIRST_SHOWN = 'weak.review.md';
const windows = process.platform === 'win32';

function build() {
  console.log('Building …');
  const result = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit', shell: windows });
  if (result.status !== 0) throw new Error('The build did not finish; what went wrong stands above.');
}

function checkExamples() {
  console.log('\nThe examples, checked on the command line (node dist/cli.js check examples)');
  console.log(`as if today were ${process.env.REVIEW_TODAY}, so that their deadlines lie ahead:\n`);
  const args = [path.join('dist', 'cli.js'), 'check', 'examples'];
  // The weak examples have findings, so its exit code is not 0: that is what they are for.
  spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

async function choosePort(wanted) {
  if (await isFree(wanted ?? USUAL_PORT)) return wanted ?? USUAL_PORT;
  console.log(`Port ${wanted ?? USUAL_PORT} is in use; another one is taken.`);
  return 0;
}

function openInBrowser(address) {
  const [command, ...args] = { darwin: ['open'], win32: ['explorer'] }[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('No browser could be opened from here: open the address yourself.'));
  child.unref();
}

function openDesktop(command) {
  console.log('\nOpening the examples in VS Code. To stop, close its window.');
  const args = ['--new-window', `--extensionDevelopmentPath=${ROOT}`, EXAMPLES, path.join(EXAMPLES, FIRST_SHOWN)];
  const quoted = windows ? args.map((argument) => `"${argument}"`) : args;
  const result = spawnSync(command, quoted, { cwd: ROOT, stdio: 'inherit', shell: windows });
  if (result.status !== 0) throw new Error('VS Code could not be opened; what went wrong stands above.');
}

/** Resolves at Ctrl+C, or when something else asks this process to end. */
const askedToStop = () =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });

async function serve({ port: wanted, open }) {
  console.log('');
  const vsix = makePackage();
  const code = await ensureVsCode();
  const folders = makeRunFolders('start', { copyOf: EXAMPLES });
  let server;
  try {
    installExtension(code, folders, vsix);
    const stopped = askedToStop();
    server = startServer(code, folders, {
      port: await choosePort(wanted),
      args: ['--default-folder', folders.workspace],
    });
    const url = await Promise.race([server.url, stopped.then(() => undefined)]);
    if (url === undefined) return;
    const first = remoteUri(url, path.join(folders.workspace, FIRST_SHOWN));
    const address = pageAddress(url, folders.workspace, [['openFile', first]]);
    console.log(`
VS Code ${VSCODE_VERSION} with Practice Review and the examples is at

  ${address}

(${url}/ opens the folder without a document.) Only this computer can reach it.
You are working on copies of the examples: they go away when you stop.
To stop, press Ctrl+C here.
`);
    if (open) openInBrowser(address);
    const end = await Promise.race([stopped, server.ended.then(() => 'ended')]);
    if (end === 'ended') console.error("VS Code's server has ended by itself.");
  } finally {
    await server?.stop();
    folders.remove();
  }
  console.log('\nStopped.');
}

function readOptions() {
  const options = { 'no-open': { type: 'boolean', default: false }, port: { type: 'string' } };
  const { values } = parseArgs({ options });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`--port needs a number from 1 to 65535, not "${values.port}".`);
  }
  return { port, open: !values['no-open'] && hasDisplay() };
}

try {
  const options = readOptions();
  build();
  checkExamples();
  const command = desktopCommand();
  if (command) openDesktop(command);
  else await serve(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
