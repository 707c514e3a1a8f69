import assert from 'node:assert/strict';
import { inBothLineEndings } from './openedReview.ts';
import { prepared, renamed } from './renamed.ts';

const REVIEW = `---
reviewType: lcspr
linesOfEnquiry:
  - id: L1
    question: Why did the plan end?
sources:
  - id: S1
    gaps:
      - id: G1
        affects: [F1, F2]
findings:
  - id: F1
    title: Plans end early [S1]
    answers: [L1]
    why: >-
      Nobody asked, as [F2] shows and [F1]
      repeats.
  - {id: "F2", title: 'Calls, not [F1]'}
  - id: F12
    title: A longer number
recommendations:
  - id: R1
    findings:
      - F1
      - 'F2'
suppressions:
  - {rule: finding/thin-evidence, at: F1, reason: "F1 is new"}
---

# Findings

Plans ended early [F1]; calls too [F2, F1;F12]. F1 is also said plainly.

<!-- review-ignore analysis/chronology-without-why -- F1 needs it [F1] -->
### Finding F1 Plans end early

\`[F1]\` is code, [F1](f1.md) is a link.

### F2: Calls

- as [F1] says
`;

/** The review with the cursor before the nth place where `words` stand. */
function at(words: string, nth = 1): string {
  let index = -1;
  for (let found = 0; found < nth; found++) index = REVIEW.indexOf(words, index + 1);
  assert.ok(index >= 0, words);
  return `${REVIEW.slice(0, index)}‸${REVIEW.slice(index)}`;
}

