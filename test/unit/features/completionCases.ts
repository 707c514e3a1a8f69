import assert from 'node:assert/strict';
import { type Asking, completed } from './completed.ts';
import { inBothLineEndings } from './openedReview.ts';

/** The keys at the top that every review must have. */
const TOP = `schemaVersion: 1
reviewType: lcspr
reference: LCSPR-2026-01
title: "Review: Alder"
stage: draft
`;

/** What is defined in the front matter of every case, behind what the case is about. */
const THINGS = `partnership:
  partners:
    - id: P1
      name: Harrowmere Council
    - id: P2
      name: Harrowmere Police
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
  - id: L2
    question: How did managers know?
sources:
  - id: S1
    agency: P1
    description: Records of the council
`;

/** A review with this front matter between its first keys and its things. */
export function reviewAround(yaml: string): string {
  return `---\n${TOP}${yaml}\n${THINGS}---\n\n## Findings\n\nText.\n`;
}

/** The front matter of a case again, without what `reviewAround` put around it. */
function within(text: string): string {
  const start = text.indexOf(TOP) + TOP.length;
  return text.slice(start, text.indexOf(`\n${THINGS}`));
}

/** Where the cursor stands these come first, in this order. */
export function comesFirst(name: string, yaml: string, expected: readonly string[], asking: Asking = {}): void {
  inBothLineEndings(name, async (eol) => {
    const { labels } = await completed(reviewAround(yaml), { ...asking, eol });
    assert.deepEqual(labels.slice(0, expected.length), expected);
  });
}

/** Where the cursor stands these and nothing else is offered. */
export function isAll(name: string, yaml: string, expected: readonly string[], asking: Asking = {}): void {
  inBothLineEndings(name, async (eol) => {
    assert.deepEqual((await completed(reviewAround(yaml), { ...asking, eol })).labels, expected);
  });
}

/** Where the cursor stands none of these is offered. */
export function lacks(name: string, yaml: string, unwanted: readonly string[]): void {
  inBothLineEndings(name, async (eol) => {
    const { labels } = await completed(reviewAround(yaml), { eol });
    assert.deepEqual(
      labels.filter((label) => unwanted.includes(label)),
      [],
    );
    assert.notEqual(labels.length, 0);
  });
}

/** Choosing the item turns the front matter of the case into this. */
export function writes(name: string, yaml: string, label: string, expected: string, asking: Asking = {}): void {
  inBothLineEndings(name, async (eol) => {
    const { accepted } = await completed(reviewAround(yaml), { ...asking, eol });
    assert.equal(within(accepted(label)), expected);
  });
}
