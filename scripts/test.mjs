/**
 * Builds, then runs the test suites, and prints as its last line the sum over all of them.
 *
 *   node scripts/test.mjs                 every suite
 *   node scripts/test.mjs unit protocol   some of them
 *
 * Each suite is a process of its own, so that one that crashes or hangs is one failure and not the end.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensurePrograms } from './vscode/debian.mjs';
import { RESULTS, ROOT } from './vscode/paths.mjs';

const MINUTE_MS = 60_000;
const GRACE_MS = 15_000;
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** Folders of `dist/test` that are not part of the suite "unit". */
const APART = new Set(['protocol', 'documents', 'vscode', 'ui', 'web', 'bench']);

function bundledTests(belongs) {
  const folder = path.join(ROOT, 'dist', 'test');
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.test.mjs') && belongs(name.split(path.sep)[0])).sort();
}

function mocha(belongs) {
  const files = bundledTests(belongs);
  if (files.length === 0) throw new Error('There are no test files.');
  const reporter = path.join(ROOT, 'scripts', 'mocha-counts.mjs');
  const options = ['--reporter', reporter, '--forbid-only', '--fail-zero', '--timeout', '20000'];
  return [
    path.join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js'),
    ...options,
    ...files.map((file) => path.join('dist', 'test', file)),
  ];
}

/** What each suite starts with this Node, and how long it may take. The order is from quick to slow. */
const SUITES = {
  unit: { args: () => mocha((area) => !APART.has(area)), limitMs: 15 * MINUTE_MS },
  protocol: { args: () => mocha((area) => area === 'protocol'), limitMs: 10 * MINUTE_MS },
  documents: {
    args: () => {
      ensurePrograms('documents');
      return mocha((area) => area === 'documents');
    },
    limitMs: 15 * MINUTE_MS,
  },
  vscode: { args: () => ['scripts/vscode/run-host.mjs'], limitMs: 15 * MINUTE_MS },
  web: { args: () => ['scripts/vscode/run-web.mjs'], limitMs: 10 * MINUTE_MS },
  ui: { args: () => ['scripts/vscode/run-ui.mjs'], limitMs: 15 * MINUTE_MS },
};

/** Set when this process was asked to end: then no further suite is started. */
let interrupted = false;

/**
 * Runs a command with this terminal. At the limit it is asked to end, so that it can end what it started, and a little
 * later made to.
 * @returns {Promise<string | undefined>} what went wrong, in a few words
 */
function run(command, args, limitMs, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
    }, limitMs);
    const passOn = (signal) => {
      interrupted = true;
      child.kill(signal);
    };
    const finish = (problem) => {
      clearTimeout(limit);
      for (const signal of SIGNALS) process.removeListener(signal, passOn);
      resolve(problem);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.once('error', (error) => finish(error.message));
    child.once('close', (code, signal) => {
      if (late) finish(`it was ended after ${limitMs / MINUTE_MS} minutes`);
      else finish(code === 0 ? undefined : `it ended with ${signal ?? `code ${code}`}`);
    });
  });
}

async function runSuite(name, countsFile) {
  console.log(`\n=== ${name} ===`);
  const { args, limitMs } = SUITES[name];
  let problem;
  try {
    problem = await run(process.execPath, args(), limitMs, { PRACTICE_REVIEW_COUNTS: countsFile });
  } catch (error) {
    problem = error.message;
  }
  const counts = fs.existsSync(countsFile) ? JSON.parse(fs.readFileSync(countsFile, 'utf8')) : undefined;
  if (counts && (counts.failed > 0 || !problem)) return counts;
  // It gave no counts, or went wrong beside its tests: that is one failure more.
  console.log(`The suite "${name}" did not finish: ${problem ?? 'it gave no counts'}.`);
  return { passed: counts?.passed ?? 0, failed: 1, skipped: counts?.skipped ?? 0 };
}

async function main(names) {
  const unknown = names.filter((name) => !(name in SUITES));
  if (unknown.length > 0) {
    console.error(`There is no suite "${unknown.join('", "')}". The suites are: ${Object.keys(SUITES).join(', ')}.`);
    return 2;
  }
  fs.mkdirSync(RESULTS, { recursive: true });
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const problem = await run('npm', ['run', '--silent', 'build:tests'], 10 * MINUTE_MS);
  if (problem) {
    console.log(`The build did not finish: ${problem}.`);
    sum.failed = 1;
  } else {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'practice-review-counts-'));
    for (const name of names.length > 0 ? names : Object.keys(SUITES)) {
      if (interrupted) break;
      const counts = await runSuite(name, path.join(folder, `${name}.json`));
      for (const key of Object.keys(sum)) sum[key] += counts[key];
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
  if (interrupted) return 130;
  const line = `${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`;
  fs.writeFileSync(path.join(RESULTS, 'summary.txt'), `${line}\n`);
  console.log(`\n${line}`);
  return sum.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
