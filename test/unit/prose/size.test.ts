import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** What the judgement may take in the package, in bytes: its data and its code, both without white space. */
const MOST = 600_000;

describe('the size of the judgement', () => {
  it('stays within what the package has room for', async () => {
    const data = ['judgement', 'judgement-texts', 'levels'].map(
      (name) => JSON.stringify(JSON.parse(readFileSync(`schemas/${name}.json`, 'utf8'))).length,
    );
    const { outputFiles } = await build({
      stdin: {
        contents: "export * from './judgePassage.ts'; export * from './judgeText.ts';",
        resolveDir: 'server/src/prose',
      },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      loader: { '.json': 'empty' },
      logLevel: 'silent',
    });
    const code = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
    const size = data.reduce((sum, length) => sum + length, code);
    assert.ok(size <= MOST, `${size} bytes, of which ${code} are code`);
    assert.ok(code > 20_000, `only ${code} bytes of code were found`);
  });
});
