import assert from 'node:assert/strict';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { SchemaProblem } from '../../../server/src/schema/problem.ts';
import { validateFrontMatter } from '../../../server/src/schema/validate.ts';
import { validateTree } from '../../../server/src/schema/validateTree.ts';

const TOP = 'schemaVersion: 1\nreviewType: lcspr\nreference: LCSPR-1\ntitle: Alder\nstage: draft\n';
const RAPID_TOP = TOP.replace('lcspr', 'rapidReview');

/** The problems of a document whose front matter is `yaml`, each with the text it points at. */
function problemsOf(yaml: string, eol: string): (SchemaProblem & { readonly at: string })[] {
  const text = `---\n${yaml}---\n\n# Analysis\n`.replaceAll('\n', eol);
  return validateFrontMatter(parseReview(text).frontMatter).map((problem) => ({
    ...problem,
    at: text.slice(problem.start, problem.end),
  }));
}

interface Case {
  readonly name: string;
  /** The front matter; the place that must be reported stands between ⟦ and ⟧. */
  readonly yaml: string;
  readonly expect: { readonly [Field in keyof SchemaProblem]?: SchemaProblem[Field] | undefined };
}

const cases: readonly Case[] = [
  {
    name: 'a misspelt value',
    yaml: TOP.replace('draft', '⟦sign-off⟧'),
    expect: {
      kind: 'notOneOf',
      path: ['stage'],
      key: 'stage',
      suggestion: 'signOff',
      allowed: ['scoping', 'draft', 'signOff', 'published'],
      message: '`stage` must be one of scoping, draft, signOff or published. Did you mean `signOff`?',
    },
  },
  {
    name: 'another word for a value, in a list of a finding',
    yaml: `${TOP}findings:\n  - id: F2\n    levels: [practitioner, ⟦managers⟧]\n`,
    expect: { kind: 'notOneOf', path: ['findings', 0, 'levels', 1], key: 'levels', suggestion: 'firstLineManager' },
  },
  {
    name: 'a value that is near nothing',
    yaml: `${TOP}audience: ⟦everybody⟧\n`,
    expect: { kind: 'notOneOf', suggestion: undefined, message: '`audience` must be restricted or public.' },
  },
  {
    name: 'true for yes',
    yaml: `${TOP}sources:\n  - id: S1\n    held: ⟦true⟧\n`,
    expect: { kind: 'notOneOf', suggestion: 'yes' },
  },
  {
    name: 'yes for true',
    yaml: `${TOP}decision: {serious: {met: ⟦yes⟧}}\n`,
    expect: { kind: 'wrongType', expected: 'trueOrFalse', suggestion: 'true' },
  },
  {
    name: 'a version in quotes',
    yaml: TOP.replace(': 1', ': ⟦"1"⟧'),
    expect: { kind: 'notOneOf', suggestion: '1', message: '`schemaVersion` must be 1.' },
  },
  {
    name: 'a misspelt key at the top',
    yaml: `${TOP}⟦recomendations⟧: []\n`,
    expect: {
      kind: 'unknownKey',
      path: [],
      key: 'recomendations',
      suggestion: 'recommendations',
      message: 'There is no `recomendations` here. Did you mean `recommendations`?',
    },
  },
  {
    name: 'a misspelt key that is required: said once',
    yaml: TOP.replace('stage', '⟦Stage⟧'),
    expect: { kind: 'unknownKey', suggestion: 'stage' },
  },
  {
    name: 'a key with a hyphen, in a finding',
    yaml: `${TOP}findings:\n  - id: F1\n    ⟦why-not-held⟧: The lead left.\n`,
    expect: {
      kind: 'unknownKey',
      path: ['findings', 0],
      suggestion: 'whyNotHeld',
      message: 'There is no `why-not-held` in F1. Did you mean `whyNotHeld`?',
    },
  },
  {
    name: 'a misspelt key whose right form is there already',
    yaml: `${TOP}findings: []\n⟦finding⟧: []\n`,
    expect: {
      kind: 'unknownKey',
      suggestion: undefined,
      message: 'There is no `finding` here. Did you mean `findings`? It is there already.',
    },
  },
  {
    name: 'a key that belongs to a full review',
    yaml: `${RAPID_TOP}⟦evaluation⟧: {}\n`,
    expect: {
      kind: 'unknownKey',
      suggestion: undefined,
      message: 'There is no `evaluation` here. It belongs to a full review; a rapid review has none.',
    },
  },
  {
    name: 'a key that belongs to a rapid review',
    yaml: `${TOP}⟦nationalReview⟧: {}\n`,
    expect: { message: 'There is no `nationalReview` here. It belongs to a rapid review; a full review has none.' },
  },
  {
    name: 'actions at the top of a full review',
    yaml: `${TOP}⟦actions⟧: []\n`,
    expect: { message: 'There is no `actions` here. It belongs to a recommendation.' },
  },
  {
    name: 'an owner on a recommendation',
    yaml: `${TOP}recommendations:\n  - id: R1\n    ⟦owner⟧: {role: Head of Service}\n`,
    expect: { message: 'There is no `owner` in R1. It belongs to an action or a measure.' },
  },
  {
    name: 'a missing key of the document, at reviewType',
    yaml: TOP.replace('reviewType', '⟦reviewType⟧').replace('stage: draft\n', ''),
    expect: {
      kind: 'missingKey',
      path: [],
      key: 'stage',
      message: '`stage` is missing. How far the review has come. Write scoping, draft, signOff or published.',
    },
  },
  {
    name: 'a required key without a value, at the key',
    yaml: TOP.replace('title: Alder', '⟦title⟧:'),
    expect: { kind: 'missingKey', key: 'title', empty: true },
  },
  {
    name: 'a required text that is empty',
    yaml: TOP.replace('title: Alder', "title: ⟦''⟧"),
    expect: { kind: 'badValue', key: 'title', message: '`title` has no value yet.' },
  },
  {
    name: 'a finding without an id, at its first key',
    yaml: `${TOP}findings:\n  - id: F1\n  - ⟦title⟧: Nobody asked\n    why: No time\n`,
    expect: { kind: 'missingKey', path: ['findings', 1], key: 'id' },
  },
  {
    name: 'a finding whose id is empty, at the id',
    yaml: `${TOP}findings:\n  - title: Nobody asked\n    ⟦id⟧:\n`,
    expect: { kind: 'missingKey', path: ['findings', 0], key: 'id', empty: true },
  },
  {
    name: 'an id of another form',
    yaml: `${TOP}findings:\n  - id: ⟦Finding 2⟧\n`,
    expect: {
      kind: 'badPattern',
      suggestion: 'F2',
      message: 'The `id` of a finding must be F and a number, such as F1. Did you mean `F2`?',
    },
  },
  {
    name: 'an id in lower case with a leading zero',
    yaml: `${TOP}linesOfEnquiry:\n  - id: ⟦l01⟧\n`,
    expect: { kind: 'badPattern', suggestion: 'L1' },
  },
  {
    name: 'an id of another kind',
    yaml: `${TOP}findings:\n  - id: ⟦R2⟧\n`,
    expect: { kind: 'badPattern', suggestion: undefined },
  },
  {
    name: 'a number where text belongs',
    yaml: TOP.replace('LCSPR-1', '⟦2026⟧'),
    expect: {
      kind: 'wrongType',
      expected: 'text',
      suggestion: '"2026"',
      message: '`reference` must be text. Put 2026 in quotes.',
    },
  },
  {
    name: 'a placeholder in brackets where text belongs',
    yaml: TOP.replace('Alder', '⟦[insert title]⟧'),
    expect: { kind: 'wrongType', expected: 'text', suggestion: undefined },
  },
  {
    name: 'one id where a list belongs',
    yaml: `${TOP}recommendations:\n  - id: R1\n    to: ⟦P1⟧\n`,
    expect: {
      kind: 'wrongType',
      expected: 'list',
      suggestion: '[P1]',
      message: 'In R1, `to` must be a list. Write [P1].',
    },
  },
  {
    name: 'a mapping where a list belongs, at its first key',
    yaml: `${TOP}goodPractice:\n  ⟦what⟧: She asked.\n  why: She had time.\n`,
    expect: { kind: 'wrongType', expected: 'list', path: ['goodPractice'] },
  },
  {
    name: 'a list where keys belong, at its first item',
    yaml: `${TOP}findings:\n  - id: F1\n    evidence:\n      ⟦- S1⟧\n      - S2\n`,
    expect: {
      kind: 'wrongType',
      expected: 'keys',
      message: 'In F1, `evidence` must have keys of its own: `case`, `area` and `research`.',
    },
  },
  {
    name: 'a day that the calendar does not have',
    yaml: `${TOP}dates: {notified: ⟦2026-02-30⟧}\n`,
    expect: { kind: 'badDate', message: '`notified`: there is no day 2026-02-30 in the calendar.' },
  },
  {
    name: 'a date as people write it',
    yaml: `${TOP}dates: {notified: ⟦3 March 2026⟧}\n`,
    expect: { kind: 'badDate', suggestion: '2026-03-03' },
  },
  {
    name: 'a month where a day is needed',
    yaml: `${TOP}recommendations:\n  - id: R1\n    actions:\n      - id: A1\n        due: ⟦2026-10⟧\n`,
    expect: {
      kind: 'badDate',
      suggestion: undefined,
      message: 'In A1, `due` needs the day as well, such as 2026-10-15.',
    },
  },
  {
    name: 'a year where a month belongs',
    yaml: `${TOP}period:\n  from: ⟦2024⟧\n`,
    expect: { kind: 'badDate', path: ['period', 'from'] },
  },
  {
    name: 'an unknown kind of review, and nothing that depends on it',
    yaml: `${TOP.replace('lcspr', '⟦rapid review⟧')}immediateAction: Nothing was needed.\nevaluation: {}\n`,
    expect: { kind: 'notOneOf', key: 'reviewType', suggestion: 'rapidReview', allowed: ['lcspr', 'rapidReview'] },
  },
  {
    name: 'no kind of review, at the opening fence',
    yaml: TOP.replace('reviewType: lcspr\n', ''),
    expect: { kind: 'missingKey', key: 'reviewType', start: 0, end: 3 },
  },
];

