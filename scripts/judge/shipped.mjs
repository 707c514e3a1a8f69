import { execFileSync, spawnSync } from 'node:child_process';

/** Builds the command line, so that what is judged is what would be shipped. */
export function buildShipped() {
  execFileSync(process.execPath, ['scripts/generate.mjs']);
  execFileSync(process.execPath, ['esbuild.mjs']);
}

/** The labels that the command line gives to the lines of a file, by id. */
export function shippedLabels(file) {
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'classify', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (stderr !== '') console.warn(stderr);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => JSON.parse(line)).map(({ id, label }) => [id, label]));
}
