// Learns the weights of the judgement of passages, schemas/judgement.json, from labelled passages. Deterministic: the same
// input gives the same file. Takes a few minutes.
//   node scripts/train.mjs                          learn from test/corpus/passages.jsonl and write the weights
//   node scripts/train.mjs --also FILE.jsonl        learn from these too; lines with "weak": true are labelled by their place
//   node scripts/train.mjs --cross-validate         judge each voice by weights learnt from the others, and write nothing
//   node scripts/train.mjs --out FILE.json          write the weights elsewhere
// A line of input is {id, text, label, voice?, weak?}; label: chronology, analysis, mixed, neither.
//
// Two steps, both multinomial logistic regressions with a penalty on large weights. First the sentences: those of
// a chronology tell, those of an analysis explain, those of a passage that is neither do neither. Then the passages: by how
// their sentences differ, by the cues and by the words. For the second step each sentence is judged by weights learnt
// without its own voice, as a new sentence would be.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { crossValidate } from './train/crossValidate.mjs';
import { learn } from './train/learn.mjs';

const args = process.argv.slice(2);
const option = (name) => args.flatMap((arg, at) => (arg === name ? [args[at + 1]] : []));

const out = join('dist', 'train', 'prose.mjs');
await build({
  stdin: {
    contents: ['passage', 'features', 'vocabulary', 'cues'].map((name) => `export * from './${name}.ts';`).join('\n'),
    resolveDir: 'server/src/prose',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'warning',
});
const prose = await import(join(process.cwd(), out));

const committed = 'test/corpus/passages.jsonl';
const also = option('--also');
const passages = [committed, ...also].flatMap(read);

if (args.includes('--cross-validate')) {
  crossValidate(passages, prose);
} else {
  const { weights } = learn(passages, prose);
  const made = {
    by: 'node scripts/train.mjs',
    from: `${committed}, ${passages.filter(({ weak }) => !weak).length} passages written for this project`,
    also:
      also.length === 0
        ? 'nothing else'
        : `${passages.filter(({ weak }) => weak).length} paragraphs of published reports, labelled by the section they stood in, at half weight; they are not part of the repository`,
    words:
      'for each word or pair of words: sentence tells, explains, neither; passage chronology, analysis, mixed, neither',
  };
  const file = option('--out')[0] ?? 'schemas/judgement.json';
  writeFileSync(file, inLines({ made, ...weights }));
}

function read(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter(({ kind }) => kind === undefined || kind === 'passage')
    .map((item) => ({ ...item, passage: prose.readPassage(item.text) }));
}

/** JSON with one line for each name, so that a change of the weights can be read. */
function inLines(value, indent = '') {
  if (Array.isArray(value) || typeof value !== 'object') return JSON.stringify(value).replaceAll(',', ', ');
  const lines = Object.entries(value).map(
    ([key, inner]) =>
      `${indent}  ${JSON.stringify(key)}: ${typeof inner === 'string' ? JSON.stringify(inner) : inLines(inner, `${indent}  `)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}${indent === '' ? '\n' : ''}`;
}
