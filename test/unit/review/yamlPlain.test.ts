import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontMatter } from '../../../server/src/review/frontMatter.ts';
import { parseThoroughly } from '../../../server/src/review/yamlChunk.ts';
import { cutIntoPieces } from '../../../server/src/review/yamlPieces.ts';
import { parsePlain } from '../../../server/src/review/yamlPlain.ts';
import { reviewOfSize, typical } from '../../bench/typicalReview.ts';
import { readFixtures } from '../../fixtures/fixtureFiles.ts';
import { randomNumbers } from '../../property/typist.ts';

/** Pieces that must be read the quick way. */
const plain: Readonly<Record<string, string>> = {
  'a key and a text': 'title: Linnet and Sorrel\n',
  'no line break at the end': 'title: Linnet and Sorrel',
  'nothing after the colon': 'owner:\n',
  'spaces after what is written': 'title: x  \nowner:  \n',
  'numbers, booleans, null and dates':
    'a: 1\nb: 0.50\nc: true\nd: False\ne: ~\nf: null\ng: 2026-03-01\nh: yes\ni: +5\nj: .5\nk: 007\n',
  'words that begin like others': 'a: nothing\nb: trueish\nc: 3 times\nd: Nullify\ne: 1.2.3\nf: 2024-09\n',
  'a map below a key': 'period:\n  from: 2024-09\n  to: 2026-06\nnext: x\n',
  'an indentation of four and of one': 'a:\n    b: 1\n    c:\n     d: 2\n',
  'an empty key at the end of a map': 'a:\n  b:\nc:\n  d:\n',
  'an item': '  - id: L1\n    question: Why?\n',
  'a list of words': 'to:\n  - P1\n  - the council\n',
  'a list that is not indented': 'to:\n- P1\n- id: P2\n  name: x\nnext: y\n',
  'lists of maps in each other':
    '- id: R1\n  actions:\n    - id: A1\n      owner: {role: Head, agency: P1}\n    - id: A2\n  to: [P1]\n',
  'a list in a list': '- - a\n  - b\n- - c\n',
  'far from the dash': '-   id: R1\n    to: x\n-   y\n',
  'quotation marks': 'a: "Typed: at random"\nb: \'# no comment\'\nc: ""\nd: "it\'s [x]"\n',
  'marks inside a text': "a: it's (a) b-c, d; [F1] & x!\nb: http://localhost:80/x#y\nc: a #1\n".replace(' #1', '#1'),
  'flow lists and maps':
    'a: []\nb: {}\nc: [ P1 , "x, y" , 3 ]\nd: {from: 2024-09, to: [a b, {c: null}]}\ne: [[], {}]\n',
  'folded texts': 'a: >-\n  One line\n  and another\n\n  after a blank one\nb: >\n    x\n\nc: y\n',
  'texts whose lines stay': 'a: |\n  One: line\n  # and another\n\n\n  "last\nb: |-\n  x',
  'a folded text in an item': '- why: >-\n    There was no shared way\n    to say it.\n  levels: [practitioner]\n',
  'a text whose lines end with spaces': 'a: |\n  b  \n  c  \nd: >\n  e \n  f  \n',
  'blank lines': '\na: 1\n\n\nb:\n\n  c: 2\n   \nd: 3\n\n',
  'comments above what they are about': '# one\na: 1\n# two\nb:\n  # three\n  c: 2\n# four\n\n',
  'other alphabets': 'pseudonym: Siân Ŵyn 👶🏽\nb: „so“\n',
};

