import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 400;
const SILENCER = /(?:\/\/|\/\*)\s*(?:biome-ignore|@ts-(?:ignore|expect-error|nocheck))/;

describe('the style of the code', () => {
  it('is what the formatter writes, and no rule of the linter is broken', function () {
    this.timeout(60_000);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });

  it(`has no file of more than ${LONGEST} lines, and silences nothing`, () => {
    for (const top of ['client/src', 'server/src', 'scripts', 'test']) {
      for (const name of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:ts|mjs)$/.test(name) || /[\\/]generated[\\/]/.test(name)) continue;
        const text = readFileSync(join(top, name), 'utf8');
        assert.ok(text.split('\n').length <= LONGEST + 1, `${join(top, name)} is too long`);
        assert.doesNotMatch(text, SILENCER, join(top, name));
      }
    }
  });
});
