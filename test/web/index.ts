/**
 * What the extension host in a worker of the browser loads as "extension tests": one bundle with mocha's build for
 * browsers. Every line for whoever runs it begins with the mark; the last one has the counts.
 */
import './setUp.ts';
import './webExtension.ts';

/** The page relays the console of the workbench too: this tells the lines of the tests from it. */
const MARK = '@test ';

/** Called by VS Code. A rejection becomes exit code 1. */
export function run(): Promise<void> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const say = (line: string) => console.log(MARK + line.replaceAll('\n', `\n${MARK}`));
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => {
      say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
      if (failed > 0 || passed === 0) reject(new Error(`${failed} tests failed`));
      else resolve();
    });
    runner.on('pass', ({ title, duration }) => {
      passed++;
      say(`  ✔ ${title} (${duration ?? 0}ms)`);
    });
    runner.on('pending', () => skipped++);
    runner.on('fail', ({ title }, error: Error) => {
      failed++;
      say(`  ✘ ${title}\n${error.stack ?? error.message}`);
    });
  });
}
