import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

/** The texts that the selection grows through. */
async function growth(source: string, eol: '\n' | '\r\n'): Promise<readonly string[]> {
  const { ask, open, position } = openedReview(source, eol);
  const [innermost] = (await ask(selectionRanges, { positions: [position] })) as SelectionRange[];
  const texts: string[] = [];
  for (let at = innermost; at !== undefined; at = at.parent) {
    texts.push(open.document.getText(at.range).replaceAll('\r\n', '\n'));
  }
  return texts;
}

const FRONT =
  '---\nreviewType: lcspr\nfindings:\n  - id: F1\n    title: "Plans end‸ early"\n    answers: [L1, L2]\n---\n';
const plain = (source: string) => source.replace('‸', '');
const BODY = "# A\n\nOne two. Three fo‸ur's five.\nSix.\n\n## B\n\ntext\n";

const cases: readonly (readonly [name: string, source: string, growth: readonly string[]])[] = [
  [
    'a value: word, value, with its quotes, key, item, list, key, front matter',
    FRONT,
    [
      'end',
      'Plans end early',
      '"Plans end early"',
      'title: "Plans end early"',
      'id: F1\n    title: "Plans end early"\n    answers: [L1, L2]',
      'findings:\n  - id: F1\n    title: "Plans end early"\n    answers: [L1, L2]',
      'reviewType: lcspr\nfindings:\n  - id: F1\n    title: "Plans end early"\n    answers: [L1, L2]\n',
      plain(FRONT),
    ],
  ],
  [
    'an item of a list on one line',
    '---\nmadeBy: [P1, ‸P2]\n---\n',
    ['P2', '[P1, P2]', 'madeBy: [P1, P2]', 'madeBy: [P1, P2]\n', '---\nmadeBy: [P1, P2]\n---\n'],
  ],
  ['a key in quotes', '---\n"a ‸b": c\n---\n', ['b', '"a b"', '"a b": c', '"a b": c\n', '---\n"a b": c\n---\n']],
  ['a key', '---\nti‸tle: a b\n---\n', ['title', 'title: a b', 'title: a b\n', '---\ntitle: a b\n---\n']],
  [
    'the text: word, sentence, block, section, document',
    BODY,
    ["four's", "Three four's five.", "One two. Three four's five.\nSix.", plain(BODY)],
  ],
  ['a subsection', '# A\n\n## B\n\nte‸xt.\n', ['text', 'text.', '## B\n\ntext.\n', '# A\n\n## B\n\ntext.\n']],
  ['a heading', '# Plans e‸nd\n', ['end', 'Plans end', '# Plans end\n']],
  ['an empty line', '# A\n‸\ntext', ['# A\n\ntext']],
  ['letters beyond the first plane', '👶 fo‸o 👶.', ['foo', '👶 foo 👶.']],
  ['the fence', '‸---\na: b\n---\ntext', ['---\na: b\n---\n', '---\na: b\n---\ntext']],
  [
    'front matter that was never closed',
    '---\ntitle: a ‸b\n',
    ['b', 'a b', 'title: a b', 'title: a b\n', '---\ntitle: a b\n'],
  ],
  ['an empty document', '‸', ['']],
];

describe('a growing selection', () => {
  for (const [name, source, expected] of cases) {
    inBothLineEndings(`from ${name}`, async (eol) => assert.deepEqual(await growth(source, eol), expected));
  }

  inBothLineEndings('answers every cursor in turn', async (eol) => {
    const { ask } = openedReview('# A\n\ntext', eol);
    const positions = [
      { line: 0, character: 2 },
      { line: 2, character: 1 },
    ];
    const ranges = (await ask(selectionRanges, { positions })) as SelectionRange[];
    assert.deepEqual(
      ranges.map(({ range }) => [range.start.line, range.end.character]),
      [
        [0, 3],
        [2, 4],
      ],
    );
  });
});
