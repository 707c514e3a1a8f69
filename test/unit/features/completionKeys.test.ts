import assert from 'node:assert/strict';
import { completed } from './completed.ts';
import { comesFirst, isAll, lacks, writes } from './completionCases.ts';
import { inBothLineEndings } from './openedReview.ts';

const FINDING_KEYS = ['title', 'answers', 'why', 'levels', 'evidence', 'confidence'];

describe('completion of keys', () => {
  comesFirst('at the left edge: the keys of the top that are not there yet', '‸', [
    'audience',
    'children',
    'reviewers',
  ]);
  lacks('at the left edge: none that stands above or below', '‸', ['stage', 'title', 'partnership', 'sources']);
  inBothLineEndings('of an empty front matter: those that must be there first, said to be so', async (eol) => {
    const { labels, item } = await completed('---\n‸\n---\n', { eol });
    assert.deepEqual(labels.slice(0, 5), ['schemaVersion', 'reviewType', 'reference', 'title', 'stage']);
    assert.equal(item('stage').detail, 'Stage (must be there)');
    assert.match(String(item('stage').documentation), /How far the review has come/);
  });
  inBothLineEndings('are those of the kind of review', async (eol) => {
    const { labels } = await completed('---\nreviewType: rapidReview\n‸\n---\n', { eol });
    assert.ok(labels.includes('nationalReview'));
    assert.ok(!labels.includes('recommendations'));
  });
  inBothLineEndings('are found by the other words that people use', async (eol) => {
    const { item } = await completed('---\nrecommendations:\n  - actions:\n      - id: A1\n        dea‸\n---\n', {
      eol,
    });
    assert.match(item('due').filterText ?? '', /^due .*deadline/);
  });

  writes('after a part of a word', 'aud‸', 'audience', 'audience: ');
  writes('with the shape of a mapping', '‸', 'period', 'period:\n  from: \n  to: ');
  writes('with an entry of a list', '‸', 'signOff', 'signOff:\n  - partner: \n    role: \n    on: ');
  writes(
    'with a list on one line',
    'findings:\n  - id: F1\n    ‸',
    'answers',
    'findings:\n  - id: F1\n    answers: []',
  );
  writes(
    'with a text of several lines',
    'findings:\n  - id: F1\n    ‸',
    'why',
    'findings:\n  - id: F1\n    why: >-\n      [insert why it was so: the conditions that made it likely]',
  );
  writes(
    'with four columns a step',
    'dates:\n    decision: 2026-03\n‸',
    'period',
    'dates:\n    decision: 2026-03\nperiod:\n    from: \n    to: ',
  );
  writes(
    'with lists that are not indented',
    'findings:\n- id: F1\n  answers: [L1]\n‸',
    'signOff',
    'findings:\n- id: F1\n  answers: [L1]\nsignOff:\n- partner: \n  role: \n  on: ',
  );

  comesFirst('in an item, at the column of its keys', 'findings:\n  - id: F1\n    ‸', FINDING_KEYS);
  isAll('in an item, two of its keys being there', 'goodPractice:\n  - what: x\n    ‸\n    sources: [S1]', ['why']);
  comesFirst('in an item, between two others', 'findings:\n  - id: F1\n    ‸\n  - id: F2\n    title: y', FINDING_KEYS);
  isAll('in a mapping', 'period:\n  from: 2024-03\n  ‸', ['to']);
  isAll('in a mapping in an item', 'findings:\n  - id: F1\n    evidence:\n      case: [S1]\n      ‸', [
    'area',
    'research',
  ]);
  isAll('in a mapping, at its first line', 'period:\n  ‸\n  to: 2024-03', ['from']);
  comesFirst('in a list with four columns a step', 'findings:\n    -   id: F1\n        ‸', FINDING_KEYS);
  comesFirst('in a list that is not indented', 'findings:\n- id: F1\n  ‸', FINDING_KEYS);
  comesFirst('in a list in a list', 'recommendations:\n  - id: R1\n    actions:\n      - id: A1\n        ‸', [
    'action',
    'owner',
    'due',
  ]);
  isAll('of an owner', 'recommendations:\n  - id: R1\n    actions:\n      - id: A1\n        owner:\n          ‸', [
    'role',
    'agency',
  ]);
  comesFirst('below a comment', 'findings:\n  - id: F1\n    # why?\n    ‸', FINDING_KEYS);
  comesFirst('below a blank line', 'findings:\n  - id: F1\n\n    ‸', FINDING_KEYS);
  comesFirst('below a text of several lines', 'findings:\n  - id: F1\n    why: >-\n      It was\n      busy.\n    ‸', [
    'title',
    'answers',
  ]);
  lacks('not a word of a text of several lines', 'findings:\n  - id: F1\n    why: |\n      title: no key\n    ‸', [
    'why',
  ]);

  comesFirst('behind a dash: the whole entry, then its keys', 'findings:\n  - ‸', ['Finding F1', 'id', 'title']);
  comesFirst('behind a dash, other keys following', 'findings:\n  - ‸\n    title: x', ['id', 'answers']);
  lacks('behind a dash, other keys following: no whole entry', 'findings:\n  - ‸\n    title: x', [
    'Finding F1',
    'title',
  ]);
  comesFirst('behind a second dash: what the entry above has too', 'findings:\n  - id: F1\n    title: x\n  - ‸', [
    'Finding F2',
    'id',
    'title',
  ]);
  writes('directly behind a dash', 'findings:\n  -‸', 'id', 'findings:\n  - id: F1');
  writes(
    'behind a dash, after a part of a word',
    'findings:\n  - ti‸',
    'title',
    'findings:\n  - title: >-\n      [insert what the review concludes, in one sentence]',
  );
  writes('a whole entry behind a dash', 'signOff:\n  - ‸', 'Sign-off', 'signOff:\n  - partner: \n    role: \n    on: ');
  comesFirst('for a new entry, on its own line', 'findings:\n  - id: F1\n\n  ‸', ['- Finding F2']);
  writes(
    'a new entry below another',
    'signOff:\n  - partner: P1\n\n  ‸',
    '- Sign-off',
    'signOff:\n  - partner: P1\n\n  - partner: \n    role: \n    on: ',
  );
  writes(
    'a new entry of a list that is not indented',
    'signOff:\n- partner: P1\n‸',
    '- Sign-off',
    'signOff:\n- partner: P1\n- partner: \n  role: \n  on: ',
  );

  comesFirst('right below the dash, as a line break leaves the cursor: the keys', 'findings:\n  - id: F1\n  ‸', [
    'title',
  ]);
  writes(
    'with the indentation that is missing',
    'findings:\n  - id: F1\n  ‸',
    'levels',
    'findings:\n  - id: F1\n    levels: []',
  );
  writes('below a key, as a line break leaves the cursor', 'period:\n‸', 'from', 'period:\n  from: ');
  writes('below a key, already indented', 'period:\n    ‸', 'from', 'period:\n    from: ');
  writes('a first entry below a key', 'signOff:\n‸', '- Sign-off', 'signOff:\n  - partner: \n    role: \n    on: ');
  writes(
    'a first entry below a key, indented by hand',
    'signOff:\n    ‸',
    '- Sign-off',
    'signOff:\n    - partner: \n      role: \n      on: ',
  );
  comesFirst('below a key, further keys of the top last', 'period:\n‸', ['from', 'to', 'audience']);

  writes(
    'on a key that stands there: its name alone',
    'findings:\n  - id: F1\n    ti‸: x',
    'title',
    'findings:\n  - id: F1\n    title: x',
  );
  writes('in the middle of a key, to be replaced', 'aud‸: public', 'audience', 'audience: public');
  isAll('in a mapping on one line', 'period: {from: 2024-03, ‸}', ['to']);
  writes('in a mapping on one line', 'period: {‸}', 'to', 'period: {to: }');
  writes(
    'in a mapping on one line, a space missing',
    'period: {from: 2024-03,‸}',
    'to',
    'period: {from: 2024-03, to: }',
  );
  isAll('in a mapping on one line, in an item', 'signOff:\n  - {partner: P1, ‸, on: 2026-03-01}', ['role']);
  isAll('in a mapping over several lines', 'period: {\n  from: 2024-03,\n  ‸\n  }', ['to']);

  isAll('not in a comment', '# ‸', []);
  isAll('not behind a value', 'audience: public # ‸', []);
  isAll('not in a text', 'findings:\n  - id: F1\n    title: Plans ‸', []);
  isAll('not in a text of several lines', 'findings:\n  - id: F1\n    why: >-\n      It was ‸', []);
  isAll('not on an empty line of a text', 'findings:\n  - id: F1\n    why: >-\n      It was\n      ‸', []);
  isAll('not between a key and its text', 'findings:\n  - id: F1\n    why: >-\n    ‸\n      It was so.', []);
  lacks('no new entry in the middle of one', 'findings:\n  - id: F1\n  ‸\n    title: x', [
    '- Finding F2',
    'title',
    'audience',
  ]);
  isAll('not in plain text that goes on', 'findings:\n  - id: F1\n    why: It was\n      so ‸', []);
  isAll('not in a quotation', 'findings:\n  - id: F1\n    title: "Plans ‸"', []);
  isAll('not below a key that the format does not have', 'wishes:\n  ‸', []);
  isAll('not in the white space before a key', 'findings:\n ‸ - id: F1', []);
});

