import assert from 'node:assert/strict';
import fc from 'fast-check';
import { onOneLine } from '../../../server/src/writing/judgeAnswer.ts';
import { inBothLineEndings } from '../features/openedReview.ts';
import { dataOf, type Given, textAfter } from './guided.ts';
import { inLayout, LAYOUTS } from './layouts.ts';

/** What is added, where, and what it becomes: the same in every layout. */
const CASES: readonly (readonly [command: string, given: Given, list: readonly (string | number)[], entry: unknown])[] =
  [
    [
      'addLineOfEnquiry',
      { question: 'Why: and how "so"?' },
      ['linesOfEnquiry', 1],
      { id: 'L2', question: 'Why: and how "so"?' },
    ],
    [
      'addSource',
      {
        agency: 'P2',
        kind: 'interview',
        description: '# two officers',
        levels: ['practitioner'],
        requested: '3/4/2026',
        status: 'requested',
      },
      ['sources', 1],
      {
        id: 'S2',
        agency: 'P2',
        kind: 'interview',
        description: '# two officers',
        levels: ['practitioner'],
        requested: '2026-04-03',
        status: 'requested',
      },
    ],
    [
      'addGap',
      { within: 'S1', what: 'Supervision notes', effect: 'none', affects: ['F1'], explanation: 'They were lost.' },
      ['sources', 0, 'gaps', 0],
      { id: 'G1', what: 'Supervision notes', effect: 'none', affects: ['F1'], explanation: 'They were lost.' },
    ],
    [
      'addFinding',
      { title: 'The form asks for a date', answers: ['L1'], 'evidence.case': ['S1'], confidence: 'low' },
      ['findings', 1],
      { id: 'F2', title: 'The form asks for a date', answers: ['L1'], evidence: { case: ['S1'] }, confidence: 'low' },
    ],
    [
      'addRecommendation',
      { text: "The council's rule: one", findings: ['F1'], to: ['P1', 'P2'], outcomeForChildren: '- they are seen' },
      ['recommendations', 1],
      {
        id: 'R2',
        text: "The council's rule: one",
        findings: ['F1'],
        to: ['P1', 'P2'],
        outcomeForChildren: '- they are seen',
      },
    ],
    [
      'addAction',
      {
        within: 'R1',
        action: 'Test it',
        'owner.role': 'Head of Safeguarding',
        'owner.agency': 'P1',
        due: '2026-12-01',
        kind: 'process',
        status: 'notStarted',
      },
      ['recommendations', 0, 'actions', 1],
      {
        id: 'A2',
        action: 'Test it',
        owner: { role: 'Head of Safeguarding', agency: 'P1' },
        due: '2026-12-01',
        kind: 'process',
        status: 'notStarted',
      },
    ],
    [
      'addMeasure',
      { tests: ['R1', 'A1'], kind: 'outcome', method: 'reAudit', baseline: '40 %', target: '[90]', when: 'March 2027' },
      ['evaluation', 'measures', 0],
      {
        id: 'M1',
        tests: ['R1', 'A1'],
        kind: 'outcome',
        method: 'reAudit',
        baseline: '40 %',
        target: '[90]',
        when: '2027-03',
      },
    ],
    [
      'addDelay',
      {
        reason: 'coronial',
        explanation: 'The inquest is in May.',
        panelInformed: '1 February 2026',
        newTarget: '2026-06',
      },
      ['delays', 0],
      { reason: 'coronial', explanation: 'The inquest is in May.', panelInformed: '2026-02-01', newTarget: '2026-06' },
    ],
    [
      'addSignOff',
      { partner: 'P2', role: 'Chief Superintendent', on: '2026-03-16' },
      ['signOff', 0],
      { partner: 'P2', role: 'Chief Superintendent', on: '2026-03-16' },
    ],
    [
      'addPartner',
      { name: 'A school', kind: 'education' },
      ['partnership', 'partners', 2],
      { id: 'P3', name: 'A school', kind: 'education' },
    ],
    [
      'addChild',
      { pseudonym: 'Rowan', ageBand: 'infant' },
      ['children', 0],
      { id: 'C1', pseudonym: 'Rowan', ageBand: 'infant' },
    ],
    [
      'addKeyEvent',
      { when: '2025-01', what: 'The plan ended.', agencies: ['P1'], sources: ['S1'], decisionPoint: 'true' },
      ['keyEvents', 0],
      { id: 'E1', when: '2025-01', what: 'The plan ended.', agencies: ['P1'], sources: ['S1'], decisionPoint: true },
    ],
  ];

