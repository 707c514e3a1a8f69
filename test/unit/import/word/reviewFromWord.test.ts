import assert from 'node:assert/strict';
import { type ImportedReview, reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';
import { parseReview } from '../../../../server/src/review/parseReview.ts';
import { withCrlf } from '../../export/exported.ts';
import { withLists, withMarks, withoutStyles, withStyles, withTables } from './documents.ts';

const imported = (content: Uint8Array) => checked(reviewFromWord(readWord(content)));

/** No import may give a front matter that cannot be read, with either line ending. */
function checked(made: ImportedReview): ImportedReview {
  for (const text of [made.text, withCrlf(made.text)]) assert.deepEqual(parseReview(text).frontMatter.problems, []);
  return made;
}

/** How many of each were recognised: findings, recommendations, actions, key events. */
function figures({ text }: ImportedReview): readonly number[] {
  const { findings, recommendations, actions, keyEvents } = parseReview(text).entities;
  return [findings, recommendations, actions, keyEvents].map(({ length }) => length);
}

const body = ({ text }: ImportedReview) => text.slice(text.indexOf('\n---\n') + 5).trim();

describe('a review from a Word document', () => {
  it('with styles: title, reference, sections, findings, a link, a footnote and a list', async () => {
    const made = imported(await withStyles());
    assert.deepEqual(figures(made), [2, 0, 0, 0]);
    assert.match(made.text, /^reviewType: lcspr\nreference: LCSPR-2026-07\ntitle: "Child Alder: local/m);
    assert.equal(
      body(made),
      `# Child Alder: local child safeguarding practice review

## 1. Introduction

The partners met **twice** and used [guidance](<https://example.org/a(b)>).[^1]

## Key events

- A first thing
- A second thing

## Something of our own

Text of our own.

## Findings

### F1 Closing rested on tasks

Nobody asked what had changed.

### F2 Calls left no trace

See finding 1 for more.

[^1]: A note with \\*stars\\*.`,
    );
    assert.match(made.summary, /Headings: 4, of which 3 name a section/);
    assert.match(made.summary, /kept as they are: “Something of our own”/);
  });

  it('without styles: bold lines and typed numbers are headings, and the summary says so', async () => {
    const made = imported(await withoutStyles());
    assert.deepEqual(figures(made), [1, 0, 0, 0]);
    assert.match(made.text, /^reviewType: rapidReview$/m);
    assert.deepEqual(body(made).match(/^#+ .*/gm), [
      '# Rapid review: Child Birch',
      '## 1. Case summary',
      '### 1.1 What the school saw',
      '## 2. Analysis',
      '### F1 The rota left one worker for two teams.',
    ]);
    assert.match(made.summary, /were made headings: .*“1\.1 What the school saw”/);
    assert.match(body(made), /\*\*Nothing follows this\*\*$/);
  });

  it('with tables: recommendations, actions and key events are entries, other tables stay', async () => {
    const made = imported(await withTables());
    assert.deepEqual(figures(made), [0, 2, 4, 3]);
    assert.match(made.summary, /Tables that became entries: 3\. Tables that stay tables: 1\./);
    assert.match(made.text, /when: 2025-04-03\n {4}what: A call to the advice line\n {4}agencies: \[P1\]/);
    assert.match(made.text, /owner:\n {10}role: Service manager/);
    assert.match(made.text, /due: 2027-02-01\n {8}status: inProgress/);
    // What is no date and no status of the format stays in words.
    assert.match(made.text, /Timescale: Ongoing/);
    assert.match(made.text, /Train the front door\. By when: 2027-05\. Status: Nearly there/);
    assert.match(made.text, /Status: Nearly there/);
    assert.match(made.text, /\| Colour \| Shape \|\n\| --- \| --- \|\n\| Red \| Round \\\| square \|/);
  });

  it('with lists that Word numbers: findings and recommendations, and other lists stay', async () => {
    const made = imported(await withLists());
    assert.deepEqual(figures(made), [2, 2, 0, 0]);
    assert.match(made.text, /^### F1 Managers saw numbers and not children\.$/m);
    assert.match(made.text, /text: Meet each adult who cares for the baby\. before the birth$/m);
    // Word counts on, and so does the review.
    assert.match(made.text, /^3\. This is only a list\.$/m);
  });

  it('with tracked changes, a comment, a picture and hidden text: nothing is dropped in silence', async () => {
    const made = imported(await withMarks());
    assert.match(made.text, /^The team often met\. Press here moved$/m);
    assert.doesNotMatch(made.text, /never|unseen|javascript|Is this so/);
    for (const words of [
      /never/,
      /Is this so\?/,
      /unseen words/,
      /A chart of calls/,
      /javascript:alert\(1\)/,
      /1 picture/,
    ]) {
      assert.match(made.summary, words);
    }
    assert.match(made.summary, /Tracked insertions: 1\./);
    assert.doesNotMatch(made.summary, /An Author|\bAA\b/);
  });
});
