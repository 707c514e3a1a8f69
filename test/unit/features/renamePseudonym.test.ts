import assert from 'node:assert/strict';
import { rename } from '../../../server/src/features/rename.ts';
import { inBothLineEndings, openedReview } from './openedReview.ts';
import { editsOf, prepared, renamed } from './renamed.ts';

const withBody = (body: string, front = '', name = 'Linnet') => `---
reviewType: lcspr
children:
  - id: C1
    pseudonym: ${name}
  - id: C2
    pseudonym: Sorrel
${front}---

${body}
`;

/** In the text: what stands there, what it becomes when Linnet is called Rowan, and the case's name. */
const inText: readonly (readonly [name: string, before: string, after: string])[] = [
  ['a word', 'We saw Lin‸net at home.', 'We saw Rowan at home.'],
  ['a possessive', "Linnet‸'s school", "Rowan's school"],
  ['a possessive with a curled apostrophe', '‸Linnet’s school', 'Rowan’s school'],
  ['a heading', '## Li‸nnet and Sorrel', '## Rowan and Sorrel'],
  ['emphasis', '_Linn‸et_ and **Linnet**', '_Rowan_ and **Rowan**'],
  [
    'a list, a quotation and a table',
    '- Lin‸net\n\n> Linnet said\n\n| a |\n| --- |\n| Linnet |',
    '- Rowan\n\n> Rowan said\n\n| a |\n| --- |\n| Rowan |',
  ],
  ['words in quotation marks', '\'Lin‸net\' and "Linnet" and ‘Linnet’', '\'Rowan\' and "Rowan" and ‘Rowan’'],
  ['not within a longer word', 'Lin‸net, Linnets, Linnetwood, McLinnet', 'Rowan, Linnets, Linnetwood, McLinnet'],
  ['not the bird', 'Lin‸net saw a linnet', 'Rowan saw a linnet'],
  [
    'not within a longer name',
    "Lin‸net, Anna-Linnet, Linnet-Rose, O'Linnet",
    "Rowan, Anna-Linnet, Linnet-Rose, O'Linnet",
  ],
  ['within a word joined by a hyphen', 'Lin‸net-centred work, non-Linnet', 'Rowan-centred work, non-Rowan'],
  ['not in code', 'Lin‸net `Linnet`\n\n```\nLinnet\n```', 'Rowan `Linnet`\n\n```\nLinnet\n```'],
  [
    'the words of a link, not its address',
    'Lin‸net [Linnet](linnet/Linnet.md) https://x.example/Linnet',
    'Rowan [Rowan](linnet/Linnet.md) https://x.example/Linnet',
  ],
  [
    'no address or file',
    'Lin‸net www.Linnet.example Linnet@x.example Linnet.docx',
    'Rowan www.Linnet.example Linnet@x.example Linnet.docx',
  ],
  ['no address given apart', 'Lin‸net [a][b]\n\n[b]: Linnet.md "Linnet"', 'Rowan [a][b]\n\n[b]: Linnet.md "Linnet"'],
  [
    'no comment',
    'Lin‸net\n\n<!-- review-ignore analysis/hindsight -- Linnet said so -->\nLinnet',
    'Rowan\n\n<!-- review-ignore analysis/hindsight -- Linnet said so -->\nRowan',
  ],
  ['the words between tags', 'Lin‸net <b title="Linnet">Linnet</b>', 'Rowan <b title="Linnet">Rowan</b>'],
  ['the end of a sentence', 'We saw Lin‸net. Linnet, too; Linnet!', 'We saw Rowan. Rowan, too; Rowan!'],
  ['beside letters beyond the first plane', '👶 Lin‸net 👶Linnet', '👶 Rowan 👶Rowan'],
];

