import assert from 'node:assert/strict';
import { chronologyEdits } from '../../../server/src/chronology/chronologyEdits.ts';
import { chronologyPage } from '../../../server/src/chronology/chronologyPage.ts';
import { heldChronology } from '../../../server/src/chronology/heldChronology.ts';
import { matchChronology } from '../../../server/src/chronology/matchChronology.ts';
import { readChronology } from '../../../server/src/import/chronology/readChronology.ts';
import { applyEdits } from '../../../server/src/review/edit.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';
import { example, htmlOf, reviewWith, textOf, withCrlf } from '../export/exported.ts';

const PARTNERS = `partnership:
  partners:
    - id: P1
      name: Wrenshire Council
    - {id: P2, name: Wrenshire Police}`;
const plain = reviewWith(PARTNERS, '# Alder\n\n## Introduction\n\nText.\n\n## Analysis\n\nWhy.');

function entriesOf(...files: readonly (readonly string[])[]) {
  return readChronology(
    files.map((lines, at) => ({
      name: `${'abc'.charAt(at)}.csv`,
      content: new TextEncoder().encode(lines.join('\n')),
    })),
    { columns: {}, agencies: {} },
  ).entries;
}

const police = ['Date,Agency,Event', '3/4/2025,Police,A call about noise', '5/4/2025,Police,A second call'];
const school = [
  'Date,Agency,Event',
  '4/4/2025,Oak School,The child is late',
  '3/4/2025,Oak School,A call about NOISE.',
];

/** The text after everything was written but the rows left out. */
function written(
  text: string,
  entries: ReturnType<typeof entriesOf>,
  { left = [] as number[], events = [] as number[] } = {},
): string {
  const review = parseReview(text);
  const { edits, problems } = chronologyEdits(review, entries, { left, events });
  assert.deepEqual(problems, []);
  return applyEdits(text, edits, review.eol);
}

const rowsIn = (text: string) =>
  text.split(/\r?\n/).filter((line) => /^\| (?!Date|---)/.test(line) && !line.startsWith('| ---'));

