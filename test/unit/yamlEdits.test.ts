import assert from 'node:assert/strict';
import { applyEdits, type Edit, type TabStop } from '../../server/src/review/edit.ts';
import type { NewNode } from '../../server/src/review/newYaml.ts';
import { parseReview } from '../../server/src/review/parseReview.ts';
import type { Review } from '../../server/src/review/review.ts';
import { appendItem, insertKey, replaceScalar } from '../../server/src/review/yamlEdits.ts';
import { entryOf, type YamlMap, type YamlNode } from '../../server/src/review/yamlNode.ts';
import { scalarsOf } from '../../server/src/review/yamlTree.ts';

/** The node at a path such as `actions.0.owner`. */
function at(node: YamlNode, path: string): YamlNode {
  let found: YamlNode | undefined = node;
  for (const step of path === '' ? [] : path.split('.')) {
    if (found?.kind === 'list') found = found.items[Number(step)];
    else if (found?.kind === 'map') found = entryOf(found, step)?.value;
  }
  assert.ok(found !== undefined, `nothing at ${path}`);
  return found;
}

function mapAt(review: Review, path: string): YamlMap {
  const node = at(review.frontMatter.root, path);
  assert.equal(node.kind, 'map');
  return node as YamlMap;
}

/** The front matter after the edits that `make` gives, in LF and the same in CRLF. */
function edited(yaml: string, make: (review: Review) => readonly Edit[]): string {
  const [lf, crlf] = (['\n', '\r\n'] as const).map((eol) => {
    const text = `---\n${yaml}\n---\n\n# Body\n`.replaceAll('\n', eol);
    const review = parseReview(text);
    const result = applyEdits(text, make(review), eol);
    assert.deepEqual(parseReview(result).frontMatter.problems, [], result);
    if (eol === '\r\n') assert.doesNotMatch(result, /[^\r]\n/);
    return result.replaceAll('\r\n', '\n').slice(4, -'\n---\n\n# Body\n'.length);
  });
  assert.equal(crlf, lf);
  return lf ?? '';
}

const role: TabStop = { stop: 1, placeholder: '[insert the role]' };
const owner: NewNode = {
  map: [
    ['role', role],
    ['agency', { stop: 2, placeholder: 'P1' }],
  ],
};
const sentence: NewNode = { prose: { stop: 1, placeholder: '[insert why: in a sentence]' } };

