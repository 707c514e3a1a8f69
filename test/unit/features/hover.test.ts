import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver';
import { hover } from '../../../server/src/features/hover.ts';
import { bareEditor } from '../../protocol/capabilities.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const HEAD = `---
schemaVersion: 1
reviewType: lcspr
title: Alder
stage: signOff
audience: restricted
`;

const REVIEW = (front: string, body = '') => `${HEAD}${front}
---

## Findings

${body}
`;

/** What the pointer is told where ‸ stands, as plain text; undefined where it is told nothing. */
async function said(source: string, eol: '\n' | '\r\n' = '\n', capabilities = bareEditor): Promise<string | undefined> {
  const { ask } = openedReview(source, eol, { capabilities });
  const answer = (await ask(hover)) as Hover | null;
  if (answer === null) return undefined;
  assert.ok(typeof answer.contents === 'object' && 'value' in answer.contents);
  return answer.contents.value;
}

const THREAD = (L1: string, F1: string, R1: string, A1: string, M1: string, S1: string, G1: string) => `partnership:
  partners:
    - {id: P1, name: The council, kind: localAuthority}
linesOfEnquiry:
  - id: ${L1}
    question: Why did the plan end?
sources:
  - id: ${S1}
    agency: P1
    description: Records of the council
    gaps:
      - id: ${G1}
        what: Notes of supervision
        affects: [F1]
findings:
  - id: ${F1}
    title: Plans end early
    answers: [L1]
    evidence: {case: [S1]}
    confidence: moderate
recommendations:
  - id: ${R1}
    text: Change when a plan may end.
    findings: [F1]
    actions:
      - id: ${A1}
        action: Rewrite the form
        owner: {role: Head of service, agency: P1}
        due: 2026-12-01
        status: inProgress