/** In the front matter: lines before and after. */
const inValues: readonly (readonly [name: string, before: string, after: string])[] = [
  ['plain', 'title: Lin‸net and Sorrel', 'title: Rowan and Sorrel'],
  ['in double quotes', 'title: "Linnet: \\"Li‸nnet\\"\\nLinnet"', 'title: "Rowan: \\"Rowan\\"\\nRowan"'],
  ['in single quotes', "title: 'Linnet''s ‸Linnet'", "title: 'Rowan''s Rowan'"],
  ['in a block', "title: >-\n  Linnet saw\n  Lin‸net's", "title: >-\n  Rowan saw\n  Rowan's"],
  ['in a literal block', 'title: |\n  Linnet: a\n  # Lin‸net', 'title: |\n  Rowan: a\n  # Rowan'],
  ['over two lines', 'title: Lin‸net and\n  Linnet', 'title: Rowan and\n  Rowan'],
  [
    'in a list on one line',
    'title: x\nreviewers: [{name: Lin‸net, role: "of Linnet"}]',
    'title: x\nreviewers: [{name: Rowan, role: "of Rowan"}]',
  ],
  [
    'not in code, tags or addresses',
    'title: Lin‸net `Linnet` <b Linnet> https://x.example/Linnet',
    'title: Rowan `Linnet` <b Linnet> https://x.example/Linnet',
  ],
  ['not in a key or a note', 'title: Lin‸net # Linnet\nLinnet: x', 'title: Rowan # Linnet\nLinnet: x'],
];