describe('a new key', () => {
  it('goes to the end of a mapping of its own', () => {
    assert.equal(
      edited('decision:\n  outcome: lcspr', (review) =>
        insertKey(review, mapAt(review, 'decision'), 'learningForward', sentence),
      ),
      'decision:\n  outcome: lcspr\n  learningForward: >-\n    [insert why: in a sentence]',
    );
  });

  it('goes after the last of the keys that it should follow', () => {
    assert.equal(
      edited('actions:\n  - id: A1\n    action: Act\n    due: 2026-03-01', (review) =>
        insertKey(review, mapAt(review, 'actions.0'), 'owner', owner, ['id', 'action', 'kind']),
      ),
      'actions:\n  - id: A1\n    action: Act\n    owner:\n      role: "[insert the role]"\n      agency: P1\n    due: 2026-03-01',
    );
  });

  it('keeps comments where they are', () => {
    assert.equal(
      edited('actions:\n  - id: A1 # first\n    # to be agreed\n    due: 2026-03-01\n', (review) =>
        insertKey(review, mapAt(review, 'actions.0'), 'status', 'notStarted', ['id']),
      ),
      'actions:\n  - id: A1 # first\n    status: notStarted\n    # to be agreed\n    due: 2026-03-01\n',
    );
  });

  it('goes below a value of several lines', () => {
    assert.equal(
      edited('a:\n  x: >-\n    One line\n    and another.\n\n  y: two\n    words', (review) => [
        ...insertKey(review, mapAt(review, 'a'), 'n', 'new', ['x']),
        ...insertKey(review, mapAt(review, 'a'), 'z', 'new'),
      ]),
      'a:\n  x: >-\n    One line\n    and another.\n  n: new\n\n  y: two\n    words\n  z: new',
    );
  });

  it('takes the four columns and the lists at the edge of its document', () => {
    assert.equal(
      edited('decision:\n    outcome: lcspr\nfindings:\n- id: F1\n  title: T', (review) => [
        ...insertKey(review, mapAt(review, 'findings.0'), 'evidence', { map: [['case', { ids: ['S1'] }]] }),
        ...insertKey(review, mapAt(review, ''), 'actions', {
          items: [
            {
              map: [
                ['id', 'A1'],
                ['owner', owner],
              ],
            },
          ],
        }),
      ]),
      [
        'decision:\n    outcome: lcspr\nfindings:\n- id: F1\n  title: T\n  evidence:\n      case: [S1]',
        'actions:\n- id: A1\n  owner:\n      role: "[insert the role]"\n      agency: P1',
      ].join('\n'),
    );
  });

  it('is written on the line of a mapping in braces', () => {
    const into = (yaml: string) =>
      edited(yaml, (review) => insertKey(review, mapAt(review, 'owner'), 'agency', { stop: 1, placeholder: 'P1' }));
    assert.equal(into('owner: {role: Head of service}'), 'owner: {role: Head of service, agency: P1}');
    assert.equal(into('owner: {role: "A, b" , } # note'), 'owner: {role: "A, b", agency: P1 , } # note');
    assert.equal(into('owner: {}'), 'owner: {agency: P1}');
    assert.equal(into('owner: {role: }'), 'owner: {role:, agency: P1 }');
  });

  it('writes sentences in quotes inside braces', () => {
    assert.equal(
      edited('findings:\n  - {id: F1, levels: []}', (review) =>
        insertKey(review, mapAt(review, 'findings.0'), 'why', sentence, ['id']),
      ),
      'findings:\n  - {id: F1, why: "[insert why: in a sentence]", levels: []}',
    );
  });

  it('fills a key that stands there empty', () => {
    const fill = (yaml: string, value: NewNode) =>
      edited(yaml, (review) => insertKey(review, mapAt(review, 'a'), 'k', value));
    assert.equal(fill('a:\n  k:\n  z: 1', 'new'), 'a:\n  k: new\n  z: 1');
    assert.equal(fill('a:\n  k:   \n  z: 1', owner), 'a:\n  k:\n    role: "[insert the role]"\n    agency: P1\n  z: 1');
    assert.equal(fill('a:\n  k: # who?\n  z: 1', 'new'), 'a:\n  k: new # who?\n  z: 1');
    assert.equal(
      fill('a:\n  k: # who?\n  z: 1', owner),
      'a:\n  k: # who?\n    role: "[insert the role]"\n    agency: P1\n  z: 1',
    );
    assert.equal(fill('a:\n  k: # why?', sentence), 'a:\n  k: >- # why?\n    [insert why: in a sentence]');
    assert.equal(fill('a:\n  k: {}', owner), 'a:\n  k:\n    role: "[insert the role]"\n    agency: P1');
    assert.equal(fill('a:\n  k: null # none', 'new'), 'a:\n  k: new # none');
    assert.equal(fill('a: {k: , z: 1}', 'new'), 'a: {k: new, z: 1}');
    assert.equal(fill('a: {k, z: 1}', 'new'), 'a: {k: new, z: 1}');
  });

  it('opens a front matter that is empty', () => {
    const text = '---\n---\n';
    const review = parseReview(text);
    const edits = insertKey(review, review.frontMatter.root, 'stage', 'draft');
    assert.equal(applyEdits(text, edits, '\n'), '---\nstage: draft\n---\n');
  });

  it('never touches a value that is there', () => {
    assert.equal(
      edited('a:\n  k: mine', (review) => insertKey(review, mapAt(review, 'a'), 'k', 'new')),
      'a:\n  k: mine',
    );
  });
});