/** Pieces that are left to the library, whether it finds a problem in them or not. */
const unusual: Readonly<Record<string, string>> = {
  nothing: '',
  'only comments': '# x\n\n# y\n',
  'a text without a key': 'Nobody asked.\n',
  'the same key twice': 'a: 1\nb: 2\na: 3\n',
  'the same key twice in brackets': 'x: {a: 1, a: 2}\n',
  'a colon in a sentence': 'why: There was one reason: nobody asked\n',
  'a colon at the end': 'why: There was one reason:\n',
  'a colon in a sentence of an item': '- a: b: c\n',
  'no space after a colon': 'a:b\n',
  'no space after a dash': '-a\n',
  'a stray space before a key': 'a: 1\n b: 2\n',
  'a key that stands out': 'a:\n    b: 1\n  c: 2\n',
  'a key that stands back': 'a:\n  b: 1\n c: 2\n',
  'an item that stands out': '- a\n  - b\n',
  'a list beside a value': 'a: 1\n- b\n',
  'a list on the line of its key': 'a: - b\n',
  'a key after a list': 'a:\n  - b\n  c: d\n',
  'a text over several lines': 'a: one\n  two\n',
  'a text below its key': 'a:\n  one\n',
  'a tab': 'a:\n\tb: 1\n',
  'a tab at the end': 'a: 1\t\n',
  'a quote never closed': 'a: "b\n',
  'a text after a quote': "a: 'Alder's review'\n",
  'an escape': 'a: "b\\tc"\n',
  'a doubled apostrophe': "a: 'it''s'\n",
  'a quoted key': '"a": 1\n',
  'a key of two words': 'a b: 1\n',
  'a key that is no text': 'true: 1\nnull: 2\n',
  'a bracket never closed': 'a: [b, c\n',
  'a text after a bracket': 'a: [b] c\n',
  'a bracket over two lines': 'a: [b,\n  c]\n',
  'a bracket of the other kind': 'a: [b}\n',
  'a comma too many': 'a: [b, ]\n',
  'nothing between commas': 'a: [b, , c]\n',
  'a colon in a list': 'a: [b: c]\n',
  'a key without a value in brackets': 'a: {b, c: d}\n',
  'brackets too deep': `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`,
  'lists too deep': `${'- '.repeat(5000)}a\n`,
  'an anchor': 'a: &b c\n',
  'an alias': 'a: *b\n',
  'a tag': 'a: !!str b\n',
  'a directive': '%YAML 1.2\n',
  'a reserved character': 'a: @b\n',
  'a document marker': 'a: 1\n---\nb: 2\n',
  'an end marker': 'a: 1\n...\n',
  'a comment after a value': 'a: 1 # one\n',
  'a comment after a key': 'a: # one\n',
  'a comment after a bracket': 'a: [b] # one\n',
  'a comment after the header of a text': 'a: >- # one\n  b\n',
  'a comment that stands out': 'a: 1\n  # one\nb: 2\n',
  'a comment after an empty key': 'a:\n# one\nb: 2\n',
  'an item with nothing after the dash': '-\n- a\n',
  'a comment in brackets': 'a: [b #c]\n',
  'a key longer than any': `${'a'.repeat(1100)}: 1\n`,
  'quotation marks over two lines': 'a: ["b\n  c"]\nd: "e\n  f"\n',
  'an explicit key': '? a\n: b\n',
  'an indentation in numbers': 'a: >2\n  b\n',
  'a kept end': 'a: |+\n  b\n\n',
  'a text with nothing in it': 'a: >-\nb: 1\n',
  'a text whose lines stand out': 'a: >-\n  b\n    c\n  d\n',
  'a text that begins with a blank line': 'a: |\n\n  b\n',
  'a text with spaces on a blank line': 'a: |\n  b\n \n  c\n',
  'a text that does not stand below its key': '- a: |\n  b\n',
  'a number that nobody writes': 'a: 0x1F\nb: 1e3\nc: .inf\n',
  'a space that does not break': 'a: b\u00A0\n',
  'a byte order mark': '\uFEFFa: b\n',
  'a line break of old': 'a: 1\rb: 2\n',
};

const inCrlf = (text: string) => text.replace(/\r\n|\n/g, '\r\n');

function piecesOf(review: string): string[] {
  const { content } = parseFrontMatter(review);
  return cutIntoPieces(review.slice(content.start, content.end)).map(({ text }) => text);
}

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.review.md'))
  .map((name) => readFileSync(join('examples', name), 'utf8'));
