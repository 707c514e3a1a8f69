import assert from 'node:assert/strict';
import { type ProgressEditAnswer, progress, progressEdit } from '../../../server/src/features/progressRequest.ts';
import type { Progress } from '../../../server/src/progress/matchProgress.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const SOURCE = '---\nreviewType: rapidReview\nactions:\n  - id: A1\n    status: notStarted # so far\n---\n';
const files = [
  {
    name: 'plan.csv',
    spreadsheet: {
      sheets: [
        {
          name: '',
          rows: [
            ['Ref.', 'Status', 'Evidence'],
            ['A1', 'Done', 'Seen'],
          ],
        },
      ],
    },
  },
];

describe('the requests for progress', () => {
  inBothLineEndings('answer with changes, and with one edit of this version that makes them', async (eol) => {
    const { ask, text } = openedReview(SOURCE, eol);
    // As it comes through the protocol: what is undefined is not there.
    const { changes }: Progress = JSON.parse(JSON.stringify(await ask(progress, { files })));
    assert.deepEqual(
      changes.map(({ id, field, fromWords, toWords }) => [id, field, fromWords, toWords]),
      [
        ['A1', 'status', 'Not started', 'Complete'],
        ['A1', 'evidence', undefined, 'Seen'],
      ],
    );
    const answer = (await ask(progressEdit, { changes, evidence: 'add' })) as ProgressEditAnswer;
    assert.equal(answer.text, text.replace('notStarted # so far', `complete # so far${eol}    evidence: Seen`));
    const [change] = answer.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && change.textDocument.version === 1);
    assert.deepEqual([answer.made, answer.problems, change.edits.length], [2, [], 2]);
    const none = (await ask(progressEdit, { changes: [], evidence: 'add' })) as ProgressEditAnswer;
    assert.deepEqual([none.edit, none.made, none.text], [undefined, 0, text]);
  });
});
