import assert from 'node:assert/strict';
import { contextOf } from '../../../server/src/check.ts';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { Review } from '../../../server/src/review/review.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Report, Rule } from '../../../server/src/rules/rule.ts';
import { configuration, readFixtures, titleOf } from '../../fixtures/fixtureFiles.ts';

const fixtures = readFixtures().filter(({ eol }) => eol === '\n');
const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** Keys that are left empty one kind at a time, since things of one kind are named by those of another. */
const IDS = ['P', 'S', 'G', 'F', 'RA', 'LM', 'C', 'E'].map((kinds) => new RegExp(`\\bid: ?[${kinds}]\\d+`, 'g'));

/** Keys with which every fixture begins. */
const EVERYWHERE: ReadonlySet<string> = new Set(['schemaVersion', 'reviewType', 'reference', 'stage']);

/** The review at earlier moments: something is left empty or not begun yet. */
function* earlier(text: string): Iterable<string> {
  yield text.replace(/\bid: ?\w+/g, 'id:');
  for (const id of IDS) yield text.replace(id, 'id:');
  for (const key of new Set(
    [...text.matchAll(/(?:^ *(?:- )?|[{,] ?)([a-z]\w+): ?\S/gim)].map(([, name = '']) => name),
  )) {
    if (EVERYWHERE.has(key)) continue;
    const inBlock = new RegExp(`^( *(?:- )?)${key}: .*$`, 'gm');
    const inBraces = new RegExp(`([{,] ?)${key}: (?:\\[[^\\]\\n]*\\]|[^,{}\\n]*)`, 'g');
    yield text.replace(inBlock, `$1${key}:`).replace(inBraces, `$1${key}:`);
  }
  yield text.replace(/^( *)- (?=\w+:)/gm, '$1- {}\n$1- ');
  yield text.replace(/^reviewType: .*\n/m, '');
  yield text.replace(/\n---\n[\s\S]*/, '\n---\n');
  yield text.replace(/^#+ .*\n/gm, '');
}

describe('a review that is half written', () => {
  for (const fixture of fixtures) {
    const rule = byId.get(fixture.rule);
    if (rule === undefined || fixture.expected.length === 0) continue;
    it(`is told what is wrong in whole sentences, and every fix can be made: ${titleOf(fixture)}`, () => {
      const texts = new Set(earlier(fixture.text));
      texts.delete(fixture.text);
      for (const text of texts) {
        const review = parseReview(text);
        for (const report of rule.check(review, contextOf(review, configuration))) isWhole(rule, report, review);
      }
    });
  }
});

describe('a fix of something that has been deleted', () => {
  const empty = parseReview('');
  for (const fixture of fixtures) {
    const rule = byId.get(fixture.rule);
    if (rule?.fixes === undefined || fixture.expected.length === 0) continue;
    const { fixes } = rule;
    it(`breaks nothing: ${titleOf(fixture)}`, () => {
      const review = parseReview(fixture.text);
      for (const report of rule.check(review, contextOf(review, configuration)))
        assert.doesNotThrow(() => fixes.call(rule, report, empty, contextOf(empty, configuration)));
    });
  }
});

/** The message reads well whatever is missing, and the fixes stay in the text and write no gap into it. */
function isWhole(rule: Rule, report: Report, review: Review): void {
  const { start, end, message } = report;
  assert.ok(0 <= start && start <= end && end <= review.text.length, `${message}\n${review.text}`);
  assert.doesNotMatch(message, /undefined|\[object|^\s| {2}|\(\)|\[\]| [.,]/, review.text);
  for (const { title, edits } of rule.fixes?.(report, review, contextOf(review, configuration)) ?? []) {
    assert.doesNotMatch(title, /undefined|\[object|^\s|\s$| {2}|\(\)| [.,]/, review.text);
    let from = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
      assert.ok(from <= edit.start && edit.start <= edit.end && edit.end <= review.text.length, title);
      from = edit.end;
    }
    const result = applyEdits(review.text, edits, review.eol);
    assert.equal(/undefined|\[object/.test(result), /undefined|\[object/.test(review.text), `${title}\n${result}`);
  }
}
