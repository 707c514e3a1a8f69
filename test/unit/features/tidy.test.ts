import assert from 'node:assert/strict';
import { type TidyAnswer, tidy } from '../../../server/src/features/tidyRequest.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

describe('the request to tidy', () => {
  inBothLineEndings('answers with a change for this very version', async (eol) => {
    const source = '---\ntitle: Alder\nreviewType: rapidReview\n---\n';
    const answer = (await openedReview(source, eol).ask(tidy)) as TidyAnswer;
    const change = answer.edit?.documentChanges?.[0];
    assert.ok(change !== undefined && 'edits' in change);
    assert.equal(change.textDocument.version, 1);
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && edit.newText),
      [`reviewType: rapidReview${eol}title: Alder${eol}`],
    );
  });

  inBothLineEndings('answers with neither where all is tidy', async (eol) => {
    assert.deepEqual(await openedReview('---\nreviewType: lcspr\ntitle: Alder\n---\n', eol).ask(tidy), {});
  });

  inBothLineEndings('says why it changes nothing', async (eol) => {
    const answer = (await openedReview('---\nreviewType: lcspr\ntitle: "Al\n---\n', eol).ask(tidy)) as TidyAnswer;
    assert.match(answer.refusal ?? '', /Put that right first/);
  });
});