evaluation:
  measures:
    - {id: ${M1}, tests: [R1, A1], target: 20 of 24}`;

const ids = ['L1', 'F1', 'R1', 'A1', 'M1', 'S1', 'G1'] as const;

/** The thread with the cursor on the id at this place. */
function threadAt(id: string, body = ''): string {
  const [l, f, r, a, m, s, g] = ids.map((each) => (each === id ? `${each.charAt(0)}‸${each.slice(1)}` : each));
  return REVIEW(THREAD(l ?? '', f ?? '', r ?? '', a ?? '', m ?? '', s ?? '', g ?? ''), body);
}

describe('hover of an id', () => {
  const cases: Readonly<Record<(typeof ids)[number], readonly RegExp[]>> = {
    L1: [/^Line of enquiry L1: Why did the plan end\?/, /• Answered by F1 Plans end early/],
    F1: [
      /^Finding F1: Plans end early/,
      /Moderate confidence\./,
      /• Answers L1 Why did the plan end\?/,
      /• Rests on S1 Records of the council/,
      /• Touched by G1 Notes of supervision/,
      /• Leads to R1 Change when a plan may end\./,
    ],
    R1: [
      /^Recommendation R1: Change/,
      /• Rests on F1/,
      /• Carried out by A1 Rewrite the form/,
      /• Tested by M1 20 of 24/,
    ],
    A1: [/^Action A1: Rewrite the form/, /In progress, due 2026-12-01\./, /• Part of R1/, /• Owned by P1 The council/],
    M1: [/^Measure M1: 20 of 24/, /• Tests R1/, /• Tests A1/],
    S1: [/^Source S1: Records of the council/, /• Held by P1/, /• Lacks G1/, /• Bears out F1/],
    G1: [/^Gap G1: Notes of supervision/, /• Missing from S1/, /• Touches F1/],
  };
  for (const id of ids) {
    inBothLineEndings(`tells what ${id} is and what it is joined to, at its entry`, async (eol) => {
      const text = await said(threadAt(id), eol);
      for (const expected of cases[id]) assert.match(text ?? '', expected);
    });
    inBothLineEndings(`tells the same of ${id} in the text`, async (eol) => {
      const text = await said(REVIEW(THREAD(...ids), `It ended early [${id.charAt(0)}‸${id.slice(1)}].`), eol);
      for (const expected of cases[id]) assert.match(text ?? '', expected);
      assert.match(text ?? '', /• Cited once in the text/);
    });
  }

  inBothLineEndings('counts where it is cited', async (eol) => {
    assert.match((await said(threadAt('F1', 'See [F1]. See [F1, R1].'), eol)) ?? '', /• Cited 2 times in the text/);
  });

  inBothLineEndings('tells it at a heading and at a reference', async (eol) => {
    assert.match((await said(REVIEW(THREAD(...ids), '### F‸1 Plans end early'), eol)) ?? '', /^Finding F1: Plans/);
    const source = REVIEW(THREAD(...ids).replace('answers: [L1]', 'answers: [L‸1]'));
    assert.match((await said(source, eol)) ?? '', /^Line of enquiry L1/);
  });

  inBothLineEndings('is silent of an id that nothing defines, and of one that is only a word', async (eol) => {
    assert.doesNotMatch((await said(REVIEW('', 'See [F‸9].'), eol)) ?? '', /Finding F9/);
    assert.equal(await said(REVIEW(THREAD(...ids), 'Form F‸1 was filled in by the clinic.'), eol), undefined);
  });

  inBothLineEndings('says so where nothing is written yet', async (eol) => {
    assert.match((await said(REVIEW('findings:\n  - id: F‸1'), eol)) ?? '', /^Finding F1: Nothing written yet/);
  });
});

describe('hover of a key', () => {
  const cases: readonly (readonly [name: string, front: string, expected: RegExp])[] = [
    ['at the top', 'lines‸OfEnquiry:\n  - {id: L1}', /^Lines of enquiry\n\n/],
    ['in an entry', 'findings:\n  - id: F1\n    confi‸dence: high', /• high: /],
    ['in flow style', 'linesOfEnquiry:\n  - {id: L1, ques‸tion: Why?}', /question/i],
    ['with nothing after it', 'findings:\n  - id: F1\n    wh‸y:', /^[A-Z]/],
    ['with an example', 'findings:\n  - id: F1\n    tit‸le: A', /For example: title: /],
    ['that is always needed', 'findings:\n  - i‸d: F1', /\(always needed\)/],
    ['of a nested mapping', 'dates:\n  awa‸re: 2026-06-03', /^[A-Z]/],
    ['below one that is broken', 'decision:\n  outcome: "lcspr\nfindings:\n  - id: F1\n    tit‸le: A', /For example/],
    ['in a list without indentation', 'findings:\n- id: F1\n  tit‸le: A', /For example/],
    ['with four columns a step', 'findings:\n    - id: F1\n      tit‸le: A', /For example/],
  ];
  for (const [name, front, expected] of cases) {
    inBothLineEndings(`says what it means: ${name}`, async (eol) =>
      assert.match((await said(REVIEW(front), eol)) ?? '', expected),
    );
  }

  inBothLineEndings('says what a value of a fixed set means', async (eol) => {
    const front = 'findings:\n  - id: F1\n    confidence: hi‸gh';
    assert.match((await said(REVIEW(front), eol)) ?? '', /^high: /);
    const list = 'findings:\n  - id: F1\n    levels: [practitioner, senior‸Manager]';
    assert.match((await said(REVIEW(list), eol)) ?? '', /^seniorManager: /);
  });

  inBothLineEndings('is silent of keys that the format does not know, of free text and of comments', async (eol) => {
    assert.equal(await said(REVIEW('findings:\n  - id: F1\n    title: Plans ‸end'), eol), undefined);
    assert.equal(await said(REVIEW('# A com‸ment\nfindings: []'), eol), undefined);
  });

  inBothLineEndings('is there in a front matter that is not closed, and behind a byte order mark', async (eol) => {
    assert.match((await said(`${HEAD.replace('stage', 'sta‸ge')}`, eol)) ?? '', /• signOff: /);
    assert.match((await said(`\uFEFF${REVIEW('').replace('audience', 'audi‸ence')}`, eol)) ?? '', /• public: /);
  });
});

describe('hover of a date', () => {
  const cases: readonly (readonly [name: string, front: string, expected: RegExp])[] = [
    ['to come', 'dates:\n  publicationDue: 2026-12‸-01', /^Tuesday 1 December 2026\. In 5 working days\./],
    ['past', 'dates:\n  decision: 2026-11-1‸7', /^Tuesday 17 November 2026\. 5 working days ago\./],
    ['today', 'dates:\n  decision: 2026-11-2‸4', /^Tuesday 24 November 2026\. Today\./],
    [
      'at a weekend',
      'dates:\n  decision: 2026-11-2‸8',
      /^Saturday 28 November 2026\. In 3 working days\. Not a working day\./,
    ],
    [
      'aware',
      'dates:\n  aware: 2026-06-0‸3',
      /The notification was due within 5 working days: Wednesday 10 June 2026\./,
    ],
    [
      'notified',
      'dates:\n  notified: 2026-11-2‸3',
      /The rapid review is due within 15 working days: Monday 14 December 2026\./,
    ],
    ['decided', 'dates:\n  decision: 2026-07-1‸6', /Publication is due within 6 months: Saturday 16 January 2027\./],
    ['in quotes', "dates:\n  decision: '2026-07-1‸6'", /^Thursday 16 July 2026/],
  ];
  for (const [name, front, expected] of cases) {
    inBothLineEndings(`says the day, how far it is and what it drives: ${name}`, async (eol) =>
      assert.match((await said(REVIEW(front), eol)) ?? '', expected),
    );
  }

  inBothLineEndings('is silent of a month and of what is no date', async (eol) => {
    assert.equal(await said(REVIEW('dates:\n  incident: 2026-‸06'), eol), undefined);
    assert.doesNotMatch((await said(REVIEW('dates:\n  decision: 2026-13-‸41'), eol)) ?? '', /2026/);
  });
});

describe('hover of what was found', () => {
  const passage =
    'On 3 March 2026 the health visitor called. On 9 March 2026 the school rang the council. On 12 March 2026 a letter was sent. On 20 March 2026 the case was closed.';
  const source = (text: string) => `${HEAD}---\n\n## Analysis\n\n${text}\n`;

  inBothLineEndings('says why it matters, and what speaks for the judgement of a passage', async (eol) => {
    const text = (await said(source(passage.replace('health', 'hea‸lth')), eol)) ?? '';
    assert.match(text, /Each passage of analysis explains/);
    assert.match(text, /What speaks for it:\n\n• 4 things somebody did\n• 4 dates\n/);
    assert.match(text, /Whether it is the right one is for you to judge\./);
    assert.doesNotMatch(text, /0\.\d/, 'no score is shown');
  });

  inBothLineEndings('is silent of a passage in which nothing was found', async (eol) => {
    const explains =
      'Caseloads stood at twenty-eight, and there was no rule on who reads the file, so nobody had ‸time to see the pattern.';
    assert.equal(await said(source(explains), eol), undefined);
  });

  inBothLineEndings('joins it to what stands there', async (eol) => {
    const text = (await said(REVIEW('linesOfEnquiry:\n  - id: L1\n    ques‸tion: The plan.'), eol)) ?? '';
    assert.match(text, /^Question|^The question/i);
  });
});

describe('hover as Markdown', () => {
  it('shows what an author wrote as it is written', async () => {
    const title = 'Plans *end* <b>early</b> [x](http://a.b) `c` | d_e';
    const source = REVIEW(`findings:\n  - id: F‸1\n    title: "${title}"`);
    const { ask } = openedReview(source);
    const answer = (await ask(hover)) as Hover;
    assert.ok(typeof answer.contents === 'object' && 'kind' in answer.contents);
    assert.equal(answer.contents.kind, 'markdown');
    const [head] = answer.contents.value.split('\n\n');
    assert.equal(head, '**Finding F1**: Plans \\*end\\* \\<b\\>early\\</b\\> \\[x\\](http\\://a.b) \\`c\\` \\| d\\_e');
  });

  it('covers the id alone', async () => {
    const { ask, marked } = openedReview(REVIEW('findings:\n  - id: ⟦F‸1⟧\n    title: A'));
    assert.deepEqual(((await ask(hover)) as Hover).range, marked[0]);
  });
});
