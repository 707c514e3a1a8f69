/**
 * Makes `dist/practice-review.vsix`, the file that people install. The bundles hold every dependency, so nothing from
 * `node_modules` goes in; `.vscodeignore` lists what does. Needs a finished `npm run build`; uses no network.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, VSIX } from './vscode/paths.mjs';

const LIMIT_BYTES = 2.5 * 1024 * 1024;

/**
 * @returns {string} absolute path of the package
 * @throws {Error} with a plain sentence when it cannot be made or is too large
 */
export function makePackage() {
  for (const name of ['client.js', 'server.js']) {
    if (!fs.existsSync(path.join(ROOT, 'dist', name)))
      throw new Error(`dist/${name} is not there yet: run "npm run build" first.`);
  }
  fs.rmSync(VSIX, { force: true });
  const vsce = path.join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  const args = [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    VSIX,
  ];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', input: '' });
  if (result.status !== 0)
    throw new Error(`The extension could not be packaged.\n${result.stdout}${result.stderr}`.trim());
  const size = fs.statSync(VSIX).size;
  const megabytes = (size / 1024 / 1024).toFixed(2);
  if (size > LIMIT_BYTES) {
    throw new Error(
      `${path.relative(ROOT, VSIX)} has ${megabytes} MB; at most 2.5 MB are allowed. See what went in: npx vsce ls --no-dependencies`,
    );
  }
  console.log(`${path.relative(ROOT, VSIX)}: ${megabytes} MB`);
  return VSIX;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    makePackage();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
