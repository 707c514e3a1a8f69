import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { check } from '../../server/src/check.ts';
import { defaultConfiguration } from '../../server/src/configuration.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

interface Example {
  readonly language: 'yaml' | 'markdown';
  readonly text: string;
}

interface Pages {
  readPage(id: string): { readonly weak: Example; readonly better: Example };
}

const pages = (await import(new URL('../../../scripts/rules.mjs', import.meta.url).href)) as Pages;

/**
 * A review around the example: the keys that every review has, unless the example has them itself. An example in Markdown
 * may bring a front matter of its own.
 */
function reviewWith({ language, text }: Example, { appliesTo }: Rule): string {
  const [kind = 'lcspr'] = appliesTo;
  const usual = { schemaVersion: '1', reviewType: kind, reference: 'X-1', title: 'Wren', stage: 'draft' };
  const keys = Object.entries(usual).filter(
    ([key]) => language === 'markdown' || !new RegExp(`^${key}:`, 'm').test(text),
  );
  const front = keys.map(([key, value]) => `${key}: ${value}\n`).join('');
  if (text.startsWith('---\n')) return `---\n${front}${text.slice(4)}`;
  return language === 'yaml' ? `---\n${front}${text}---\n` : `---\n${front}---\n\n${text}`;
}

function findings(example: Example, rule: Rule): readonly string[] {
  return check(parseReview(reviewWith(example, rule)), {
    ...defaultConfiguration('2026-11-24'),
    protectedTerms: ['Marlowe Tench'],
  })
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

describe('the page of a rule', () => {
  for (const rule of rules) {
    it(`has an example that is pointed out and one that is not: ${rule.id}`, () => {
      const { weak, better } = pages.readPage(rule.id);
      assert.notDeepEqual(findings(weak, rule), [], 'nothing is found in the first');
      assert.deepEqual(findings(better, rule), [], 'something is found in the second');
    });
  }

  it('is what would be written now', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/pages.mjs', '--check'], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
