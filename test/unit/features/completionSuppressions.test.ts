import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { inBothLineEndings } from './openedReview.ts';

const HEAD = '---\nreviewType: lcspr\nstage: draft\n---\n\n## Findings\n\n';
const RULE = 'finding/untriangulated';

function has(
  name: string,
  comment: string,
  labels: readonly string[],
  lacks: readonly string[] = [],
  typed?: string,
): void {
  inBothLineEndings(name, async (eol) => {
    const answer = await completed(`${HEAD}${comment}\n\nText.\n`, typed === undefined ? { eol } : { eol, typed });
    for (const label of labels) assert.ok(answer.labels.includes(label), label);
    for (const label of lacks) assert.ok(!answer.labels.includes(label), label);
    if (labels.length === 0) assert.deepEqual(answer.labels, []);
  });
}

function writes(name: string, comment: string, label: string, expected: string): void {
  inBothLineEndings(name, async (eol) => {
    const { accepted } = await completed(`${HEAD}${comment}\n\nText.\n`, { eol });
    assert.equal(accepted(label), `${HEAD}${expected}\n\nText.\n`);
  });
}

describe('completion in a comment that silences checks', () => {
  has('behind the space', '<!-- review-ignore ‸ -->', [RULE, 'analysis/hindsight']);
  has('once the space was typed', '<!-- review-ignore ‸', [RULE], [], ' ');
  has('in a word that is begun', '<!-- review-ignore finding/un‸ -->', [RULE]);
  has('for a section', '<!-- review-ignore-section ‸ -->', [RULE]);
  has('behind a comma: none that stands there', `<!-- review-ignore ${RULE}, ‸ -->`, ['analysis/hindsight'], [RULE]);
  has(
    'before another: none that stands there',
    `<!-- review-ignore ‸, ${RULE} -- so -->`,
    ['analysis/hindsight'],
    [RULE],
  );
  has('on its second line', '<!-- review-ignore\n  ‸ -->', [RULE]);
  has(
    'no check that cannot be silenced',
    '<!-- review-ignore ‸ -->',
    [RULE],
    ['privacy/nhs-number', 'document/schema'],
  );
  has('not in the reason', `<!-- review-ignore ${RULE} -- the ‸ -->`, []);
  has('not in another comment', '<!-- a note ‸ -->', []);
  has('not behind the comment', '<!-- review-ignore a/b -- c -->‸', [], [RULE]);
  has('not in code', '```\n<!-- review-ignore ‸ -->\n```', []);
  has('what the comment can begin with', '<!-- ‸ -->', ['review-ignore', 'review-ignore-section']);
  has('not while a comment of another kind is typed', '<!-- ‸ -->', [], [], ' ');

  writes(
    'with the reason to be given',
    '<!-- review-ignore ‸ -->',
    RULE,
    `<!-- review-ignore ${RULE} -- the reason -->`,
  );
  writes(
    'in place of what was begun',
    '<!-- review-ignore un‸ -->',
    RULE,
    `<!-- review-ignore ${RULE} -- the reason -->`,
  );
  writes('with the end that is missing', '<!-- review-ignore ‸', RULE, `<!-- review-ignore ${RULE} -- the reason -->`);
  writes(
    'with the bracket that is there',
    '<!-- review-ignore ‸>',
    RULE,
    `<!-- review-ignore ${RULE} -- the reason -->`,
  );
  writes(
    'with the space that is missing',
    '<!-- review-ignore ‸-->',
    RULE,
    `<!-- review-ignore ${RULE} -- the reason -->`,
  );
  writes(
    'and nothing where a reason is given',
    '<!-- review-ignore ‸ -- so it was -->',
    RULE,
    `<!-- review-ignore ${RULE} -- so it was -->`,
  );
  writes(
    'and nothing where other checks follow',
    '<!-- review-ignore ‸, a/b -- so -->',
    RULE,
    `<!-- review-ignore ${RULE}, a/b -- so -->`,
  );
  writes('the first word', '<!-- rev‸ -->', 'review-ignore', '<!-- review-ignore  -->');

  inBothLineEndings('with the title of each', async (eol) => {
    const { item } = await completed(`${HEAD}<!-- review-ignore ‸ -->\n`, { eol });
    assert.match(item('analysis/hindsight').detail ?? '', /^[A-Z].*\.$/);
    assert.match(item('analysis/hindsight').filterText ?? '', /^analysis\/hindsight /);
  });
});
