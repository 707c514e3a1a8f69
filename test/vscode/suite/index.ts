/**
 * What the extension host loads as "extension tests": runs every bundled suite beside this file with mocha. Counts are
 * written to the file named by `PRACTICE_REVIEW_COUNTS`; every line of output begins with `PRACTICE_REVIEW_TEST_MARK`,
 * so that whoever relays the console can tell it from the workbench's own log.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

const TEST_LIMIT_MS = 120_000;
const { PRACTICE_REVIEW_TEST_MARK: mark = '', PRACTICE_REVIEW_COUNTS: countsFile } = process.env;

function say(...words: unknown[]): void {
  console.log(
    format(...words)
      .split('\n')
      .map((line) => mark + line)
      .join('\n'),
  );
}

/** Called by VS Code. A rejection becomes exit code 1. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = say;
  const mocha = new Mocha({ ui: 'bdd', timeout: TEST_LIMIT_MS, color: false, forbidOnly: true, failZero: true });
  const files = fs.readdirSync(__dirname).filter((file) => file.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const stats = runner.stats;
      const counts = { passed: stats?.passes ?? 0, failed: failures, skipped: stats?.pending ?? 0 };
      say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
      if (countsFile) fs.writeFileSync(countsFile, `${JSON.stringify(counts)}\n`);
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
