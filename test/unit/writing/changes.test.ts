import assert from 'node:assert/strict';
import { inBothLineEndings } from '../features/openedReview.ts';
import { dataOf, refusal, run, step, textAfter } from './guided.ts';
import { inLayout, LAYOUTS } from './layouts.ts';

const review = inLayout('indented by two');

/** The first action of the first recommendation. */
function firstAction(text: string): Record<string, unknown> {
  const { recommendations, actions } = dataOf(text);
  const list: unknown = Array.isArray(recommendations) ? recommendations[0]?.actions : actions;
  return Array.isArray(list) ? list[0] : {};
}

function withAction(yaml: string): string {
  const indented = yaml.replace(/^/gm, '        ').trimStart();
  return `---\nschemaVersion: 1\nreviewType: lcspr\nreference: T-1\ntitle: Rowan\nstage: draft\npartnership:\n  partners:\n    - id: P1\nrecommendations:\n  - id: R1\n    actions:\n      - ${indented}\n---\n`;
}

describe('mark an action complete', () => {
  const given = { thing: 'A1', evidence: 'Seen by the audit group: 3 March' };

  for (const layout of LAYOUTS) {
    inBothLineEndings(layout, (eol) => {
      const now = textAfter(inLayout(layout).replaceAll('\n', eol), 'completeAction', given);
      assert.deepEqual(firstAction(now), {
        id: 'A1',
        action: 'Write the rule',
        status: 'complete',
        evidence: given.evidence,
      });
      assert.match(now, /status: complete # on 3 March\r?\n +evidence: >-\r?\n/);
    });
  }

  const shapes: readonly (readonly [name: string, yaml: string])[] = [
    ['with nothing but an id', 'id: A1'],
    ['in braces', '{id: A1, status: notStarted}'],
    ['with empty keys', 'id: A1\nstatus:\nevidence:'],
    ['with evidence that is not enough', 'id: A1\nevidence: >-\n  to follow\n  soon\nstatus: "inProgress"'],
    ['with a status that is no status', "id: A1\nstatus: 'nearly'"],
    ['with a list where the evidence goes', 'id: A1\nevidence:\n  - one\n  - two\nstatus: complete'],
  ];
  for (const [name, yaml] of shapes) {
    inBothLineEndings(name, (eol) => {
      const { status, evidence } = firstAction(
        textAfter(withAction(yaml).replaceAll('\n', eol), 'completeAction', given),
      );
      assert.deepEqual([status, evidence], ['complete', given.evidence]);
    });
  }

  it('finds an action that has no id', () => {
    const now = textAfter(withAction('action: Write it'), 'completeAction', { ...given, thing: 'A at 1' });
    assert.equal(firstAction(now).status, 'complete');
  });

  it('works in a rapid review, whose actions stand at the top', () => {
    const before = '---\nreviewType: rapidReview\nactions:\n- id: A1\n---\n';
    assert.equal(firstAction(textAfter(before, 'completeAction', given)).status, 'complete');
  });
});

describe('set an owner', () => {
  const given = { thing: 'A1', role: 'Head: Safeguarding', agency: 'P1' };
  const shapes: readonly (readonly [name: string, yaml: string])[] = [
    ['where there is none', 'id: A1\naction: Write it\ndue: 2026-10-30'],
    ['where the key stands empty', 'id: A1\nowner: # who?\ndue: 2026-10-30'],
    ['where it is a group', 'id: A1\nowner: all agencies # who?\ndue: 2026-10-30'],
    ['where it is another', 'id: A1\nowner:\n  role: Someone # who?\n  agency: P9\ndue: 2026-10-30'],
    ['where it has a role alone', 'id: A1\nowner:\n  role: "Someone"'],
    ['where it has an agency alone', 'id: A1\nowner:\n  agency: P9'],
    ['where it stands in braces', "id: A1\nowner: {role: 'Someone', agency: P9}"],
    ['where all stands in braces', '{id: A1, action: Write it}'],
    ['where it is a list', 'id: A1\nowner: [P1, P2]\ndue: 2026-10-30'],
  ];
  for (const [name, yaml] of shapes) {
    inBothLineEndings(name, (eol) => {
      const now = textAfter(withAction(yaml).replaceAll('\n', eol), 'setOwner', given);
      assert.deepEqual(firstAction(now).owner, { role: given.role, agency: given.agency });
      const due = /due: /.test(yaml) ? '2026-10-30' : undefined;
      assert.equal(firstAction(now).due, due);
    });
  }

  it('is written where the format has it', () => {
    const now = textAfter(withAction('id: A1\naction: Write it\ndue: 2026-10-30'), 'setOwner', given);
    assert.match(now, /action: Write it\n {8}owner:\n {10}role: "Head: Safeguarding"\n {10}agency: P1\n {8}due:/);
  });

  it('is asked for a role alone where no agency is known', () => {
    const before = '---\nreviewType: lcspr\nevaluation:\n  measures:\n    - id: M1\n---\n';
    const now = textAfter(before, 'setOwner', { thing: 'M1', role: 'Head' });
    assert.match(now, /- id: M1\n {6}owner:\n {8}role: Head\n/);
  });
});

describe('set a due date', () => {
  for (const [name, typed] of [
    ['as the format has it', '2026-10-30'],
    ['as people write it', '30/10/2026'],
    ['in words', '30 October 2026'],
  ] as const) {
    for (const yaml of [
      'id: A1\nstatus: overdue',
      'id: A1\ndue: soon # ?',
      '{id: A1, due: }',
      'id: A1\ndue: "2025-01-01"',
    ]) {
      inBothLineEndings(`${name}: ${yaml.split('\n').at(-1)}`, (eol) => {
        const now = textAfter(withAction(yaml).replaceAll('\n', eol), 'setDueDate', { thing: 'A1', due: typed });
        assert.equal(firstAction(now).due, '2026-10-30');
      });
    }
  }
});

describe('link to', () => {
  const linked: readonly (readonly [thing: string, way: string, others: readonly string[] | string, now: RegExp])[] = [
    ['F1', 'F.evidence.case', ['S1'], /answers: \[L1\]\n {4}(?:# to be discussed\n {4})?evidence:\n {6}case: \[S1\]\n/],
    ['S1', 'F.evidence.area back', ['F1'], /evidence:\n {6}area: \[S1\]\n/],
    ['R1', 'R.to', ['P1', 'P2'], /findings: \[F1\]\n {4}to: \[P1, P2\]\n/],
    ['P2', 'S.agency back', ['S1'], /- id: S1\n {4}agency: P2\n/],
    ['S1', 'S.agency', 'P2', /- id: S1\n {4}agency: P2\n/],
  ];
  for (const [thing, way, others, now] of linked) {
    inBothLineEndings(`${thing} by ${way}`, (eol) => {
      const written = textAfter(review.replaceAll('\n', eol), 'linkTo', { thing, way, others });
      assert.match(written.replaceAll('\r\n', '\n'), now);
    });
  }

  it('adds to ids in brackets, to one id alone and to a list with dashes', () => {
    for (const [list, now] of [
      ['[R1]', /tests: \[R1, R2, A1\]/],
      ['R1', /tests: \[R1, R2, A1\]/],
      ['\n        - R1 # first', /tests: \n {8}- R1 # first\n {8}- R2\n {8}- A1\n/],
      ['', /tests: \[R2, A1\]/],
    ] as const) {
      const before = `---\nreviewType: lcspr\nrecommendations:\n  - id: R1\n  - id: R2\n    actions:\n      - id: A1\nevaluation:\n  measures:\n    - id: M1\n      tests: ${list}\n---\n`;
      assert.match(textAfter(before, 'linkTo', { thing: 'M1', way: 'M.tests', others: ['R2', 'A1'] }), now);
    }
  });

  it('offers only what is not linked yet', () => {
    const before =
      '---\nreviewType: lcspr\nlinesOfEnquiry:\n  - id: L1\n  - id: L2\nfindings:\n  - id: F1\n    answers: [L1]\n---\n';
    const asked = step(before, 'linkTo', { thing: 'F1', way: 'F.answers' });
    assert.ok(asked.kind === 'question');
    assert.deepEqual(asked.question.choices, [{ value: 'L2', label: 'L2' }]);
    const fromThere = step(before, 'linkTo', { thing: 'L1' });
    assert.ok(fromThere.kind === 'question');
    assert.match(fromThere.problem ?? '', /no longer there/);
  });

  it('links several things to one in one step', () => {
    const before =
      '---\nreviewType: lcspr\nlinesOfEnquiry:\n  - id: L1\nfindings:\n  - id: F1\n  - id: F2\n    answers: []\n---\n';
    const now = textAfter(before, 'linkTo', { thing: 'L1', way: 'F.answers back', others: ['F1', 'F2'] });
    assert.deepEqual(dataOf(now).findings, [
      { id: 'F1', answers: ['L1'] },
      { id: 'F2', answers: ['L1'] },
    ]);
  });

  it('says so where something else stands in the way', () => {
    const before =
      '---\nreviewType: lcspr\nlinesOfEnquiry:\n  - id: L1\nfindings:\n  - id: F1\n    answers: {to: L1}\n---\n';
    assert.match(refusal(before, 'linkTo', { thing: 'F1', way: 'F.answers', others: ['L1'] }), /is no list/);
  });
});

describe('write a section', () => {
  inBothLineEndings('of a finding without one, after that of the finding before it', (eol) => {
    const before = `---\nreviewType: lcspr\nfindings:\n  - id: F1\n  - id: F2\n    title: The form asks\n---\n\n## Findings\n\n### F1 One\n\nText.\n`;
    const now = textAfter(before.replaceAll('\n', eol), 'writeSection', { thing: 'F2' }).replaceAll('\r\n', '\n');
    assert.ok(now.startsWith(before));
    assert.match(
      now.slice(before.length),
      /^\n### F2 The form asks\n\n\[insert: What did people see and do[^\n]*\]\n\n/,
    );
  });

  it('of a line of enquiry goes to the analysis, of a recommendation to the recommendations', () => {
    const before =
      '---\nreviewType: lcspr\nlinesOfEnquiry:\n  - id: L1\n    question: Why?\nrecommendations:\n  - id: R1\n---\n\n## Analysis\n\nText.\n\n## Recommendations\n';
    assert.match(textAfter(before, 'writeSection', { thing: 'L1' }), /Text\.\n\n### L1 Why\?\n\n\[insert: /);
    assert.match(textAfter(before, 'writeSection', { thing: 'R1' }), /## Recommendations\n\n### R1\n\n\[insert: /);
  });

  it('is not written twice, but shown', () => {
    const next = run(review, 'writeSection', { thing: 'F1' });
    assert.ok(next.kind === 'written' && next.edits.length === 0);
    assert.equal(review.slice(next.show?.start, next.show?.end), 'Plans ended early [F1].');
    assert.match(next.said ?? '', /already/);
  });

  it('selects the first question to be written over', () => {
    const next = run('---\nreviewType: lcspr\nfindings:\n  - id: F1\n---\n', 'writeSection', { thing: 'F1' });
    assert.ok(next.kind === 'written');
    assert.match(
      next.after.text.slice(next.show?.start, next.show?.end),
      /^\[insert: What did people see and do[^\n]*\]$/,
    );
  });
});

describe('create the entry of a heading', () => {
  const body = '\n## Findings\n\n### F3: Plans *end* early\n\nText.\n\n### F3 again\n\n### R2 – One rule\n\n### G1\n';
  const before = `---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: One\n---\n${body}`;

  inBothLineEndings('has the id and proposes the words of the heading', (eol) => {
    const next = run(before.replaceAll('\n', eol), 'createEntry', { heading: 'F3', title: 'Plans end early' });
    assert.ok(next.kind === 'written');
    assert.match(
      next.after.text.replaceAll('\r\n', '\n'),
      /title: One\n {2}- id: F3\n {4}title: >-\n {6}Plans end early\n---/,
    );
  });

  it('can be an entry of another kind', () => {
    const now = textAfter(before, 'createEntry', { heading: 'R2', text: 'One rule' });
    assert.deepEqual(dataOf(now).recommendations, [{ id: 'R2', text: 'One rule' }]);
  });

  it('is refused where there is no source that a gap could belong to', () => {
    assert.match(refusal(before, 'createEntry', { heading: 'G1' }), /belongs to a source/);
  });

  it('is refused where every heading has its entry', () => {
    assert.match(refusal(review, 'createEntry'), /Every heading/);
  });
});