describe('writing a chronology into a review', () => {
  it('makes the section where it is missing, at its place, and key events in the front matter', () => {
    for (const text of [plain, withCrlf(plain)]) {
      const eol = text.includes('\r\n') ? '\r\n' : '\n';
      const after = written(text, entriesOf(police), { events: [1] });
      const expected = text
        .replace(
          /( {4}- \{id: P2, name: Wrenshire Police\})/,
          '$1\nkeyEvents:\n  - id: E1\n    when: 2025-04-05\n    what: >-\n      A second call\n    agencies: [P2]'.replaceAll(
            '\n',
            eol,
          ),
        )
        .replace(
          '## Analysis',
          [
            '## Key events',
            '',
            '| Date | Agency | What happened | Source |',
            '| --- | --- | --- | --- |',
            '| 3 April 2025 | Police | A call about noise | a.csv |',
            '| 5 April 2025 | Police | A second call | a.csv |',
            '',
            '## Analysis',
          ].join(eol),
        );
      assert.equal(after, expected);
    }
  });

  it('adds the table to the section that is there, below its own text', () => {
    const text = plain.replace(
      '## Analysis',
      '## Chronology\n\nTold in short.\n\n### Before birth\n\nMore.\n\n## Analysis',
    );
    const after = written(text, entriesOf(police));
    assert.match(after, /Told in short\.\n\n\| Date [\s\S]*a\.csv \|\n\n### Before birth/);
  });

  it('puts rows of another agency among those that are there, by date, and changes nothing else', () => {
    const first = written(plain, entriesOf(police));
    const changed = first
      .replace('A second call', 'A second call, **looked at**')
      .replace('| a.csv |\n\n', '| a.csv |\n| later | | x | |\n\n');
    const after = written(changed, entriesOf(school), { left: [0] });
    assert.equal(
      after,
      changed.replace(
        /(\| 3 April 2025 .*\n)/,
        '$1| 4 April 2025 | Oak School | The child is late | b.csv |\n'.replace('b.csv', 'a.csv'),
      ),
    );
    assert.deepEqual(written(withCrlf(changed), entriesOf(school), { left: [0] }), withCrlf(after));
    const both = rowsIn(written(first, entriesOf(school))).map((line) => line.split(' | ').slice(0, 2).join(' | '));
    assert.deepEqual(both, [
      '| 3 April 2025 | Police',
      '| 3 April 2025 | Oak School',
      '| 4 April 2025 | Oak School',
      '| 5 April 2025 | Police',
    ]);
  });

  it('adds nothing when the same files come again, in another writing too', () => {
    const all = entriesOf(police, school);
    const once = written(plain, all, { events: [0, 2, 3] });
    assert.equal(rowsIn(once).length, 4);
    assert.equal(written(once, all, { events: [0, 2, 3] }), once);
    assert.equal(written(withCrlf(once), all, { events: [0, 2, 3] }), withCrlf(once));
    const again = entriesOf(['When;Organisation;Details', '2025-04-05;POLICE;a second  call.']);
    assert.equal(written(once, again, { events: [0] }), once);
    const review = parseReview(once);
    const { inTable, inEvents, doubles } = matchChronology(heldChronology(review), all);
    assert.deepEqual([inTable, doubles], [[0, 1, 2, 3], []]);
    assert.deepEqual(inEvents, [
      [0, 'E1'],
      [1, 'E1'],
      [2, 'E2'],
      [3, 'E3'],
    ]);
  });

  it('shows rows that are likely the same event, in the review too, and keeps both unless one is left out', () => {
    const all = entriesOf(police, school);
    assert.deepEqual(matchChronology(heldChronology(parseReview(plain)), all).doubles, [
      { when: '3 April 2025', rows: [0, 1], inReview: [] },
    ]);
    assert.equal(rowsIn(written(plain, all)).length, 4);
    assert.equal(rowsIn(written(plain, all, { left: [1] })).length, 3);
    const renamed = written(
      plain,
      entriesOf(['Date,Event', '3/4/2025,Rowan is seen at home with his mother by the health visitor']),
    );
    const real = entriesOf(['Date,Event', '3/4/2025,Robin is seen at home with his mother by the health visitor']);
    assert.deepEqual(matchChronology(heldChronology(parseReview(renamed)), real), {
      inTable: [],
      inEvents: [],
      doubles: [
        { when: '3 April 2025', rows: [0], inReview: ['Rowan is seen at home with his mother by the health visitor'] },
      ],
    });
    const others = entriesOf([
      'Date,Event',
      '3/4/2025,Seen',
      '3/4/2025,Seen at school',
      '4/4/2025,Seen at school today',
      '5/4/2025,Seen at school today',
    ]);
    assert.deepEqual(matchChronology(heldChronology(parseReview(plain)), others).doubles, []);
  });

  it('looks past what other columns add, for duplicates and in key events', () => {
    const all = entriesOf(
      [
        'Date,Event,Comments',
        '3/4/2025,Argument between Mother and Father,Nobody looked at the child until much later',
      ],
      ['Date,Details,Professional', '3.4.25,Argument between Mother & Father,Officer on duty'],
    );
    const { doubles } = matchChronology(heldChronology(parseReview(plain)), all);
    assert.deepEqual(
      doubles.map(({ rows }) => rows),
      [[0, 1]],
    );
    const after = written(plain, all, { events: [0] });
    assert.match(after, /what: >-\n {6}Argument between Mother and Father\n/);
    assert.match(after, /Argument between Mother and Father\. Comments: Nobody looked/);
    assert.equal(written(after, all, { events: [0] }), after);
  });

  it('compares only the very same words on a day of very many rows', () => {
    const many = Array.from(
      { length: 302 },
      (_, at) => `3/4/2025,Contact number ${at} by telephone about the same matter`,
    );
    const { doubles } = matchChronology(
      heldChronology(parseReview(plain)),
      entriesOf(['Date,Event', ...many, many[0] ?? '']),
    );
    assert.deepEqual(
      doubles.map(({ rows }) => rows),
      [[0, 302]],
    );
  });

  it('writes key events with what their date says, the partner, and ids that are free', () => {
    const text = reviewWith(
      `${PARTNERS}\nkeyEvents: # the few that matter\n- id: E2\n  when: 2025-01\n  what: 'A birth' # quoted`,
      '# Alder',
    );
    const entries = entriesOf([
      'Date,Agency,Event',
      'c. March 2025,Council,"One: a text, with ""quotes"" # and all"',
      '3-5 May 2025,Oak School,"Two\nlines"',
      '2026,Wrenshire Police,Three',
      'some day,,Four',
    ]);
    const after = written(text, entries, { events: [0, 1, 2, 3] });
    const { entities, frontMatter } = parseReview(after);
    assert.deepEqual(frontMatter.problems, []);
    assert.ok(
      after.includes(
        "keyEvents: # the few that matter\n- id: E2\n  when: 2025-01\n  what: 'A birth' # quoted\n- id: E1",
      ),
    );
    assert.deepEqual(
      entities.keyEvents
        .slice(1)
        .map(({ id, fields }) => [
          id?.value,
          fields.text('when')?.value,
          fields.text('what')?.value,
          fields.texts('agencies').map(({ value }) => value),
        ]),
      [
        ['E1', '2025-03', 'One: a text, with "quotes" # and all (about March 2025)', ['P1']],
        ['E3', '2025-05-03', 'Oak School: Two lines (3 May 2025 to 5 May 2025)', []],
        ['E4', undefined, 'Three (2026)', ['P2']],
        ['E5', undefined, 'Four (dated some day)', []],
      ],
    );
    assert.equal(written(after, entries, { events: [0, 1, 2, 3] }), after);
  });

  it('takes no partner where the name could be several', () => {
    const text = reviewWith(`${PARTNERS}\n    - {id: P3, name: Transport Police}`, '# Alder');
    assert.match(written(text, entriesOf(police), { events: [0] }), /what: >-\n {6}Police: A call about noise\n---/);
  });

  it('knows a key event again after its day was made a month and a name a pseudonym', () => {
    const entries = entriesOf(['Date,Event', '3/4/2025,Robin is seen at home with his mother by the health visitor']);
    const text = written(plain, entries, { events: [0] })
      .replace('2025-04-03', '2025-04')
      .replaceAll('Robin', 'Rowan');
    const { edits, known } = chronologyEdits(parseReview(text), entries, { left: [], events: [0] });
    assert.deepEqual([known, edits.length], [['E1'], 1]);
  });

  it('refuses where the front matter cannot be written, and still writes the table where only key events cannot', () => {
    const match = (text: string) => heldChronology(parseReview(text)).refusal ?? '';
    assert.match(match('# Alder\n'), /no front matter/);
    assert.match(match(plain.replace('stage: draft', 'keyEvents: [{id: E1')), /cannot be read/);
    const odd = parseReview(plain.replace('stage: draft', 'stage: draft\nkeyEvents: none yet'));
    const { rows, events, problems } = chronologyEdits(odd, entriesOf(police), { left: [], events: [0] });
    assert.deepEqual([rows, events], [2, []]);
    assert.match(problems.join(), /`keyEvents` in the front matter is no list/);
  });

  it('leaves nothing of a hostile cell alive, in the text or in a report', async () => {
    const hostile = [
      '| a | b |',
      '[F1] and [x](https://example.com) ![i](y.png) [^1] [TODO]',
      '<script>alert(1)</script> <!-- review-ignore-section document/schema -- x -->',
      '<!-- never closed',
      '`code` **bold** _it_ ~~no~~ $x$ &lt; &#65;',
      'https://example.com www.example.com a@example.com',
      '=SUM(A1) \\| \\',
      '# heading',
      '--- ',
      '{{x}} $y$',
    ];
    const lines = hostile.map((text) => `3/4/2025,"${text.replaceAll('"', '""')}","${text}"`);
    const entries = entriesOf(['Date,Event,Agency', ...lines]);
    const after = written(plain, entries);
    const review = parseReview(after);
    const table = review.body.blocks.find(({ content }) => content.kind === 'table');
    assert.deepEqual(table?.content.citations, []);
    // What the parser cuts the text at, and what previews make links of, is not there even as signs.
    assert.doesNotMatch(table?.content.text ?? '', /<!--|[^\\]:\/\/|www\.|a@|-->/);
    assert.equal(review.body.sections.length, 4);
    assert.equal(rowsIn(after).length, hostile.length);
    assert.equal(written(after, entries), after);
    const page = (await htmlOf(after)).content;
    for (const text of hostile) assert.ok(textOf(page).includes(text.trim()), text);
    assert.doesNotMatch(page, /<script|href="https?:\/\/(?:www\.)?example|<img/);
  });

  it('says on a page what became of every row', () => {
    const review = parseReview(plain);
    const entries = entriesOf(police, [...school, 'Spring,Oak School,"<b>x</b>"', '6/4/2025,,']);
    const choice = { left: [1], events: [0] };
    const { partners } = heldChronology(review);
    const outcome = {
      partners,
      entries,
      match: matchChronology(heldChronology(review), entries),
      problems: ['a.csv: look.'],
      edits: chronologyEdits(review, entries, choice),
      left: 1,
    };
    const page = chronologyPage({ ...outcome, isWritten: true });
    assert.equal(
      page,
      `# Chronology

## Written

- Rows read: 6, of which 1 without a date that could be read.
- New rows of the table: 5.
- Rows that the table of the review holds already: 0.
- Rows left out because you said so: 1.
- New key events: 1 (E1).

## Please look at

- The rows say what the agencies wrote, names too. Put pseudonyms or roles in place of the names of children, family members and practitioners. The checks point out what they can find; they do not find every name.
- a.csv: look.
- b.csv, row 4: the date "Spring" could not be read. The row is kept below the one above it.
- b.csv, row 5: the row says only when.
- No partner of the review, so key events name them in words: Oak School.

## Likely the same event, told twice

| When | One | The other |
| --- | --- | --- |
| 3 April 2025 | A call about noise (Police, a.csv, row 2) | A call about NOISE. (Oak School, b.csv, row 3) |
`,
    );
    assert.match(chronologyPage({ ...outcome, isWritten: false }), /^# Chronology\n\n## To be written\n/);
  });

  it('leaves the findings of a good review as they were, but for what its rows say', () => {
    const text = example('strong');
    const entries = entriesOf(['Date,Event', '3/4/2025,A call']);
    const after = parseReview(written(text, entries, { events: [0] }));
    assert.deepEqual(after.frontMatter.problems, []);
    assert.equal(after.body.sections.length, parseReview(text).body.sections.length);
  });
});
