import assert from 'node:assert/strict';
import { check, fixesFor } from '../../../server/src/check.ts';
import { defaultConfiguration } from '../../../server/src/configuration.ts';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

const configuration = defaultConfiguration('2026-11-24');
const FRONT = '---\nschemaVersion: 1\nreviewType: lcspr\nreference: X\ntitle: Wren\nstage: draft\n---\n\n';
const TOLD =
  'On 4 March 2025 the health visitor called and there was no reply. She returned on 11 March and Wren was weighed. On 2 April the case was closed. Police attended the flat on 9 April and made a referral.';

/** The document after the passage that was found is moved, with the title of that fix. */
function moved(body: string, eol: '\n' | '\r\n' = '\n'): readonly [title: string, body: string] {
  const review = parseReview(`${FRONT}${body}`.replaceAll('\n', eol));
  const finding = check(review, configuration).find(({ rule }) => rule.id === 'analysis/chronology-without-why');
  assert.ok(finding !== undefined, 'the passage was not found');
  const fix = fixesFor(finding, review, configuration).find(({ title }) => title.startsWith('Move it'));
  if (fix === undefined) return ['', ''];
  return [fix.title, applyEdits(review.text, fix.edits, eol).slice(FRONT.replaceAll('\n', eol).length)];
}

describe('moving a passage that only tells', () => {
  it('puts it at the end of the key events, wherever they stand', () => {
    const [title, body] = moved(`## 3. Key events\n\nBorn.\n\n## Analysis\n\nFirst, why.\n\n${TOLD}\n\nLast.\n`);
    assert.equal(title, 'Move it to “3. Key events”');
    assert.equal(body, `## 3. Key events\n\nBorn.\n\n${TOLD}\n\n## Analysis\n\nFirst, why.\n\nLast.\n`);
    const [, after] = moved(`## Analysis\n\n${TOLD}\n\n## Timeline\n`);
    assert.equal(after, `## Analysis\n\n## Timeline\n\n${TOLD}\n`);
  });

  it('makes the section where there is none', () => {
    const [title, body] = moved(`## Analysis\n\n${TOLD}\n\nLast.\n`);
    assert.equal(title, 'Move it to a new section “Key events”');
    assert.equal(body, `## Key events\n\n${TOLD}\n\n## Analysis\n\nLast.\n`);
  });

  it('keeps the line endings of the document', () => {
    const [, body] = moved(`## Key events\n\n## Analysis\n\n${TOLD}\n`, '\r\n');
    assert.equal(body, `## Key events\r\n\r\n${TOLD}\r\n\r\n## Analysis\r\n\r\n`);
  });

  it('takes a list whole, marks included', () => {
    const list = TOLD.split('. ')
      .map((sentence) => `- ${sentence}.`)
      .join('\n');
    const [, body] = moved(`## Key events\n\n## Analysis\n\n${list}\n\nLast.\n`);
    assert.equal(body, `## Key events\n\n${list}\n\n## Analysis\n\nLast.\n`);
  });

  it('is not offered for a paragraph inside a list', () => {
    assert.equal(moved(`## Analysis\n\n1. One.\n\n   ${TOLD}\n`)[0], '');
  });
});
