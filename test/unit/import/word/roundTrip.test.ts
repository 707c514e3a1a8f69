import assert from 'node:assert/strict';
import { check } from '../../../../server/src/check.ts';
import { defaultConfiguration } from '../../../../server/src/configuration.ts';
import type { Edition } from '../../../../server/src/export/editions.ts';
import { writeReport } from '../../../../server/src/export/writeReport.ts';
import { reviewFromWord } from '../../../../server/src/import/reviewFromWord.ts';
import { readWord } from '../../../../server/src/import/word/readWord.ts';
import { parseReview } from '../../../../server/src/review/parseReview.ts';
import { example, modelOf, today } from '../../export/exported.ts';

async function reportOf(text: string, edition: Edition = 'full'): Promise<Uint8Array> {
  return (await writeReport({ id: 1, format: 'docx', report: modelOf(text, { edition }), today })).content;
}

const importedFrom = (content: Uint8Array) => reviewFromWord(readWord(content));
const problemsOf = (text: string) =>
  check(parseReview(text), defaultConfiguration(today)).map(({ rule, message }) => `${rule}: ${message}`);
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n') + 5).trim();

/** The front matter without what a report does not say because nothing is there. */
function dataOf(text: string): Record<string, unknown> {
  const { delays, suppressions: _, ...data } = parseReview(text).frontMatter.data;
  return Array.isArray(delays) && delays.length > 0 ? { ...data, delays } : data;
}

/** Everything that has an id. Where an id was given twice, the second gets one of its own. */
function entitiesOf(text: string): Record<string, unknown> {
  const { entities } = parseReview(text);
  const all = [
    ...[entities.partners, entities.children, entities.linesOfEnquiry, entities.sources, entities.gaps],
    ...[entities.keyEvents, entities.findings, entities.recommendations, entities.actions, entities.measures],
  ].flat();
  return Object.fromEntries(all.map((entity) => [entity.id?.value ?? '', entity.kind]));
}

describe('export to Word, import, export again', () => {
  it('gives the strong example back: the same front matter, the same text, nothing to report', async () => {
    const text = example('strong');
    const made = importedFrom(await reportOf(text));
    assert.deepEqual(dataOf(made.text), dataOf(text));
    assert.equal(bodyOf(made.text), bodyOf(text));
    assert.deepEqual(problemsOf(made.text), []);
    assert.match(made.summary, /## Please look at\n\nNothing\./);
    const again = importedFrom(await reportOf(made.text));
    assert.equal(again.text, made.text);
    assert.equal(Object.keys(entitiesOf(made.text)).length, 88);
  });

  for (const name of ['weak', 'rapid', 'weak-rapid', 'weak-early-draft']) {
    it(`loses no entry of the example ${name}, and adds no problem with the format`, async () => {
      const text = example(name);
      const made = importedFrom(await reportOf(text));
      const before = { ...entitiesOf(text), ...(name === 'weak' ? { E9: 'E' } : {}) };
      assert.deepEqual(entitiesOf(made.text), before);
      assert.deepEqual(entitiesOf(importedFrom(await reportOf(made.text)).text), before);
      // The weak example names sources that it does not have, which stay in the text.
      if (name !== 'weak') assert.equal(bodyOf(made.text), bodyOf(text));
      else assert.match(made.text, /^\*\*Evidence\*\* This case: S1, S9$/m);
      assert.match(made.summary, /Tables that stay tables: 0\./);
      assert.equal(/calls E6 is E9 in the review/.test(made.summary), name === 'weak');
      const schema = problemsOf(made.text).filter((problem) => /^document\/(?:schema|yaml|syntax)/.test(problem));
      assert.deepEqual(schema, []);
    });
  }

  for (const edition of ['summary', 'briefing', 'practitioners'] as const) {
    it(`can be read in the edition ${edition}, which holds less`, async () => {
      const made = importedFrom(await reportOf(example('strong'), edition));
      const problems = problemsOf(made.text).filter((problem) => problem.startsWith('document/'));
      assert.deepEqual(problems, []);
      assert.match(made.text, /^title: Linnet and Sorrel$/m);
    });
  }

  it('keeps delays, dissent, reasons of several lines, unanswered enquiries and gaps without an end', async () => {
    const text = reviewText();
    const made = importedFrom(await reportOf(text));
    assert.deepEqual(dataOf(made.text), dataOf(text));
    assert.equal(importedFrom(await reportOf(made.text)).text, made.text);
  });
});

/** What the examples do not have. */
function reviewText(): string {
  return `---
schemaVersion: 1
reviewType: lcspr
reference: LCSPR-9
title: Alder
stage: draft
audience: restricted
partnership:
  name: Harrowmere Partnership
  partners:
    - {id: P1, name: "Harrowmere Council, children and families", kind: localAuthority}
    - {id: P4, name: Harrowmere Council, kind: other}
    - {id: P2, name: Police and fire, kind: police}
period: {from: 2024-09}
delays:
  - {reason: coronial, explanation: "The inquest opened late.", panelInformed: 2026-05-04, newTarget: 2026-12-01}
  - {limit: publication, reason: other, explanation: "Two reasons: one each."}
decision:
  outcome: noLcspr
  serious: {met: true, reasons: "As the panel: said."}
  appropriate: {met: false, reasons: None}
  madeBy: [P1, P4, P2]
  dissent: The police held another view.
linesOfEnquiry:
  - {id: L1, question: Why was nobody told?, unansweredBecause: The records were burnt.}
  - {id: L3, question: Who knew?}
sources:
  - id: S2
    agency: P1
    kind: records
    description: "Files: three of them"
    held: destroyed
    status: noResponse
    covers: {to: 2025-01}
    gaps:
      - {id: G7, what: All of 2024, effect: none, handling: escalated}
findings:
  - {id: F2, title: "A short title", answers: [L3], why: "One line.\\nAnother line.", levels: [national, partnership], evidence: {research: [S2]}, confidence: low, noRecommendationBecause: "It is done."}
recommendations:
  - id: R9
    text: Write it down.
    findings: [F2]
    to: [P4, P2]
    response: rejected
    responseReason: "Not now. Later."
    actions:
      - {id: A3, action: "Buy a pen, and ink", owner: {agency: P1}, due: 2027-01-08, status: abandoned, evidence: "A receipt: 3 pounds"}
      - {id: A4, action: Use it, owner: {role: "Clerk, night shift"}}
evaluation:
  reviewDates: [2027-03]
  measures:
    - {id: M2, tests: [R9, A3], kind: output, method: peerReview, target: "All"}
---

# Alder

## Introduction

Text.
`;
}
