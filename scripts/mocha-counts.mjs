/**
 * Mocha's spec reporter, which also writes `{passed, failed, skipped}` as JSON to the file named by the environment's
 * `PRACTICE_REVIEW_COUNTS`, for the sum that `scripts/test.mjs` prints.
 */
import fs from 'node:fs';
import Mocha from 'mocha';

export default class SpecWithCounts extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.PRACTICE_REVIEW_COUNTS;
    if (!file) return;
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      fs.writeFileSync(file, `${JSON.stringify({ passed: passes, failed: failures, skipped: pending })}\n`);
    });
  }
}
