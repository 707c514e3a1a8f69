import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import type { Review } from '../../../server/src/review/review.ts';

const lines = (...text: string[]) => text.join('\n');

function outline(review: Review) {
  return review.body.blocks.map(({ content }) => `${content.kind}${content.level || ''}: ${content.text}`);
}

describe('body', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`finds every kind of block (${eol === '\n' ? 'LF' : 'CRLF'})`, () => {
      const text = lines(
        '# Analysis **now** #',
        '',
        'One *line*',
        'and another. ',
        '',
        '- first item',
        '  goes on',
        '  1. nested',
        '',
        '> a quotation',
        '> - with a list',
        '',
        '| a | b |',
        '|---|---|',
        '| 1 | 2 |',
        '',
        '```',
        '# not a heading',
        '```',
        '<!-- a',
        '# comment -->',
        '',
        'Setext',
        '======',
        '',
        '<div>x</div>',
      ).replaceAll('\n', eol);
      const review = parseReview(text);
      assert.deepEqual(outline(review), [
        'heading1: Analysis **now**',
        `paragraph: One *line*${eol}and another.`,
        `listItem: first item${eol}  goes on`,
        'listItem: nested',
        `quote: > a quotation${eol}> - with a list`,
        `table: | a | b |${eol}|---|---|${eol}| 1 | 2 |`,
        `code: \`\`\`${eol}# not a heading${eol}\`\`\``,
        `comment: <!-- a${eol}# comment -->`,
        'heading1: Setext',
        'html: <div>x</div>',
      ]);
      for (const { start, end, content } of review.body.blocks) assert.equal(text.slice(start, end), content.text);
    });
  }

  it('knows sections by their headings, parents and ids', () => {
    const review = parseReview(
      lines(
        'Before.',
        '# 4.2 Information considered and limitations',
        'Text.',
        '## Whatever',
        '# B) Appraisal of practice',
        '### L1: Why?',
        '#### Detail',
        '## Finding F1 seen',
        '# Appendix: research used',
        '# Somewhere else',
        '# The childhood home',
      ),
    );
    assert.deepEqual(
      review.body.sections.map(({ level, title, role, boundTo }) => [level, title, role, boundTo?.value]),
      [
        [0, '', undefined, undefined],
        [1, '4.2 Information considered and limitations', 'information', undefined],
        [2, 'Whatever', 'information', undefined],
        [1, 'B) Appraisal of practice', 'analysis', undefined],
        [3, 'L1: Why?', 'analysis', 'L1'],
        [4, 'Detail', 'analysis', undefined],
        [2, 'Finding F1 seen', 'findings', 'F1'],
        [1, 'Appendix: research used', 'appendix', undefined],
        [1, 'Somewhere else', undefined, undefined],
        [1, 'The childhood home', undefined, undefined],
      ],
    );
    const text = review.text;
    assert.equal(
      text.slice(review.body.sections[4]?.start, review.body.sections[4]?.end),
      '### L1: Why?\n#### Detail\n',
    );
    assert.equal(review.body.sections[4]?.blocks.length, 0);
  });

  it('finds citations, and leaves editorial brackets, links and code alone', () => {
    const text = 'Seen in [F1, F2] and [S3]. "[the duty worker]" said [A1](x) `[F9]` [F01] [XX] [M4; E5].';
    const review = parseReview(text);
    const cited = review.ids.references.map(({ value, start, end }) => {
      assert.equal(text.slice(start, end), value);
      return value;
    });
    assert.deepEqual(cited, ['F1', 'F2', 'S3', 'A1', 'M4', 'E5']);
  });

  it('reads suppressions', () => {
    const [first, second] = parseReview(
      lines(
        '<!-- review-ignore a/b, c/d -- the sequence -- is it -->',
        '',
        'Text.',
        '',
        '<!-- review-ignore-section a/b -->',
      ),
    ).body.blocks.filter(({ content }) => content.kind === 'comment');
    assert.deepEqual(first?.content.suppression, {
      scope: 'block',
      rules: [
        { value: 'a/b', start: 19, end: 22 },
        { value: 'c/d', start: 24, end: 27 },
      ],
      reason: 'the sequence -- is it',
    });
    assert.deepEqual(second?.content.suppression, {
      scope: 'section',
      rules: [{ value: 'a/b', start: 27, end: 30 }],
      reason: '',
    });
  });
});

/** Pieces that documents are made of, awkward ones among them. */
const piece = fc.constantFrom(
  ...[
    '---\n',
    '...\n',
    '# Analysis\n',
    '## F1 x\n',
    'Some words here.\n',
    '\n',
    '- item [F1]\n',
    '> q\n',
    '```\n',
    '<!--',
    '-->\n',
  ],
  ...[
    'findings:\n',
    '  - id: F1\n',
    '    why: a: b\n',
    '\twhy: "x\n',
    'title: “y”\n',
    '\r\n',
    '\r',
    'x\n===\n',
    '| a | b |\n|---|---|\n',
  ],
  ...[
    '👩‍👧 ŵ',
    '\uFEFF',
    '<<<<<<< HEAD\n',
    '&a *b !c\n',
    '? : -\n',
    '{[\n',
    '    # deep\n',
    '   ',
    '\u0000',
    '- - - x\n',
    '<div>\n',
  ],
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.join('')}`),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

function plain(review: Review): unknown {
  const seen = new Map<unknown, number>();
  return JSON.parse(
    JSON.stringify({ ...review, ids: { ...review.ids, byId: [...review.ids.byId.keys()] } }, (key, value: unknown) => {
      if (key === 'section' || key === 'parent') return seen.get(value) ?? null;
      if (key === 'heading' && typeof value === 'object')
        return value === null ? null : (value as { start: number }).start;
      if (typeof value === 'object' && value !== null) seen.set(value, seen.size);
      return value;
    }),
  );
}

describe('any text whatever', () => {
  it('is parsed, with every position inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const review = parseReview(text);
        let at = review.body.start;
        for (const { start, end, content } of review.body.blocks) {
          assert.ok(
            start >= at && end >= start && end <= text.length,
            `${content.kind} at ${start}-${end} of ${text.length}`,
          );
          assert.equal(text.slice(start, end), content.text);
          at = content.kind === 'quote' ? start : end;
        }
        for (const { start, end } of [...review.frontMatter.problems, ...review.ids.references]) {
          assert.ok(start >= 0 && start <= end && end <= text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is read the same after an edit as from the start', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat({ max: 40 }), (text, inserted, where, removed) => {
        const at = text.length === 0 ? 0 : where % text.length;
        const edited = text.slice(0, at) + inserted + text.slice(at + removed);
        assert.deepEqual(plain(parseReview(edited, parseReview(text))), plain(parseReview(edited)));
        assert.deepEqual(plain(parseReview(text, parseReview(edited))), plain(parseReview(text)));
      }),
      { numRuns: 1000 },
    );
  });
});
