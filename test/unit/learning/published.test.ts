import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Line {
  readonly id: string;
  readonly label: string;
  readonly sure?: number;
  readonly weak?: boolean;
}

const { furtherLines } = (await import(new URL('../../../../scripts/train/corpus.mjs', import.meta.url).href)) as {
  furtherLines(file: string): Line[];
};

const labels = readFileSync('test/corpus/published/labels.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

describe('published paragraphs that readers have labelled', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'published-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('each have one label and say how sure its reader was, and hold no text', () => {
    assert.equal(new Set(labels.map(({ id }) => id)).size, labels.length);
    for (const line of labels) {
      assert.ok(['chronology', 'analysis', 'mixed', 'neither'].includes(line.label), line.id);
      assert.ok([1, 2, 3].includes(line.sure ?? 0), line.id);
      assert.deepEqual(Object.keys(line), ['id', 'label', 'sure']);
    }
  });

  it('are learnt from by the label of their reader; those that nobody has read are left out', () => {
    const [known] = labels;
    assert.ok(known);
    const other = known.label === 'analysis' ? 'chronology' : 'analysis';
    const file = join(folder, 'further.jsonl');
    const lines = [
      { id: known.id, text: 'one', label: other, weak: true },
      { id: 'read by nobody', text: 'two', label: 'analysis', weak: true },
      { id: 'written', text: 'three', label: 'neither' },
    ];
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const said: string[] = [];
    const { warn } = console;
    console.warn = (sentence: string) => void said.push(sentence);
    try {
      assert.deepEqual(furtherLines(file), [
        { id: known.id, text: 'one', label: known.label, sure: known.sure },
        { id: 'written', text: 'three', label: 'neither' },
      ]);
    } finally {
      console.warn = warn;
    }
    assert.deepEqual(said, [`${file}: lines left out because nobody has read them: 1.`]);
  });
});
