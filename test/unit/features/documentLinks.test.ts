import assert from 'node:assert/strict';
import type { DocumentLink } from 'vscode-languageserver';
import { documentLinks } from '../../../server/src/features/documentLinks.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';

const FRONT = '---\nreviewType: lcspr\n---\n\n';

/** Places are marked in the text; each leads to one of the addresses, in order. */
const cases: readonly (readonly [name: string, source: string, targets: readonly string[]])[] = [
  [
    'a web address in the front matter',
    '---\ntitle: "See ⟦https://a.example/b?c=d⟧."\n---\n',
    ['https://a.example/b?c=d'],
  ],
  [
    'a web address in the text',
    `${FRONT}See ⟦https://a.example/b⟧, or (⟦http://c.example/⟧).`,
    ['https://a.example/b', 'http://c.example/'],
  ],
  [
    'a link',
    `${FRONT}[a](⟦https://a.example/⟧) 👶 [b](⟦notes/b.md#c⟧ "title")`,
    ['https://a.example/', 'file:///reviews/notes/b.md#c'],
  ],
  [
    'a picture and a place above',
    `${FRONT}![a](⟦../media/a b.png⟧)`.replace('⟦../media/a b.png⟧', '<⟦../media/a b.png⟧>'),
    ['file:///media/a%20b.png'],
  ],
  ['an address given apart', `${FRONT}[a][b]\n\n[b]: ⟦notes.md⟧ 'title'`, ['file:///reviews/notes.md']],
  ['brackets in an address', `${FRONT}[a](⟦notes_(1).md⟧)`, ['file:///reviews/notes_(1).md']],
  [
    'no command, script, other scheme or whole path',
    `${FRONT}[a](javascript:alert(1)) [b](command:x?https://a.example) [c](file:///etc/passwd) [d](vscode://x) [e](//host/x) [f](/etc/passwd) [g](\\\\host\\x) [h](data:text/html,x) [i](JaVaScRiPt:x) [j](< javascript:x>)`,
    [],
  ],
  ['no place within the document', `${FRONT}[a](#b)`, []],
  [
    'nothing in code or comments',
    `${FRONT}\`[a](b.md) https://a.example\`\n\n\`\`\`\n[a](b.md)\n\`\`\`\n\n<!-- https://a.example -->`,
    [],
  ],
  ['no empty target', `${FRONT}[a]() [b](<>)`, []],
];

describe('links', () => {
  for (const [name, source, targets] of cases) {
    inBothLineEndings(`of ${name}`, async (eol) => {
      const { ask, marked } = openedReview(source, eol);
      const links = (await ask(documentLinks)) as DocumentLink[];
      assert.deepEqual(
        links.map(({ range, target }) => ({ range, target })),
        marked.map((range, index) => ({ range, target: targets[index] })),
      );
    });
  }

  it('are none to a file where the document lies in no folder', async () => {
    const { ask } = openedReview(`${FRONT}[a](b.md) [c](⟦https://a.example/⟧)`, '\n', { uri: 'untitled:Untitled-1' });
    assert.equal(((await ask(documentLinks)) as DocumentLink[]).length, 1);
  });
});

const SILENCED = `---
reviewType: lcspr
suppressions:
  - {rule: "⟦analysis/hindsight⟧", reason: a}
  - {rule: no/such-rule, reason: a}
---

<!-- review-ignore ⟦analysis/blame-language⟧, no/such-rule -- b -->
Text.
`;

describe('links to the pages of checks', () => {
  inBothLineEndings('stand at the names of those that are silenced', async (eol) => {
    const { ask, marked } = openedReview(SILENCED, eol, { rulePages: 'file:///pages/rules' });
    const links = (await ask(documentLinks)) as DocumentLink[];
    assert.deepEqual(
      links.map(({ range, target }) => ({ range, target })),
      [
        { range: marked[0], target: 'file:///pages/rules/analysis/hindsight.md' },
        { range: marked[1], target: 'file:///pages/rules/analysis/blame-language.md' },
      ],
    );
  });

  it('are none where the pages lie in no files', async () => {
    assert.deepEqual(await openedReview(SILENCED, '\n').ask(documentLinks), []);
  });
});