describe('completion outside the front matter', () => {
  for (const [name, source] of [
    ['on the opening fence', '---‸\nreviewType: lcspr\n---\n'],
    ['on the closing fence', '---\nreviewType: lcspr\n--‸-\n'],
    ['in an empty document', '‸'],
  ] as const) {
    inBothLineEndings(`offers no key ${name}`, async (eol) => {
      const { labels } = await completed(source, { eol });
      assert.ok(!labels.includes('stage'));
    });
  }
});

describe('completion at the edges of a document', () => {
  for (const [name, source, label, expected] of [
    ['after a byte order mark', '\uFEFF---\nst‸\n---\n', 'stage', '\uFEFF---\nstage: \n---\n'],
    [
      'at the end of a file without a line break',
      '---\nreviewType: lcspr\nst‸',
      'stage',
      '---\nreviewType: lcspr\nstage: ',
    ],
    [
      'behind characters of two units',
      '---\ntitle: 🦉🦉\nchildren:\n  - pseudonym: 🦉\n    ‸\n---\n',
      'harm',
      '---\ntitle: 🦉🦉\nchildren:\n  - pseudonym: 🦉\n    harm: \n---\n',
    ],
    [
      'in an unclosed front matter above a heading',
      '---\nreviewType: lcspr\nst‸\n\n## Findings\n',
      'stage',
      '---\nreviewType: lcspr\nstage: \n\n## Findings\n',
    ],
    [
      'on the last line of an unclosed front matter',
      '---\nreviewType: lcspr\nstage: ‸',
      'draft',
      '---\nreviewType: lcspr\nstage: draft',
    ],
    [
      'in a front matter closed with dots',
      '---\nreviewType: lcspr\nst‸\n...\n',
      'stage',
      '---\nreviewType: lcspr\nstage: \n...\n',
    ],
  ] as const) {
    inBothLineEndings(name, async (eol) => {
      const { accepted } = await completed(source, { eol });
      assert.equal(accepted(label), expected);
    });
  }

  inBothLineEndings('in an untitled document', async (eol) => {
    const { labels } = await completed('---\nreviewType: lcspr\nstage: ‸\n---\n', { eol, uri: 'untitled:Untitled-1' });
    assert.ok(labels.includes('draft'));
  });
});