const strong = readFileSync(join('examples', 'strong.review.md'), 'utf8');
const reviews = [...examples, ...readFixtures().map(({ text }) => text), reviewOfSize({ ...typical, words: 0 })];

/** Every piece of every review that there is, and what is written above but for the endless ones, in one line ending. */
const seeds: readonly string[] = [
  ...new Set([...reviews.flatMap(piecesOf), ...Object.values(plain), ...Object.values(unusual)].map(inLf)),
].filter((text) => text.length < 5000);

function inLf(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** What the quick way gives, if anything, is what the library gives. @returns whether it gave anything */
function agrees(text: string): boolean {
  const node = parsePlain(text);
  if (node === undefined) return false;
  const thorough = parseThoroughly(text);
  assert.deepEqual({ problems: [], node }, { problems: thorough.problems, node: thorough.node }, JSON.stringify(text));
  return true;
}

const FRAGMENTS = [
  ...' :-#"\'[]{},|>&*!?%@`~\t\n.+\\0a',
  ': ',
  ' #',
  '- ',
  '  ',
  '\n\n',
  '\n  ',
  '\n# x\n',
  '\n    # x\n',
  '>-',
  '|\n',
  '---\n',
  '...',
  '\r',
  'null',
  'true',
  '1.5',
  '0x1',
  'a: b\n',
  '- a: b\n',
  '<<: ',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\u0000',
  '👶',
];

const ROUNDS = 10_000;

/** The text with one thing changed at random. */
function mutated(text: string, random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const at = below(text.length + 1);
  const lines = text.split('\n');
  const line = below(lines.length);
  const fragment = FRAGMENTS[below(FRAGMENTS.length)] ?? '';
  const withLine = (...instead: readonly string[]) => lines.toSpliced(line, 1, ...instead).join('\n');
  const written = lines[line] ?? '';
  switch (below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + below(3));
    case 1:
    case 2:
      return text.slice(0, at) + fragment + text.slice(at);
    case 3:
      return text.slice(0, at) + fragment + text.slice(at + 1);
    case 4:
      return withLine();
    case 5:
      return withLine(written, written);
    case 6:
      return withLine(' '.repeat(1 + below(3)) + written);
    case 7:
      return withLine(written.slice(1 + below(2)));
    default:
      return withLine(written, lines[below(lines.length)] ?? '');
  }
}

describe('the quick way to read plain YAML', () => {
  for (const [name, text] of Object.entries(plain)) {
    it(`takes ${name}`, () => {
      assert.ok(agrees(text));
      assert.ok(agrees(inCrlf(text)));
    });
  }

  for (const [name, text] of Object.entries(unusual)) {
    it(`leaves to the library: ${name}`, () => {
      assert.equal(parsePlain(text), undefined);
      assert.equal(parsePlain(inCrlf(text)), undefined);
    });
  }

  it('agrees with the library on every piece of every example and fixture', () => {
    for (const text of seeds) {
      agrees(text);
      agrees(inCrlf(text));
    }
  });

  it('agrees with the library on whatever becomes of them', () => {
    const random = randomNumbers(20_261_124);
    let taken = 0;
    for (let round = 0; round < ROUNDS; round++) {
      let text = seeds[Math.floor(random() * seeds.length)] ?? '';
      for (let changes = 0; changes < 3; changes++) {
        text = mutated(text, random);
        if (agrees(text)) taken++;
        agrees(inCrlf(text));
      }
    }
    // Were nearly all of them left to the library, nothing would have been tried.
    assert.ok(taken > ROUNDS / 2, `${taken} taken`);
  });

  for (const [name, review] of [
    ['the strong example', strong],
    ['the typical document', reviewOfSize({ ...typical, words: 0 })],
  ] as const) {
    it(`takes nine of ten pieces of ${name}`, () => {
      for (const text of [review, inCrlf(review)]) {
        const pieces = piecesOf(text);
        const taken = pieces.filter((piece) => parsePlain(piece) !== undefined);
        assert.ok(taken.length >= 0.9 * pieces.length, `${taken.length} of ${pieces.length}`);
      }
    });
  }
});
