import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { idPlaceAt, placesOfId } from '../../../server/src/review/idPlaces.ts';
import { citationsIn } from '../../../server/src/review/inline.ts';
import { maskedSpans } from '../../../server/src/review/masked.ts';
import { parseReview } from '../../../server/src/review/parseReview.ts';

const markdown = new MarkdownIt('commonmark');

/** What a reader of CommonMark takes for code in a line of text. */
function codeIn(text: string): string[] {
  const [inline] = markdown.parseInline(text, {});
  return (inline?.children ?? []).filter(({ type }) => type === 'code_inline').map(({ content }) => content);
}

/** What is masked, cut out of the text. */
function maskedIn(text: string): string[] {
  return maskedSpans(text).map(({ start, end }) => text.slice(start, end));
}

/** Code without the backticks around it, and without the space that may stand inside each of them. */
function withoutTicks(code: string): string {
  const inside = code.replace(/^`+|`+$/g, '');
  return /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside;
}

describe('what is no prose', () => {
  const cases: readonly (readonly [name: string, text: string, masked: readonly string[]])[] = [
    ['is code between backticks', 'see `[F1]` there', ['`[F1]`']],
    ['is code with a backtick in it', '`` a ` b `` c', ['`` a ` b ``']],
    ['is no code that is not closed', '``a and `b` end', ['`b`']],
    ['is no code behind a backslash', 'a \\`b` c', []],
    ['is a comment', 'a <!-- [F1] --> b', ['<!-- [F1] -->']],
    ['is no comment that is not closed', '<!-- [F1] and <b>', ['<b>']],
    ['is a tag', 'a <b class="x"> c', ['<b class="x">']],
    [
      'is the address of a link',
      '[a](https://example.org/[F1])',
      ['https://example.org/[F1]', 'https://example.org/[F1]'],
    ],
    [
      'is a bare address with brackets',
      'see https://example.org/[F1]/x?a[]=1, and',
      ['https://example.org/[F1]/x?a[]=1,'],
    ],
    ['is a bare address up to the bracket around it', '[as in https://example.org/x]', ['https://example.org/x']],
    ['is a bare address up to the brackets behind a space', 'https://example.org [F1]', ['https://example.org']],
    ['is nothing where there is none', 'Plans ended early.', []],
  ];
  for (const [name, text, masked] of cases) it(name, () => assert.deepEqual(maskedIn(text), masked));

  it('is what CommonMark takes for code', () => {
    const part = fc.constantFrom('`', '``', '```', 'a', ' ', 'b c', '[F1]', '\\');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('').trim();
        const ours = maskedIn(text).map(withoutTicks);
        assert.deepEqual(ours, codeIn(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('comes in order', () => {
    const part = fc.constantFrom('`', '](', ')', '<!--', '-->', '<b>', 'https://a.b/', ' ', '[F1]', '[', ']', 'a');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const spans = maskedSpans(parts.join(''));
        assert.deepEqual(
          spans,
          [...spans].sort((a, b) => a.start - b.start),
        );
      }),
    );
  });

  for (const [what, text] of [
    ['backticks', '`'.repeat(200_000)],
    ['backticks in runs of every length', Array.from({ length: 900 }, (_, n) => '`'.repeat(n + 1)).join('a')],
    ['comments that are not closed', '<!--'.repeat(100_000)],
    ['addresses that open brackets', 'https://a.b/['.repeat(40_000)],
    ['an address of brackets', `https://a.b/${'['.repeat(200_000)}`],
    ['code with citations', '`a` [F1] '.repeat(60_000)],
  ] as const) {
    // Not timed: what took time by the square of the length would not end before the limit of the suite.
    it(`is found in a text full of ${what}`, () => {
      assert.ok(Array.isArray(citationsIn(`${text}[F1]`)));
    });
  }
});

describe('a citation', () => {
  for (const [name, text, ids] of [
    ['is no part of a bare address', 'https://example.org/[F1] says [F2]', ['F2']],
    ['is no part of a link', '[words](https://example.org/[F1])', []],
    ['stands in the words of a link', '[see [F1]](https://example.org)', ['F1']],
    ['stands between two pieces of code', '`a` [F1] `b` [F2, F3]', ['F1', 'F2', 'F3']],
    ['stands in brackets behind an address', '(https://example.org/x) [F1]', ['F1']],
    ['is no part of code', '`[F1]` and `` [F2] ` ``', []],
  ] as const) {
    it(name, () =>
      assert.deepEqual(
        citationsIn(text).map(({ value }) => value),
        ids,
      ),
    );
  }

  it('is no part of an address of the front matter, for those who look for its places', () => {
    const text =
      '---\nfindings:\n  - id: F1\nrecommendations:\n  - text: See https://example.org/[F1] and [F1].\n---\n\nSee https://example.org/[F1] and `[F1]`, [F1].\n';
    const places = placesOfId(parseReview(text), 'F1');
    assert.deepEqual(
      places.map(({ start }) => start),
      [text.indexOf('F1'), text.indexOf('F1].'), text.lastIndexOf('F1].')],
    );
    assert.equal(idPlaceAt(parseReview(text), text.indexOf('[F1]') + 1), undefined);
  });
});
