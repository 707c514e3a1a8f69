import assert from 'node:assert/strict';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { YamlProblemKind } from '../../../server/src/review/review.ts';

/** Mistakes as people make them. `|` marks where the problem must start; `mended` is what must still be read. */
const mistakes: readonly {
  readonly name: string;
  readonly kind: YamlProblemKind;
  readonly yaml: string;
  readonly mended: unknown;
}[] = [
  {
    name: 'a colon in a sentence',
    kind: 'unquotedColon',
    yaml: 'findings:\n  - id: F1\n    why: |There was one reason: nobody asked\n    levels: [practitioner]\n',
    mended: { findings: [{ id: 'F1', why: 'There was one reason: nobody asked', levels: ['practitioner'] }] },
  },
  {
    name: 'a colon in a sentence that runs over two lines',
    kind: 'unquotedColon',
    yaml: 'decision:\n  dissent: |One partner\n    wrote this: no\n  learningForward: x\n',
    mended: { decision: { dissent: 'One partner wrote this: no', learningForward: 'x' } },
  },
  {
    name: 'a quote never closed',
    kind: 'unclosedQuote',
    yaml: 'title: |"Child Alder\nstage: draft\nreference: "A"\n',
    mended: { title: 'Child Alder', stage: 'draft', reference: 'A' },
  },
  {
    name: 'a quote never closed inside an item',
    kind: 'unclosedQuote',
    yaml: 'findings:\n  - id: F1\n    title: |"Seen\n    why: x\n  - id: F2\n    why: "y"\n',
    mended: {
      findings: [
        { id: 'F1', title: 'Seen', why: 'x' },
        { id: 'F2', why: 'y' },
      ],
    },
  },
  {
    name: 'an apostrophe that closes a quote early',
    kind: 'textAfterQuote',
    yaml: "title: |'Alder's review'\nstage: draft\n",
    mended: { title: "Alder's review", stage: 'draft' },
  },
  {
    name: 'a tab',
    kind: 'tab',
    yaml: 'decision:\n|\toutcome: lcspr\n\tdissent: none\n',
    mended: { decision: { outcome: 'lcspr', dissent: 'none' } },
  },
  {
    name: 'a stray space before a key',
    kind: 'strayIndent',
    yaml: 'findings:\n  - id: F1\n    |  title: Seen\n    why: x\n',
    mended: { findings: [{ id: 'F1', title: 'Seen', why: 'x' }] },
  },
  {
    name: 'a stray space before a top-level key',
    kind: 'strayIndent',
    yaml: 'stage: draft\n| title: Alder\nreference: A\n',
    mended: { stage: 'draft', title: 'Alder', reference: 'A' },
  },
  {
    name: 'a reserved character',
    kind: 'reservedCharacter',
    yaml: 'title: |@Alder\nstage: draft\n',
    mended: { title: '@Alder', stage: 'draft' },
  },
  {
    name: 'a dash after the colon',
    kind: 'misplacedDash',
    yaml: 'decision:\n  madeBy: |- P1\n',
    mended: { decision: { madeBy: ['P1'] } },
  },
  {
    name: 'a bracket never closed',
    kind: 'unclosedBracket',
    yaml: 'findings:\n  - id: F1\n    answers: |[L1, L2\n    why: x\n',
    mended: { findings: [{ id: 'F1', answers: ['L1', 'L2'], why: 'x' }] },
  },
  {
    name: 'words after a citation',
    kind: 'textAfterQuote',
    yaml: 'findings:\n  - id: F1\n    why: |[S1] shows it\n',
    mended: { findings: [{ id: 'F1', why: '[S1] shows it' }] },
  },
  {
    name: 'no space after a colon',
    kind: 'missingSpace',
    yaml: 'decision:\n  outcome: lcspr\n  |dissent:none\n',
    mended: { decision: { outcome: 'lcspr', dissent: 'none' } },
  },
  {
    name: 'a key written twice',
    kind: 'duplicateKey',
    yaml: 'stage: draft\ntitle: A\n|stage: signOff\n',
    mended: { stage: 'signOff', title: 'A' },
  },
  {
    name: 'a key written twice in an item',
    kind: 'duplicateKey',
    yaml: 'findings:\n  - id: F1\n    why: x\n    |why: y\n',
    mended: { findings: [{ id: 'F1', why: 'y' }] },
  },
  {
    name: 'a line at the left edge without a key',
    kind: 'missingColon',
    yaml: 'stage: draft\n|some words\ntitle: A\n',
    mended: { stage: 'draft', title: 'A' },
  },
];

describe('front matter', () => {
  for (const eol of ['\n', '\r\n']) {
    for (const { name, kind, yaml, mended } of mistakes) {
      it(`reads past ${name} (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
        const marked = `---\n${yaml}---\n# Introduction\n`.replaceAll('\n', eol);
        const at = marked.indexOf('|');
        const review = parseReview(marked.replace('|', ''));
        const { problems, data } = review.frontMatter;
        assert.deepEqual(
          problems.slice(0, 1).map((problem) => [problem.kind, problem.start]),
          [[kind, at]],
        );
        assert.deepEqual(data, mended);
        assert.equal(review.body.sections[0]?.title, 'Introduction');
      });
    }
  }

  it('has no problem with what is right', () => {
    const yaml = [
      'title: "A: b"',
      "other: 'it''s'",
      'decision: # the tests',
      '  outcome: lcspr',
      '  dissent: >-',
      '    One: two',
      '    - three',
      '',
      '    four',
      'sources:',
      '- id: S1',
      '  levels:',
      '  - practitioner',
      '# a comment',
      '- id: S2',
      'empty: []',
      'multi: one',
      '  two',
    ].join('\n');
    const { frontMatter } = parseReview(`---\n${yaml}\n---\n`);
    assert.deepEqual(frontMatter.problems, []);
    assert.deepEqual(frontMatter.data, {
      title: 'A: b',
      other: "it's",
      decision: { outcome: 'lcspr', dissent: 'One: two - three\nfour' },
      sources: [{ id: 'S1', levels: ['practitioner'] }, { id: 'S2' }],
      empty: [],
      multi: 'one two',
    });
  });

  it('opens only at the start of the text, after a byte order mark', () => {
    assert.equal(parseReview('\n---\nstage: draft\n---\n').frontMatter.state, 'missing');
    assert.equal(parseReview('\uFEFF---\nstage: draft\n...\ntext').frontMatter.data.stage, 'draft');
    assert.equal(parseReview('\uFEFF---\nstage: draft\n...\ntext').body.blocks[0]?.content.text, 'text');
  });

  it('reads the body below a front matter that was never closed', () => {
    const review = parseReview('---\nstage: draft\n\n# Introduction\n\nWords.\n');
    assert.deepEqual(
      review.frontMatter.problems.map(({ kind }) => kind),
      ['unclosedFrontMatter'],
    );
    assert.equal(review.frontMatter.data.stage, 'draft');
    assert.equal(review.body.sections[0]?.role, 'introduction');
  });
});