describe('rename of a pseudonym', () => {
  for (const [name, before, after] of inText) {
    inBothLineEndings(`in the text: ${name}`, async (eol) => {
      const expected = withBody(after, '', 'Rowan').replaceAll('\n', eol);
      assert.equal(await renamed(withBody(before), 'Rowan', eol), expected);
    });
  }
  for (const [name, before, after] of inValues) {
    inBothLineEndings(`in the front matter: ${name}`, async (eol) => {
      const expected = withBody('Rowan', `${after}\n`, 'Rowan').replaceAll('\n', eol);
      assert.equal(await renamed(withBody('Linnet', `${before}\n`), 'Rowan', eol), expected);
    });
  }

  const names: readonly (readonly [name: string, before: string, newName: string, after: string])[] = [
    [
      'two words',
      withBody("Child L's plan\nfor Child\nL, not Child LM or Child L2 ‸Child L", '', 'Child L'),
      'Child M',
      withBody("Child M's plan\nfor Child\nM, not Child LM or Child L2 Child M", '', 'Child M'),
    ],
    [
      'fewer words',
      withBody('‸Child L and Child\nL', '', 'Child L'),
      'Rowan',
      withBody('Rowan and Rowan', '', 'Rowan'),
    ],
    ['more words', withBody('‸Linnet'), 'Child L', withBody('Child L', '', 'Child L')],
    [
      'a part of another pseudonym',
      withBody('‸Linnet and Linnet Rose').replace(': Sorrel', ': Linnet Rose'),
      'Rowan',
      withBody('Rowan and Linnet Rose', '', 'Rowan').replace(': Sorrel', ': Linnet Rose'),
    ],
    ['a name in s', withBody("‸Bens' school", '', 'Bens'), 'Rowan', withBody("Rowan's school", '', 'Rowan')],
    ['a name in s for another', withBody("‸Bens' school", '', 'Bens'), 'Niels', withBody("Niels' school", '', 'Niels')],
    [
      'a name in s within quotation marks',
      withBody("'the plan of ‸Bens' was short", '', 'Bens'),
      'Rowan',
      withBody("'the plan of Rowan' was short", '', 'Rowan'),
    ],
    [
      'a name in s in single quotes',
      withBody('‸Bens', "title: 'Bens'' school'\n", 'Bens'),
      'Rowan',
      withBody('Rowan', "title: 'Rowan''s school'\n", 'Rowan'),
    ],
    ['an apostrophe', withBody("‸O’Hara and O'Hara", '', "O'Hara"), 'Rowan', withBody('Rowan and Rowan', '', 'Rowan')],
    [
      'an apostrophe into single quotes',
      withBody('‸Linnet', "title: 'Linnet'\n"),
      "D'Arcy",
      withBody("D'Arcy", "title: 'D''Arcy'\n", "D'Arcy"),
    ],
    [
      'a value that needs quotes',
      withBody('‸Linnet', 'title: Linnet\'s "plan"\n'),
      'Child: L',
      withBody('Child: L', 'title: "Child: L\'s \\"plan\\""\n', '"Child: L"'),
    ],
    [
      'a name in s in a value of two lines that needs quotes',
      withBody('‸Bens', "title: The plan\n  of Bens' school\n", 'Bens'),
      'L, the elder',
      withBody('L, the elder', 'title: "The plan of L, the elder\'s school"\n', '"L, the elder"'),
    ],
    ['a word that YAML takes for something else', withBody('‸Linnet'), 'Null', withBody('Null', '', '"Null"')],
    [
      'a comma in a list on one line',
      withBody('‸Linnet', 'reviewers: [Linnet]\n'),
      'L, the elder',
      withBody('L, the elder', 'reviewers: ["L, the elder"]\n', '"L, the elder"'),
    ],
    ['quotes that stay', withBody('‸Linnet', '', '"Linnet"'), 'Rowan', withBody('Rowan', '', '"Rowan"')],
    ['only the case of a letter', withBody('‸Linnet'), 'LinNet', withBody('LinNet', '', 'LinNet')],
    [
      'the cursor in the front matter',
      withBody('Linnet').replace('pseudonym: L', 'pseudonym: ‸L'),
      'Rowan',
      withBody('Rowan', '', 'Rowan'),
    ],
    [
      'the pseudonym of the other child',
      withBody('Linnet and Sor‸rel'),
      'Rowan',
      withBody('Linnet and Rowan').replace(': Sorrel', ': Rowan'),
    ],
    [
      'broken front matter',
      withBody('‸Linnet', 'title: Linnet: a review\nx: "open\n'),
      'Rowan',
      withBody('Rowan', 'title: Rowan: a review\nx: "open\n', 'Rowan'),
    ],
  ];
  for (const [name, before, newName, after] of names) {
    inBothLineEndings(`with ${name}`, async (eol) => {
      assert.equal(await renamed(before, newName, eol), after.replaceAll('\n', eol));
    });
  }

  const refusals: readonly (readonly [name: string, source: string, newName: string, sentence: RegExp])[] = [
    [
      'the pseudonym of another child',
      withBody('‸Linnet'),
      'sorrel',
      /^Another child has the pseudonym Sorrel already/,
    ],
    ['nothing', withBody('‸Linnet'), ' ', /^A pseudonym begins with a letter or number/],
    ['marks', withBody('‸Linnet'), '[F1]', /^A pseudonym begins with a letter or number/],
    ['an ordinary word', withBody('‸Linnet'), 'A', /^A is an ordinary word too/],
    [
      'a pseudonym that is an ordinary word',
      withBody('‸A girl', '', 'A'),
      'Rowan',
      /^The pseudonym A is an ordinary word too/,
    ],
    [
      'a pseudonym given twice',
      withBody('‸Sorrel', '', 'Sorrel'),
      'Rowan',
      /^More than one child has the pseudonym Sorrel/,
    ],
    ['the name within a longer word', withBody('Lin‸nets'), 'Rowan', /^Nothing can be renamed here/],
    ['the name in a link', withBody('[a](Lin‸net)'), 'Rowan', /^Nothing can be renamed here/],
    ['an empty document', '‸', 'Rowan', /^Nothing can be renamed here/],
  ];
  for (const [name, source, newName, sentence] of refusals) {
    inBothLineEndings(`refuses with a sentence: ${name}`, async (eol) => {
      assert.match(await renamed(source, newName, eol), sentence);
    });
  }

  inBothLineEndings('touches only the words that change', async (eol) => {
    const { ask } = openedReview(withBody('‸Child L', '', 'Child L'), eol);
    const edits = editsOf(await ask(rename, { newName: 'Child M' }));
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.end.character - range.start.character, newText]),
      [
        [1, 'M'],
        [1, 'M'],
      ],
    );
  });

  inBothLineEndings('offers the pseudonym without its ending when it is begun', async (eol) => {
    assert.deepEqual(await prepared(withBody("We saw Linn‸et's home."), eol), {
      range: { start: { line: 9, character: 7 }, end: { line: 9, character: 13 } },
      placeholder: 'Linnet',
    });
  });
});
