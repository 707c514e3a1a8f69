import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Readiness, readiness } from '../../../server/src/features/readinessRequest.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const DRAFT = `---
schemaVersion: 1
reviewType: rapidReview
title: Alder
stage: draft # for the panel
children:
  - id: C1
    pseudonym: Alder
---

## Introduction

Alder was seen by *two* services.
`;

async function readinessOf(source: string, eol: '\n' | '\r\n'): Promise<Readiness> {
  const answer = await openedReview(source, eol).ask(readiness);
  assert.ok(answer !== null);
  return answer as Readiness;
}

/** The text after the move. */
function moved(source: string, eol: '\n' | '\r\n', { move }: Readiness): string {
  const { text } = openedReview(source, eol);
  const change = move?.documentChanges?.[0];
  assert.ok(change !== undefined && 'edits' in change);
  return TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 1, text), change.edits as TextEdit[]);
}

describe('readiness for sign-off', () => {
  inBothLineEndings('tells what would be an error from sign-off on', async (eol) => {
    const { stage, obstacles, markdown } = await readinessOf(DRAFT, eol);
    assert.equal(stage, 'draft');
    const later = obstacles.filter(({ isErrorNow }) => !isErrorNow);
    assert.ok(later.length > 0, 'the draft would have errors only from sign-off on');
    assert.match(markdown, /^# Is the review ready to be signed off\?\n\n\d+ things have to be put right first\./);
    assert.equal(markdown.match(/an error from sign-off on/g)?.length, later.length);
    assert.match(markdown, /- \[Line \d+\]\(file:\/\/\/reviews\/case\.review\.md#L\d+\): /);
  });

  inBothLineEndings('writes the stage and nothing else', async (eol) => {
    const answer = await readinessOf(DRAFT, eol);
    assert.equal(moved(DRAFT, eol, answer), DRAFT.replace('stage: draft #', 'stage: signOff #').replaceAll('\n', eol));
  });

  inBothLineEndings('writes the stage where there was none, in the place of the format', async (eol) => {
    const source = DRAFT.replace('stage: draft # for the panel\n', '');
    const expected = source.replace('title: Alder\n', 'title: Alder\nstage: signOff\n').replaceAll('\n', eol);
    assert.equal(moved(source, eol, await readinessOf(source, eol)), expected);
  });

  for (const stage of ['signOff', 'published']) {
    inBothLineEndings(`moves nothing that is at ${stage}`, async (eol) => {
      const answer = await readinessOf(DRAFT.replace('stage: draft', `stage: ${stage}`), eol);
      assert.equal(answer.move, undefined);
      assert.equal(answer.stage, stage);
    });
  }

  inBothLineEndings('moves nothing where the front matter is not closed', async (eol) => {
    const answer = await readinessOf(DRAFT.replace('\n---\n', '\n'), eol);
    assert.equal(answer.move, undefined);
  });
});
