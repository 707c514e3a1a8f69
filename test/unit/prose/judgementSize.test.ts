import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** What the judgement may take up in the package, code and data together. */
const LIMIT_BYTES = 600_000;

describe('the judgement', () => {
  it('stays small enough to ship', async () => {
    const { outputFiles } = await build({
      entryPoints: ['server/src/prose/classify.ts'],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      logLevel: 'warning',
    });
    const bytes = outputFiles[0]?.contents.length ?? Number.POSITIVE_INFINITY;
    assert.ok(bytes <= LIMIT_BYTES, `${bytes} bytes`);
  });
});
