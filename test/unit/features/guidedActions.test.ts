import assert from 'node:assert/strict';
import { guidedActions } from '../../../server/src/features/guided/guidedActions.ts';
import { guidedCommands } from '../../../server/src/writing/guidedCommands.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const REVIEW = (action: string, body = '') =>
  `---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: One\nrecommendations:\n  - id: R1\n    actions:\n${action}\n---\n\n## Findings\n\n${body}\n`;

const ACTION = '      - id: A1\n        status: overdue';

function titlesAt(source: string, eol: '\n' | '\r\n' = '\n'): readonly string[] {
  const { open, position } = openedReview(source, eol);
  return guidedActions(open.review, open.document, position).map(({ title }) => title);
}

const ADD_RECOMMENDATION = 'Add recommendation…';
const OF_ACTION = ['Mark A1 complete with evidence…', 'Set owner of A1…', 'Set due date of A1…', ADD_RECOMMENDATION];

describe('guided writing at the cursor', () => {
  const cases: readonly (readonly [name: string, source: string, titles: readonly string[]])[] = [
    ['an action', REVIEW(ACTION.replace('overdue', 'over‸due')), OF_ACTION],
    ['the dash of an action', REVIEW(ACTION.replace('- id', '‸- id')), OF_ACTION],
    [
      'an action without an id',
      REVIEW('      - status: ‸overdue'),
      [
        'Mark this action complete with evidence…',
        'Set owner of this action…',
        'Set due date of this action…',
        ADD_RECOMMENDATION,
      ],
    ],
    [
      'a recommendation',
      REVIEW(ACTION).replace('id: R1', 'id: ‸R1'),
      ['Link R1 to…', 'Write the section of R1', 'Add action to R1…', ADD_RECOMMENDATION],
    ],
    [
      'a finding',
      REVIEW(ACTION).replace('title: One', 'title: On‸e'),
      ['Link F1 to…', 'Write the section of F1', 'Add finding…'],
    ],
    ['an id in the text', REVIEW(ACTION, 'As said [F‸1].'), ['Link F1 to…', 'Write the section of F1']],
    [
      'the text below a heading with an id',
      REVIEW(ACTION, '### F1 One\n\nWo‸rds.'),
      ['Link F1 to…', 'Write the section of F1'],
    ],
    [
      'a heading whose id has no entry',
      REVIEW(ACTION, '### F3 Th‸ree'),
      ['Create the front-matter entry of finding F3'],
    ],
    ['a heading whose id has an entry', REVIEW(ACTION, '### F1 O‸ne'), ['Link F1 to…', 'Write the section of F1']],
    [
      'a heading of an action without an entry',
      REVIEW(ACTION, '### Action A7: ‸x'),
      ['Create the front-matter entry of action A7'],
    ],
    ['the key of a list', REVIEW(ACTION).replace('findings:', 'find‸ings:'), ['Add finding…']],
    ['a list of a rapid review', '---\nreviewType: rapidReview\nactions: [‸]\n---\n', ['Add action…']],
    ['a source', '---\nreviewType: lcspr\nsources:\n  - id: S‸1\n---\n', ['Add gap to S1…', 'Add source…']],
    [
      'an action that a measure could test',
      REVIEW(ACTION).replace('A1', 'A‸1').replace('\n---\n\n', '\nevaluation:\n  measures:\n    - id: M1\n---\n\n'),
      [...OF_ACTION.slice(0, 3), 'Link A1 to…', ADD_RECOMMENDATION],
    ],
    ['any other text', REVIEW(ACTION, 'Wo‸rds.'), []],
    ['the top of the front matter', REVIEW(ACTION).replace('reviewType', 'rev‸iewType'), []],
    ['a document without front matter', '### F1 O‸ne\n', []],
    ['a front matter that does not end', '---\nreviewType: lcspr\nfindings:\n  - id: F‸1\n', []],
    ['an empty document', '‸', []],
  ];
  for (const [name, source, titles] of cases) {
    inBothLineEndings(name, (eol) => assert.deepEqual(titlesAt(source, eol), titles));
  }

  it('opens a command that there is, with the thing answered', () => {
    const { open, position } = openedReview(REVIEW(ACTION.replace('A1', 'A‸1')));
    for (const { command, edit, kind } of guidedActions(open.review, open.document, position)) {
      assert.equal(edit, undefined);
      assert.equal(kind, 'refactor');
      assert.ok(guidedCommands.some(({ name }) => command?.command === `practiceReview.${name}`));
      const isAdding = command?.command === 'practiceReview.addRecommendation';
      assert.deepEqual(command?.arguments, [{ answers: isAdding ? {} : { thing: 'A1' } }]);
    }
  });
});
