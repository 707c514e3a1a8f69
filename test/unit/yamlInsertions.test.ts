import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type TabStop } from '../../server/src/review/edit.ts';
import type { NewNode } from '../../server/src/review/newYaml.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import { insertKey } from '../../server/src/review/yamlEdits.ts';
import { entryOf, type YamlMap, type YamlNode } from '../../server/src/review/yamlNode.ts';

const role: TabStop = { stop: 1, placeholder: '[insert the role]' };
const owner: NewNode = {
  map: [
    ['role', role],
    ['agency', { stop: 2, placeholder: 'P1' }],
  ],
};
const sentence: NewNode = { prose: { stop: 1, placeholder: '[insert why: in a sentence]' } };

/** A front matter made of keys, lists and mappings, laid out in one of the ways that people do. */
interface Layout {
  readonly step: number;
  readonly toDash: number;
  readonly comments: boolean;
}

type Model =
  | string
  | { readonly words: readonly string[] }
  | { readonly flow: Record<string, string> }
  | { readonly items: readonly Block[] }
  | Block;
interface Block {
  readonly entries: readonly (readonly [string, Model])[];
}

const word = fc.constantFrom(
  'one',
  'two words',
  "a child's plan",
  '2026-03-01',
  'P1',
  '"quoted: text"',
  "'it''s'",
  'yes',
  '>-\nfolded\ntext',
);
const key = fc.constantFrom('a', 'b', 'c', 'id', 'title', 'why');
const { block } = fc.letrec<{ block: Block; model: Model }>((tie) => ({
  block: fc
    .uniqueArray(fc.tuple(key, tie('model')), { minLength: 1, maxLength: 4, selector: ([name]) => name })
    .map((entries) => ({ entries })),
  model: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.array(fc.constantFrom('S1', 'S2', 'two words'), { maxLength: 3 }).map((words) => ({ words })),
    fc.dictionary(key, fc.constantFrom('x', '"a, b"'), { noNullPrototype: true, maxKeys: 3 }).map((flow) => ({ flow })),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((items) => ({ items })),
    tie('block'),
  ),
}));

function write(model: Block, column: number, layout: Layout): string[] {
  const pad = ' '.repeat(column);
  return model.entries.flatMap(([name, value]) => {
    const comment = layout.comments ? [`${pad}# about ${name}`] : [];
    if (typeof value === 'string') {
      const [first, ...rest] = value.split('\n');
      return [
        ...comment,
        `${pad}${name}: ${first}`,
        ...rest.map((line) => `${' '.repeat(column + layout.step)}${line}`),
      ];
    }
    if ('entries' in value) return [`${pad}${name}:`, ...comment, ...write(value, column + layout.step, layout)];
    if ('flow' in value) {
      const inner = Object.entries(value.flow).map(([inside, text]) => `${inside}: ${text}`);
      return [`${pad}${name}: {${inner.join(', ')}}${layout.comments ? ' # in braces' : ''}`];
    }
    if ('words' in value) return [`${pad}${name}: [${value.words.join(', ')}]`];
    const dash = column + layout.toDash;
    const items = value.items.flatMap((item) => {
      const lines = write(item, dash + 2, { ...layout, comments: false });
      return [`${' '.repeat(dash)}- ${lines[0]?.trimStart()}`, ...lines.slice(1), ...(layout.comments ? [''] : [])];
    });
    return [`${pad}${name}:`, ...items];
  });
}

function mapsOf(node: YamlNode): YamlMap[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(mapsOf);
  return [node, ...node.entries.flatMap(({ value }) => (value === undefined ? [] : mapsOf(value)))];
}

describe('any insertion into any front matter', () => {
  const values: readonly NewNode[] = [
    'a: colon',
    sentence,
    { ids: ['S1', 'S2'] },
    owner,
    {
      items: [
        {
          map: [
            ['id', 'A1'],
            ['owner', owner],
            ['text', sentence],
          ],
        },
      ],
    },
  ];
  const read: readonly unknown[] = [
    'a: colon',
    '[insert why: in a sentence]',
    ['S1', 'S2'],
    { role: '[insert the role]', agency: 'P1' },
    [{ id: 'A1', owner: { role: '[insert the role]', agency: 'P1' }, text: '[insert why: in a sentence]' }],
  ];

  it('parses, holds the new value, and leaves every other value and byte as it was', () => {
    fc.assert(
      fc.property(
        block,
        fc.constantFrom(2, 4),
        fc.constantFrom(0, 2, 4),
        fc.boolean(),
        fc.constantFrom('\n' as const, '\r\n' as const),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (model, step, toDash, comments, eol, whichMap, whichValue, whichKey) => {
          const yaml = write(model, 0, { step, toDash, comments }).join('\n');
          const text = `---\n${yaml}\n---\n\nBody: text\n`.replaceAll('\n', eol);
          const review = parseReview(text);
          assert.deepEqual(review.frontMatter.problems, [], text);
          const maps = mapsOf(review.frontMatter.root);
          const map = maps[whichMap % maps.length] ?? review.frontMatter.root;
          const value = values[whichValue % values.length] ?? '';
          const after = map.entries[whichKey % Math.max(1, map.entries.length)]?.key.source ?? '';
          const edits = insertKey(review, map, 'added', value, [after]);
          assert.equal(edits.length, 1);
          for (const edit of edits) assert.equal(edit.start, edit.end);
          const result = parseReview(applyEdits(text, edits, eol));
          assert.deepEqual(result.frontMatter.problems, [], result.text);
          const added = mapsOf(result.frontMatter.root).filter(
            (candidate) => entryOf(candidate, 'added') !== undefined,
          );
          assert.equal(added.length, 1, result.text);
          const where = `"added":${JSON.stringify(read[values.indexOf(value)])}`;
          const data = JSON.stringify(result.frontMatter.data);
          assert.ok(data.includes(where), result.text);
          const without = data.replace(`,${where}`, '').replace(`${where},`, '').replace(where, '');
          assert.equal(without, JSON.stringify(review.frontMatter.data), result.text);
        },
      ),
      { numRuns: 400 },
    );
  });
});
