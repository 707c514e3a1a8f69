/**
 * Starting and ending the VS Code server of `install.mjs`. It listens on this computer only, without a password, and
 * has no extension gallery, so it asks nothing from outside.
 */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const GRACE_MS = 3000;

/** Arguments with which a server ends by itself when no page has been connected for some minutes: a net below tests. */
export const LEAVE_WHEN_ALONE = ['--enable-remote-auto-shutdown'];

/** The environment without what an `npm run`, or a VS Code around this process, put there; tests' own variables stay. */
function cleanEnvironment(extra) {
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', ...extra };
  for (const name of Object.keys(env)) {
    if (/^(npm_|VSCODE_(?!TEST_)|NODE_OPTIONS$|ELECTRON_)/.test(name)) delete env[name];
  }
  return env;
}

/**
 * Installs a packaged extension for the server that will use these folders.
 * @param {{node: string, serverMain: string}} code parts of the installed VS Code
 * @param {{data: string, extensions: string}} folders
 * @param {string} vsix absolute path of the package
 * @throws {Error} with VS Code's own words when it refuses the package
 */
export function installExtension(code, folders, vsix) {
  const args = [code.serverMain, '--accept-server-license-terms', '--server-data-dir', folders.data];
  args.push('--extensions-dir', folders.extensions, '--install-extension', vsix);
  const result = spawnSync(code.node, args, { encoding: 'utf8', env: cleanEnvironment({}) });
  if (result.status === 0) return;
  throw new Error(
    `VS Code did not install ${vsix}:\n${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`,
  );
}

/**
 * Starts the server in a process group of its own, so that it can be ended together with its extension host, language
 * server, terminal host and file watcher. Whatever ends this process also ends the group.
 * @param {{node: string, serverMain: string}} code parts of the installed VS Code
 * @param {{data: string, extensions: string}} folders
 * @param {object} [options]
 * @param {number} [options.port] 0 for a free one
 * @param {string[]} [options.args] further arguments
 * @param {Record<string, string>} [options.env] further environment
 * @returns {{url: Promise<string>, ended: Promise<void>, stop(): Promise<void>}} `url` rejects if the server ends before it listens
 */
export function startServer(code, folders, { port = 0, args = [], env = {} } = {}) {
  const fixed = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  fixed.push('--server-data-dir', folders.data, '--extensions-dir', folders.extensions, '--telemetry-level', 'off');
  fixed.push('--disable-workspace-trust', '--disable-getting-started-override');
  const child = spawn(code.node, [code.serverMain, ...fixed, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: cleanEnvironment(env),
    detached: true,
  });
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // ESRCH: the whole group is gone already
    }
  };
  const killNow = () => child.pid && signal('SIGKILL');
  process.prependOnceListener('exit', killNow); // before its folders are removed

  const log = fs.createWriteStream(path.join(folders.data, 'server.log'));
  const ended = new Promise((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const url = new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk) => {
      log.write(chunk);
      if (text.length > 100_000) return;
      text += chunk;
      const bound = /Server bound to (127\.0\.0\.1:\d+)/.exec(text);
      if (bound) resolve(`http://${bound[1]}`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (exitCode) =>
      reject(new Error(`VS Code's server ended (code ${exitCode}).\n${text.slice(-2000)}`)),
    );
  });
  url.catch(() => undefined); // whoever awaits it sees the failure; a caller that stops early need not

  const stop = async () => {
    const force = setTimeout(killNow, GRACE_MS);
    if (child.pid) signal('SIGTERM');
    await ended;
    clearTimeout(force);
    killNow(); // members of the group that did not heed the first signal
    process.removeListener('exit', killNow);
    log.end();
  };
  return { url, ended, stop };
}

/**
 * A path on the server as the workbench in the page names it.
 * @param {string} url the server's address
 * @param {string} file absolute path
 */
export function remoteUri(url, file) {
  return `vscode-remote://${new URL(url).host}${file.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * The address of a page that opens a folder or a `.code-workspace` file.
 * @param {string} url the server's address
 * @param {string} folder absolute path
 * @param {Array<[string, string]>} payload what the workbench is told besides, such as a file to open
 */
export function pageAddress(url, folder, payload = []) {
  const key = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [key]: folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  // The workbench reads "+" as a plus sign, not as a space.
  return `${url}/?${query.toString().replaceAll('+', '%20')}`;
}
