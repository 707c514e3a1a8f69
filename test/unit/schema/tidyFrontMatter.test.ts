import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { tidyFrontMatter } from '../../../server/src/schema/tidyFrontMatter.ts';

/** The text after tidying, or what is said in its place. */
function tidied(text: string): string {
  const review = parseReview(text);
  const result = tidyFrontMatter(review, 'lcspr');
  return 'refusal' in result ? result.refusal : applyEdits(text, result.edits, review.eol);
}

const UNTIDY = `---
# The name of this review
title:   Alder
# belongs to the kind
reviewType: lcspr    # a full review
findings:
-   title: "Plans end: when the tasks are done"
    # about the id
    id: F1
    own: kept
    confidence: moderate
children: [ {pseudonym: Alder, id: C1} ]
---

## Text

#  stays as it is
`;

const TIDY = `---
# belongs to the kind
reviewType: lcspr # a full review
# The name of this review
title: Alder
children: [{id: C1, pseudonym: Alder}]
findings:
  - # about the id
    id: F1
    title: "Plans end: when the tasks are done"
    confidence: moderate
    own: kept
---

## Text

#  stays as it is
`;

describe('tidying the front matter', () => {
  for (const [name, eol] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`orders keys and keeps every comment (${name})`, () => {
      assert.equal(tidied(UNTIDY.replaceAll('\n', eol)), TIDY.replaceAll('\n', eol));
    });
  }

  it('writes long text below its key', () => {
    const long = 'Why did nobody ask what the school knew about the weekends, when the plan rested on them being safe?';
    assert.equal(
      tidied(`---\nreviewType: lcspr\nlinesOfEnquiry:\n  - id: L1\n    question: ${long}\n---\n`),
      `---
reviewType: lcspr
linesOfEnquiry:
  - id: L1
    question: >-
      Why did nobody ask what the school knew about the weekends, when the plan rested on them being
      safe?
---
`,
    );
  });

  it('changes only the lines that differ', () => {
    const text = '---\nreviewType: lcspr\nstage:   draft\ntitle: Alder\n---\n';
    const result = tidyFrontMatter(parseReview(text), 'lcspr');
    assert.ok('edits' in result);
    const [edit] = result.edits;
    assert.equal(text.slice(edit?.start, edit?.end), 'stage:   draft\ntitle: Alder\n');
  });

  it('says why it leaves alone what it cannot read', () => {
    assert.match(tidied('# Text alone\n'), /no front matter/);
    assert.match(tidied('---\nreviewType: lcspr\n'), /no closing line/);
    assert.match(tidied('---\nreviewType: lcspr\ntitle: "open\n---\n'), /Put that right first/);
  });

  describe('of every review of the project', () => {
    const files = ['examples', 'test/fixtures'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.review.md'))
        .map((file) => join(folder, file)),
    );

    it('leaves nothing to tidy a second time, and refuses none that can be read', () => {
      for (const file of files) {
        const text = readFileSync(file, 'utf8').replaceAll(/⟦[^⟧]*⟧/g, '');
        if (parseReview(text).frontMatter.state !== 'present' || parseReview(text).frontMatter.problems.length > 0)
          continue;
        const once = tidied(text);
        assert.ok(once.startsWith('---') || once.startsWith('\uFEFF---'), `${file}: ${once}`);
        assert.equal(tidied(once), once, file);
      }
    });
  });
});