describe('validateFrontMatter', () => {
  for (const eol of ['\n', '\r\n']) {
    const ending = eol === '\n' ? 'LF' : 'CRLF';
    for (const { name, yaml, expect } of cases) {
      it(`reports ${name} (${ending})`, () => {
        const problems = problemsOf(yaml.replace(/[⟦⟧]/g, ''), eol);
        assert.equal(problems.length, 1, JSON.stringify(problems.map(({ message }) => message)));
        const [problem] = problems;
        assert.ok(problem !== undefined);
        for (const [field, value] of Object.entries(expect)) {
          assert.deepEqual(problem[field as keyof SchemaProblem], value, field);
        }
        const marked = /⟦(.*)⟧/.exec(yaml);
        if (marked === null) return;
        const before = `---\n${yaml.slice(0, marked.index)}`.replaceAll('\n', eol);
        assert.equal(problem.at, marked[1]);
        assert.equal(problem.start, before.length);
      });
    }

    it(`accepts a half-written draft (${ending})`, () => {
      const draft = `${TOP}children: []\nfindings:\n  - id: F1\n    title:\n    levels: []\ndecision: {}\ndates:\n`;
      assert.deepEqual(problemsOf(draft, eol), []);
      assert.deepEqual(problemsOf(`${RAPID_TOP}immediateAction:\nactions:\n  - id: A1\n`, eol), []);
    });
  }

  it('takes words and numbers for a baseline and a target', () => {
    const measure = '  measures:\n    - id: M1\n      baseline: 40\n      target: 90 % of 30 files\n';
    assert.deepEqual(problemsOf(`${TOP}evaluation:\n${measure}`, '\n'), []);
  });

  it('leaves ids that name nothing to the check of references', () => {
    const yaml = `${TOP}findings:\n  - id: F1\n    answers: [S2, 1, the first]\n    evidence: {case: [x]}\n`;
    assert.deepEqual(problemsOf(yaml, '\n'), []);
  });

  it('says every thing once, in document order', () => {
    const problems = problemsOf(`${TOP.replace('draft', 'drafted up')}findings: 3\nfoo: {bar: 1}\n`, '\n');
    assert.deepEqual(
      problems.map(({ key, kind }) => [key, kind]),
      [
        ['stage', 'notOneOf'],
        ['findings', 'wrongType'],
        ['foo', 'unknownKey'],
      ],
    );
  });

  it('says only that the kind is missing of a document without front matter', () => {
    const problems = validateFrontMatter(parseReview('# Analysis\n').frontMatter);
    assert.deepEqual(
      problems.map(({ kind, key, start, end }) => [kind, key, start, end]),
      [['missingKey', 'reviewType', 0, 0]],
    );
  });

  it('does not say that a key is missing where broken YAML may hide it, and says so where it cannot', () => {
    const missing = (yaml: string) => problemsOf(yaml, '\n').filter(({ kind }) => kind === 'missingKey');
    assert.deepEqual(missing(TOP.replace('title: Alder', 'title Alder')), []);
    const quoteLeftOpen = TOP.replace('title: Alder', 'title: "Alder').replace('stage: draft\n', '');
    assert.deepEqual(
      missing(quoteLeftOpen).map(({ key }) => key),
      ['stage'],
    );
  });

  it('says nothing of a value that the YAML parser has reported', () => {
    assert.deepEqual(problemsOf(`${TOP}dates: {aware: @soon}\n`, '\n'), []);
  });

  it('says of an empty item that it has no value', () => {
    const problems = problemsOf(`${TOP}findings:\n  - id: F1\n    levels: [~]\n`, '\n');
    assert.deepEqual(
      problems.map(({ kind, at, empty }) => [kind, at, empty]),
      [['badValue', '~', true]],
    );
  });

  it('never fails, whatever the values are', () => {
    const values = [
      '~',
      '[]',
      '{}',
      '[[]]',
      '{a: {b: c}}',
      '""',
      '- ',
      '1',
      'true',
      '|\n  x',
      '&a x',
      '*b',
      '!!x y',
      '? z',
    ];
    for (const key of ['reviewType', 'stage', 'findings', 'dates', 'partnership', '"a/b~c"', 'foo']) {
      for (const value of values) {
        for (const { start, end, message } of problemsOf(`${TOP}${key}: ${value}\n`, '\n')) {
          assert.ok(start <= end && message.length > 10 && !message.includes('undefined'), message);
        }
      }
    }
  });
});

describe('validateTree', () => {
  it('checks the project file', () => {
    const yaml =
      'rules: {finding/no-source: of}\ntimescales: {publicationMonths: -1.5, notificationWorkingDays: five}\n';
    const text = `---\n${yaml}limit: {}\nholidays: {extra: [15 June 2026]}\n---\n`;
    const { root, data } = parseReview(text).frontMatter;
    const problems = validateTree('project', root, data, { start: 0, end: 0 });
    assert.deepEqual(
      problems.map(({ start, end, kind, suggestion }) => [text.slice(start, end), kind, suggestion]),
      [
        ['of', 'notOneOf', 'off'],
        ['-1.5', 'badValue', undefined],
        ['five', 'wrongType', undefined],
        ['limit', 'unknownKey', 'limits'],
        ['15 June 2026', 'badDate', '2026-06-15'],
      ],
    );
  });
});
