import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { check, fixesFor } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

const configuration = defaultConfiguration('2026-11-24');
const lines = readFileSync('examples/weak.review.md', 'utf8').split('\n');
const closing = lines.indexOf('---', 1);

/** What half-written or mistaken YAML looks like. */
const DAMAGES: readonly ((line: string) => string | undefined)[] = [
  () => undefined,
  (line) => line.replace(/:.*$/, ':'),
  (line) => line.replace(/:.*$/, ': []'),
  (line) => line.replace(/:.*$/, ': {'),
  (line) => line.replace(/:.*$/, ': {a: [b, {}]}'),
  (line) => line.replace(/:.*$/, ''),
  (line) => ` ${line}`,
  (line) => line.replace(/^ +/, ''),
  (line) => line.replace('- ', '-'),
  (line) => `${line}\n\t`,
];

describe('a damaged front matter', () => {
  it('stops no rule, and every fix stays inside the document without overlaps', () => {
    const damage = fc.tuple(fc.integer({ min: 1, max: closing - 1 }), fc.constantFrom(...DAMAGES));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = lines.flatMap((line, index) => {
          let now: string | undefined = line;
          for (const [at, harm] of damages) if (at === index && now !== undefined) now = harm(now);
          return now === undefined ? [] : [now];
        });
        const review = parseReview(damaged.join('\n'));
        for (const finding of check(review, configuration)) {
          assert.ok(0 <= finding.start && finding.start <= finding.end && finding.end <= review.text.length);
          for (const { edits, title } of fixesFor(finding, review, configuration)) {
            let from = 0;
            for (const { start, end } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
              assert.ok(from <= start && start <= end && end <= review.text.length, `${finding.rule.id}: ${title}`);
              from = end;
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