function at(data: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (here, step) => (typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined),
    data,
  );
}

describe('adding to a review', () => {
  for (const layout of LAYOUTS) {
    for (const [command, given, path, entry] of CASES) {
      inBothLineEndings(`${command}, ${layout}`, (eol) => {
        const before = inLayout(layout).replaceAll('\n', eol);
        const now = textAfter(before, command, given);
        assert.deepEqual(at(dataOf(now), path), entry);
        // Nothing but lines that were added.
        let from = 0;
        for (const line of before.split(eol)) {
          const found = now.indexOf(line, from);
          assert.ok(found >= 0, `the line ${line} is still there`);
          from = found + line.length;
        }
      });
    }
  }

  it('writes in the columns of the document', () => {
    const given = { title: 'One: two', 'evidence.case': ['S1'] };
    const written = LAYOUTS.map(
      (layout) =>
        /^ *- +id: F2[\s\S]*?(?=^recommendations)/m.exec(textAfter(inLayout(layout), 'addFinding', given))?.[0],
    );
    assert.deepEqual(written, [
      '  - id: F2\n    title: >-\n      One: two\n    evidence:\n      case: [S1]\n',
      '    -   id: F2\n        title: >-\n            One: two\n        evidence:\n            case: [S1]\n',
      '- id: F2\n  title: >-\n    One: two\n  evidence:\n    case: [S1]\n',
    ]);
  });

  it('leaves a note below the last entry with that entry', () => {
    const now = textAfter(inLayout('indented by two'), 'addFinding', { title: 'Two' });
    assert.match(now, /answers: \[L1\]\n {4}# to be discussed\n {2}- id: F2\n/);
  });
});

const START = '---\nschemaVersion: 1\nreviewType: lcspr\nreference: T-1\ntitle: Rowan\nstage: draft\n';

describe('adding to a list in whatever state it is', () => {
  const states: readonly (readonly [name: string, list: string, ids: readonly string[]])[] = [
    ['no list', '', ['F1']],
    ['a key alone', 'findings:\n', ['F1']],
    ['a key with a space behind it', 'findings: \n', ['F1']],
    ['a key and a comment', 'findings: # none yet\n', ['F1']],
    ['a key and a comment below', 'findings:\n  # none yet\n', ['F1']],
    ['a key and blank lines', 'findings:\n\n\n', ['F1']],
    ['an empty list', 'findings: []\n', ['F1']],
    ['an empty list with a space in it', 'findings: [ ]\n', ['F1']],
    ['an empty list and a comment', 'findings: [] # none yet\n', ['F1']],
    ['null', 'findings: null\n', ['F1']],
    ['a tilde', 'findings: ~\n', ['F1']],
    ['a dash begun', 'findings:\n  - \n', ['F1']],
    ['a dash begun at the edge', 'findings:\n-\n', ['F1']],
    ['a dash begun after an entry', 'findings:\n  - id: F1\n    title: One\n  -\n', ['F1', 'F2']],
    ['an entry', 'findings:\n  - id: F1\n    title: One\n', ['F1', 'F2']],
    ['an entry with an id of its own and no more', 'findings:\n  - id: F7\n', ['F7', 'F1']],
    ['an entry with a comment behind it', 'findings:\n  - id: F1\n    title: One # so\n', ['F1', 'F2']],
    [
      'an entry with comments at the edge below',
      'findings:\n  - id: F1\n# what follows\n# is the rest\n',
      ['F1', 'F2'],
    ],
    ['an entry and blank lines', 'findings:\n  - id: F1\n\n\n', ['F1', 'F2']],
    ['an entry that ends with a block', 'findings:\n  - id: F1\n    title: >-\n      One\n      two\n', ['F1', 'F2']],
    [
      'an entry that ends with a literal block',
      'findings:\n  - id: F1\n    why: |\n      One\n\n      two\n',
      ['F1', 'F2'],
    ],
    ['entries in braces', 'findings: [{id: F1, title: One}]\n', ['F1', 'F2']],
    ['entries in braces, a line each', 'findings:\n  - {id: F1, title: One}\n  - {id: F3}\n', ['F1', 'F3', 'F2']],
    ['entries in brackets over lines', 'findings: [\n  {id: F1},\n  {id: F2}\n  ]\n', ['F1', 'F2', 'F3']],
    ['an entry in quotation marks', 'findings:\n  - id: "F1"\n    title: "One: two"\n', ['F1', 'F2']],
  ];
  const GIVEN = { title: 'Said: "so" [here] # not', why: "It's: {this}" };

  for (const [name, list, ids] of states) {
    for (const rest of ['', 'signOff: []\n']) {
      inBothLineEndings(`${name}${rest === '' ? '' : ', and a key below'}`, (eol) => {
        const before = `${START}${list}${rest}---\n\n## Findings\n`.replaceAll('\n', eol);
        const now = textAfter(before, 'addFinding', GIVEN);
        const { findings, signOff } = dataOf(now);
        assert.ok(Array.isArray(findings));
        assert.deepEqual(
          findings.map(({ id }) => id),
          ids,
        );
        assert.deepEqual(findings.find(({ title }) => title === GIVEN.title)?.why, GIVEN.why);
        assert.deepEqual(signOff, rest === '' ? undefined : []);
        assert.ok(now.endsWith(`---${eol}${eol}## Findings${eol}`));
      });
    }
  }

  inBothLineEndings('sets off a new key and a new entry by an empty line where the others are', (eol) => {
    const list = 'findings:\n  - id: F1\n\n  # the second\n  - id: F2\n';
    const before = `${START.replace('reference', '\nreference').replace('title', '\ntitle').replace('stage', '\nstage')}\n${list}\nsignOff: []\n---\n`;
    const now = textAfter(before.replaceAll('\n', eol), 'addFinding', { title: 'Three' }).replaceAll('\r\n', '\n');
    assert.match(now, /- id: F2\n\n {2}- id: F3\n {4}title: >-\n {6}Three\n\nsignOff/);
    const { recommendations } = dataOf(textAfter(now, 'addRecommendation', { text: 'One' }));
    assert.deepEqual(recommendations, [{ id: 'R1', text: 'One' }]);
    assert.match(
      textAfter(now, 'addRecommendation', { text: 'One' }),
      /Three\n\nrecommendations:\n {2}- id: R1\n[\s\S]*One\n\nsignOff/,
    );
  });

  it('writes a new key where the format has it', () => {
    const before = `${START}linesOfEnquiry: []\nsources: []\nrecommendations: []\nsignOff: []\n---\n`;
    const keys = [...textAfter(before, 'addFinding', GIVEN).matchAll(/^(\w+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys.slice(-5), ['linesOfEnquiry', 'sources', 'findings', 'recommendations', 'signOff']);
  });

  it('keeps a byte order mark', () => {
    assert.ok(textAfter(`\uFEFF${START}---\n`, 'addFinding', GIVEN).startsWith('\uFEFF---\n'));
  });

  it('writes the way to a list that is not there', () => {
    for (const way of [
      '',
      'partnership:\n',
      'partnership: {}\n',
      'partnership:\n  name: Fernmoor\n',
      'partnership: {name: Fernmoor}\n',
    ]) {
      const now = textAfter(`${START}${way}---\n`, 'addPartner', { name: 'Fernmoor Council', kind: 'localAuthority' });
      const { partnership } = dataOf(now);
      assert.deepEqual(at(partnership, ['partners']), [{ id: 'P1', name: 'Fernmoor Council', kind: 'localAuthority' }]);
    }
  });

  it('writes what no block can hold in quotation marks', () => {
    for (const title of [
      '- a dash',
      '? a question',
      '---',
      '...',
      '#',
      '|',
      '>',
      '&a',
      '*a',
      '"',
      "'",
      '%',
      '@',
      '`',
      'é 👶',
      '\u00A0x',
    ]) {
      const { findings } = dataOf(textAfter(`${START}---\n`, 'addFinding', { title }));
      assert.deepEqual(at(findings, [0, 'title']), title.trim());
    }
  });

  it('writes whatever is typed so that it reads back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.constantFrom('', 'findings: [{id: F1}]\n', 'findings:\n    -   id: F1\n', 'findings:\n- id: F1\n'),
        fc.constantFrom('\n' as const, '\r\n' as const),
        (typed, list, eol) => {
          const title = onOneLine(typed);
          fc.pre(title !== '');
          const before = `${START}${list}---\n`.replaceAll('\n', eol);
          const { findings } = dataOf(textAfter(before, 'addFinding', { title: typed, why: typed }));
          assert.ok(Array.isArray(findings));
          assert.deepEqual([findings.at(-1).title, findings.at(-1).why], [title, title]);
        },
      ),
    );
  });

  it('puts pasted line breaks and signs that cannot be seen on one line', () => {
    const { findings } = dataOf(
      textAfter(`${START}---\n`, 'addFinding', { title: ' One\r\ntwo\u0007  three\u2028four ' }),
    );
    assert.deepEqual(at(findings, [0, 'title']), 'One two three four');
  });
});
