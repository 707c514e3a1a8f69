import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseReview } from '../../server/src/review/parseReview.ts';
import type { Review } from '../../server/src/review/review.ts';
import { type EditorWithServer, openServer } from '../protocol/serverHarness.ts';
import { smallReview } from '../protocol/smallReview.ts';
import { Typist } from './typist.ts';

const small = `---
schemaVersion: 1
reviewType: lcspr
reference: T-2
title: "Typed: at random"
stage: draft
partnership:
  name: Invented
  partners:
    - {id: P1, name: The council, kind: localAuthority}
# A comment that stays
linesOfEnquiry:
  - id: L1
    question: Why was the worry not heard?
sources:
  - id: S1
    agency: P1
    held: partly
    gaps:
      - id: G1
        what: The file of 2024
findings:
  - id: F1
    title: Nobody asked
    answers: [L1]
    why: >-
      Supervision looked at timescales,
      and at nothing else.
    evidence: {case: [S1]}
recommendations:
  - id: R1
    text: Ask in supervision
    findings: [F1]
    actions:
      - id: A1
        action: Add a question
---

Text before any heading [F1].

# Introduction

Why this review was made 👶.

# Analysis

## L1 Why was the worry not heard?

On Monday he was seen. On Tuesday he was seen again [S1]. Then the case was closed.

<!-- review-ignore analysis/chronology-without-why -- it is a list -->
- one item [F1]
- another

> A quotation with [an editor's note].

### F1 Nobody asked

| when | what |
| --- | --- |
| 2024 | closed [E1] |
`;

const example = (name: string) => readFileSync(`examples/${name}.review.md`, 'utf8');
const inCrlf = (text: string) => text.replaceAll('\n', '\r\n');

/** Each kind of document with the seeds to type into it with: a hundred in all, few into the long ones. */
const kinds: readonly { readonly name: string; readonly text: () => string; readonly seeds: number }[] = [
  { name: 'a small review', text: () => small, seeds: 40 },
  { name: 'a small review, CRLF', text: () => inCrlf(small), seeds: 34 },
  { name: 'a rapid review', text: () => smallReview, seeds: 10 },
  { name: 'an empty document', text: () => '', seeds: 4 },
  { name: 'the strong example', text: () => example('strong'), seeds: 4 },
  { name: 'the weak example, CRLF', text: () => inCrlf(example('weak')), seeds: 4 },
  { name: 'the rapid example', text: () => example('rapid'), seeds: 4 },
];

const EDITS = 12;

/** The whole of a review as text. What refers to a block or a section is written as its number, so that there is no circle. */
function written({ text, eol, frontMatter, body, entities, ids }: Review): string {
  const blockNumbers = new Map(body.blocks.map((block, index) => [block, index]));
  const sectionNumbers = new Map(body.sections.map((section, index) => [section, index]));
  const blocks = body.blocks.map(({ section, ...rest }) => ({ ...rest, section: sectionNumbers.get(section) }));
  const sections = body.sections.map(({ heading, parent, children, blocks: own, ...rest }) => ({
    ...rest,
    heading: heading && blockNumbers.get(heading),
    parent: parent && sectionNumbers.get(parent),
    children: children.map((section) => sectionNumbers.get(section)),
    blocks: own.map((block) => blockNumbers.get(block)),
  }));
  const { start, end } = body;
  const parts = { text, eol, frontMatter, start, end, blocks, sections, entities, ids };
  return JSON.stringify(parts, (key, value: unknown) => {
    if (value instanceof Map) return [...value];
    // The tree is written once, at `root`. Elsewhere the place tells which part of it is meant.
    return key === 'node' ? placeOf(value) : value;
  });
}

function placeOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null ? [Reflect.get(node, 'start'), Reflect.get(node, 'end')] : node;
}

describe('after any typing', () => {
  let editor: EditorWithServer;
  before(async () => {
    editor = await openServer();
  });
  after(() => editor.stop());

  for (const { name, text, seeds } of kinds) {
    it(`the diagnostics are those of a fresh open, and carry their version: ${name}`, async () => {
      for (let seed = 1; seed <= seeds; seed++) {
        const uri = `file:///typed/${seed}.review.md`;
        const typist = new Typist(seed, text());
        editor.published.length = 0;
        await editor.open(uri, typist.text);
        for (let edit = 0; edit < EDITS; edit++) {
          await editor.change(uri, typist.next());
          if (edit % 4 === 0) await editor.diagnostics(uri);
        }
        await editor.diagnostics(uri);
        // Nothing that waits for the end of a sentence waits any longer.
        await editor.save(uri);
        await editor.idle(uri);
        const typed = await editor.diagnostics(uri);
        const sets = editor.published.filter((params) => params.uri === uri);
        for (const { version } of sets) assert.ok(version !== undefined, `seed ${seed}`);
        await editor.close(uri);
        const fresh = `file:///fresh/${seed}.review.md`;
        await editor.open(fresh, typist.text);
        assert.deepEqual(typed, await editor.diagnostics(fresh), `seed ${seed}`);
        await editor.close(fresh);
      }
    });
  }
});

describe('a review parsed from an earlier version of it', () => {
  for (const { name, text, seeds } of kinds) {
    it(`is the same as one parsed afresh: ${name}`, () => {
      for (let seed = 1001; seed <= 1000 + seeds; seed++) {
        const typist = new Typist(seed, text());
        let review = parseReview(typist.text);
        for (let edit = 0; edit < 5; edit++) {
          typist.next();
          review = parseReview(typist.text, review);
          assert.equal(written(review), written(parseReview(typist.text)), `seed ${seed}, edit ${edit + 1}`);
        }
      }
    });
  }
});