const F7 = REVIEW.replaceAll(/(?<!`\[)F1(?!\d)/g, (id, index: number) =>
  /^F1 is new|^F1 is also|^F1 needs|^F1\] -->/.test(REVIEW.slice(index)) ? id : 'F7',
);

describe('rename of an id', () => {
  const everyPlace: readonly (readonly [name: string, source: string])[] = [
    ['its entry', at('F1\n    title')],
    ['a list on one line', at('F1, F2]\nfind')],
    ['a list of a dash a line', at('F1\n      -')],
    ['a citation in the text', at('F1]; calls')],
    ['the second of two citations', at('F1;F12')],
    ['a heading', at('F1 Plans end')],
    ['a citation in the front matter', at('F1]\n      repeats')],
    ['a suppression', at('F1, reason')],
  ];
  for (const [name, source] of everyPlace) {
    inBothLineEndings(`changes every place, from ${name}`, async (eol) => {
      assert.equal(await renamed(source, 'F7', eol), F7.replaceAll('\n', eol));
    });
  }

  inBothLineEndings('keeps quotation marks', async (eol) => {
    const after = await renamed(at('F2", title'), 'F3', eol);
    assert.match(after, /\{id: "F3", title/);
    assert.match(after, /- 'F3'/);
    assert.match(after, /### F3: Calls/);
    assert.doesNotMatch(after, /F2/);
  });

  inBothLineEndings('changes nothing where the id stays the same', async (eol) => {
    assert.equal(await renamed(at('F1]; calls'), ' F1 ', eol), REVIEW.replaceAll('\n', eol));
  });

  const refusals: readonly (readonly [name: string, source: string, newName: string, sentence: RegExp])[] = [
    [
      'another letter',
      at('F1]; calls'),
      'R7',
      /^The id of a finding is F and a number, so F1 can become F3 but not “R7”\.$/,
    ],
    ['a small letter', at('F1]; calls'), 'f7', /F and a number/],
    ['no number', at('F1]; calls'), 'Fx', /F and a number/],
    ['a nought in front', at('F1]; calls'), 'F07', /F and a number/],
    ['nothing', at('F1]; calls'), '  ', /F and a number/],
    ['an id in use', at('F1]; calls'), 'F2', /^The id F2 is in use already\. A free one is F3\.$/],
    ['the letter of a line of enquiry', at('L1]'), 'F8', /^The id of a line of enquiry is L and a number/],
    ['an id that only the text uses', `${at('F1]; calls')}\nSee [F9].`, 'F9', /^The review refers to F9 already/],
    ['an id that nothing has', `${REVIEW}\nSee [F‸9].`, 'F10', /^The front matter gives the id F9 to nothing/],
    ['an id given twice', at('F1]; calls').replace('F12', 'F1'), 'F7', /^The id F1 is given more than once/],
    ['plain text', at('Plans ended'), 'F7', /^Nothing can be renamed here/],
    ['an id said plainly', at('F1 is also'), 'F7', /^Nothing can be renamed here/],
    ['an id in a comment', at('F1] -->'), 'F7', /^Nothing can be renamed here/],
    ['an id in code', at('F1]`'), 'F7', /^Nothing can be renamed here/],
    ['a key', at('question'), 'x', /^Nothing can be renamed here/],
  ];
  for (const [name, source, newName, sentence] of refusals) {
    inBothLineEndings(`refuses with a sentence: ${name}`, async (eol) => {
      assert.match(await renamed(source, newName, eol), sentence);
    });
  }

  const broken: readonly (readonly [name: string, source: string, expected: string])[] = [
    [
      'front matter that was never closed',
      '---\nreviewType: lcspr\nfindings:\n  - id: F‸1\n\n## Findings\n\nAs [F1].\n',
      '---\nreviewType: lcspr\nfindings:\n  - id: F7\n\n## Findings\n\nAs [F7].\n',
    ],
    [
      'a quotation mark left open in another place',
      '---\nreviewType: lcspr\ntitle: "open\nfindings:\n  - id: F1\n---\n\nAs [F1‸].\n',
      '---\nreviewType: lcspr\ntitle: "open\nfindings:\n  - id: F7\n---\n\nAs [F7].\n',
    ],
    [
      'a colon in a title',
      '---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: Plans: early\n    answers: [L1\n---\n\nAs [F1‸].\n',
      '---\nreviewType: lcspr\nfindings:\n  - id: F7\n    title: Plans: early\n    answers: [L1\n---\n\nAs [F7].\n',
    ],
    [
      'a byte order mark and letters beyond the first plane',
      '\uFEFF---\nreviewType: lcspr\ntitle: 👶\nfindings:\n  - {id: F1}\n---\n\n👶👶 [F‸1]\n',
      '\uFEFF---\nreviewType: lcspr\ntitle: 👶\nfindings:\n  - {id: F7}\n---\n\n👶👶 [F7]\n',
    ],
    [
      'an id of the wrong letter',
      '---\nreviewType: lcspr\nfindings:\n  - id: S‸9\n---\n\nAs [S9].\n',
      '---\nreviewType: lcspr\nfindings:\n  - id: F7\n---\n\nAs [F7].\n',
    ],
    [
      'an id in a block of text',
      '---\nreviewType: lcspr\nfindings:\n  - id: >-\n      F1\n---\n\nAs [F‸1].\n',
      '---\nreviewType: lcspr\nfindings:\n  - id: >-\n      F7\n---\n\nAs [F7].\n',
    ],
  ];
  for (const [name, source, expected] of broken) {
    inBothLineEndings(`counts right in ${name}`, async (eol) => {
      assert.equal(await renamed(source, 'F7', eol), expected.replaceAll('\n', eol));
    });
  }

  inBothLineEndings('offers the id alone when it is begun', async (eol) => {
    const line = REVIEW.slice(0, REVIEW.indexOf('"F2"')).split('\n').length - 1;
    assert.deepEqual(await prepared(at('F2", title'), eol), {
      range: { start: { line, character: 10 }, end: { line, character: 12 } },
      placeholder: 'F2',
    });
  });
  inBothLineEndings('says at once where nothing can be renamed', async (eol) => {
    assert.match(String(await prepared(at('# Findings'), eol)), /^Nothing can be renamed here/);
  });
});