describe('a new item', () => {
  const gap: NewNode = {
    map: [
      ['id', 'G2'],
      ['what', { prose: { stop: 1, placeholder: '[insert what]' } }],
    ],
  };
  const add = (yaml: string, value: NewNode) =>
    edited(yaml, (review) => appendItem(review, mapAt(review, 's'), 'l', value));

  it('follows the last one', () => {
    assert.equal(
      add('s:\n  l:\n    - id: G1\n      what: Some\n      # more to come\nz: 1', gap),
      's:\n  l:\n    - id: G1\n      what: Some\n      # more to come\n    - id: G2\n      what: >-\n        [insert what]\nz: 1',
    );
    assert.equal(
      add('s:\n  l:\n  - id: G1\n  -\n', gap),
      's:\n  l:\n  - id: G1\n  - id: G2\n    what: >-\n      [insert what]\n',
    );
  });

  it('is cut into lines where the words are parted by one space, so that it reads back as it was', () => {
    const prose = `${'word '.repeat(30)}and  two   spaces ${'more '.repeat(20)}`.trim();
    const now = add('s:\n  l: []', { map: [['what', { prose }]] });
    assert.ok(now.split('\n').length > 4 && now.split('\n').every((line) => line.length <= 111));
    const [what] = [...scalarsOf(parseReview(`---\n${now}\n---\n`).frontMatter.root)];
    assert.equal(what?.value, prose);
  });

  it('has a blank line where its text has a line break', () => {
    const prose = `One line: "so".\n${'word '.repeat(30).trim()}\n- a third # line`;
    const now = add('s:\n  l: []', { map: [['what', { prose }]] });
    const [what] = [...scalarsOf(parseReview(`---\n${now}\n---\n`).frontMatter.root)];
    assert.equal(what?.value, prose);
    assert.doesNotMatch(now, /\\n|[ ]$/m);
  });

  it('is written behind a last dash that has nothing behind it', () => {
    assert.equal(add('s:\n  l:\n  - \n', gap), 's:\n  l:\n  - id: G2\n    what: >-\n      [insert what]\n');
    assert.equal(
      add('s:\n  l:\n  -\n  - id: G1\n', gap),
      's:\n  l:\n  -\n  - id: G1\n  - id: G2\n    what: >-\n      [insert what]\n',
    );
  });

  it('is written in brackets where the list is', () => {
    assert.equal(add('s:\n  l: [S1, S2] # all', 'S3'), 's:\n  l: [S1, S2, S3] # all');
    assert.equal(add('s:\n  l: [\n    S1,\n    S2\n  ]', 'S3'), 's:\n  l: [\n    S1,\n    S2, S3\n  ]');
    assert.equal(add('s: {l: [{id: G1}]}', gap), 's: {l: [{id: G1}, {id: G2, what: "[insert what]"}]}');
  });

  it('makes the list where there is none, or an empty one', () => {
    assert.equal(add('s:\n  k: 1', 'S1'), 's:\n  k: 1\n  l: [S1]');
    assert.equal(add('s:\n  l: []', 'S1'), 's:\n  l: [S1]');
    assert.equal(add('s:\n  l: [ ]', gap), 's:\n  l:\n    - id: G2\n      what: >-\n        [insert what]');
    assert.equal(add('s:\n  l:\n  k: 1', gap), 's:\n  l:\n    - id: G2\n      what: >-\n        [insert what]\n  k: 1');
    assert.equal(add('s: {k: 1}', gap), 's: {k: 1, l: [{id: G2, what: "[insert what]"}]}');
  });

  it('makes a list of the one id that stands in its place', () => {
    assert.equal(add('s:\n  l: S1 # one', 'S2'), 's:\n  l: [S1, S2] # one');
  });

  it('is not offered where something else stands in its place', () => {
    assert.equal(add('s:\n  l: {id: G1}', gap), 's:\n  l: {id: G1}');
    assert.equal(add('s:\n  l: some words', gap), 's:\n  l: some words');
  });

  it('goes to a list at the top level', () => {
    assert.equal(
      edited('delays:\n  - reason: other\n\nstage: draft', (review) =>
        appendItem(review, review.frontMatter.root, 'delays', { map: [['reason', 'capacity']] }),
      ),
      'delays:\n  - reason: other\n  - reason: capacity\n\nstage: draft',
    );
  });
});

describe('a replaced scalar', () => {
  const replaced = (yaml: string, value: string) =>
    edited(yaml, (review) => {
      const node = at(review.frontMatter.root, 'k');
      return node.kind === 'scalar' ? [replaceScalar(node, value)] : [];
    });

  it('keeps its quotes', () => {
    assert.equal(replaced("k: 'a'", "it's: b"), "k: 'it''s: b'");
    assert.equal(replaced('k: "a" # c', 'say "b"'), 'k: "say \\"b\\"" # c');
    assert.equal(replaced('k: a', 'b c'), 'k: b c');
  });

  const needQuotes = [
    'a: b',
    'a #b',
    '- a',
    '[a]',
    'yes: no',
    'true',
    'null',
    '12',
    '1e3',
    '~',
    '',
    ' a',
    'a:',
    '@a',
    '%a',
    '"a"',
    '1.',
    '?',
  ];
  for (const value of [
    ...needQuotes,
    '2026-03-01',
    'yes',
    "Child's GP",
    'a-b',
    'C&A',
    'Why?',
    '0x',
    'https://a.b/c#d',
  ]) {
    it(`reads back as ${JSON.stringify(value)}`, () => {
      const review = parseReview(`---\n${replaced('k: a', value)}\n---\n`);
      assert.deepEqual(review.frontMatter.data, { k: value });
    });
  }
});
