/**
 * How much of the rules the suite "unit" goes through. Fails where a branch of `server/src/rules/` is never taken; a table
 * on the screen and pages in `coverage/` show which. Run it after `npm run build:tests`.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './vscode/paths.mjs';

const REPORT = path.join(ROOT, 'coverage');
const RAW = path.join(REPORT, 'raw');

/** Runs a tool of `node_modules` with this Node, and ends this process where the tool fails. */
function run(tool, args, env = {}) {
  const { status } = spawnSync(process.execPath, [path.join(ROOT, 'node_modules', tool), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

fs.rmSync(REPORT, { recursive: true, force: true });
run(
  'mocha/bin/mocha.js',
  [
    ...['--reporter', 'dot', '--forbid-only', '--fail-zero', '--timeout', '60000'],
    ...['dist/test/**/*.test.mjs', '--ignore', 'dist/test/{protocol,vscode,ui,web,bench}/**'],
  ],
  { NODE_V8_COVERAGE: RAW },
);

// The command line that tests start is minified: what is said of it cannot be led back to single branches.
for (const name of fs.readdirSync(RAW)) {
  const file = path.join(RAW, name);
  const { result } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (!result.some(({ url }) => url.includes('/dist/test/'))) fs.rmSync(file);
}

// The rules stand in bundles, so they are chosen by the names that the source maps give them, which are addresses.
run('c8/bin/c8.js', [
  ...['report', '--temp-directory', RAW, '--reports-dir', REPORT, '--reporter', 'text', '--reporter', 'html'],
  ...['--exclude-after-remap', '--include', '**/server/src/rules/**', '--exclude', 'none', '--skip-full'],
  ...['--check-coverage', '--branches', '100'],
]);
