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
import { learn, partOf } from './train/learn.mjs';
import { learnTexts } from './train/texts.mjs';

const args = process.argv.slice(2);
const option = (name) => args.flatMap((arg, at) => (arg === name ? [args[at + 1]] : []));

const out = join('dist', 'train', 'prose.mjs');
await build({
  stdin: {
    contents: ['passage', 'features', 'vocabulary', 'cues', 'textSigns']
      .map((name) => `export * from './${name}.ts';`)
      .join('\n'),
    resolveDir: 'server/src/prose',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'warning',
});
const prose = await import(join(process.cwd(), out));

const KINDS_OF_TEXT = {
  recommendation: {
    file: 'test/corpus/recommendations.jsonl',
    kinds: prose.recommendationKinds,
    signs: prose.recommendationSigns,
    read: prose.readRecommendation,
  },
  level: { file: 'test/corpus/levels.jsonl', kinds: prose.levelKinds, signs: prose.levelSigns, read: prose.readLevel },
};
const FOLDS = 6;

const committed = 'test/corpus/passages.jsonl';
const also = option('--also');
const passages = [committed, ...also].flatMap(read);

if (args.includes('--cross-validate')) {
  crossValidate(passages, prose);
  for (const [name, { file, kinds, signs, read: readText }] of Object.entries(KINDS_OF_TEXT)) {
    const items = linesOf(file);
    const said = new Map();
    for (let fold = 0; fold < FOLDS; fold++) {
      const rest = items.filter((item) => partOf(item, FOLDS, 'fold') !== fold);
      const { judge } = learnTexts(rest, kinds, signs, readText, prose);
      for (const item of items) if (partOf(item, FOLDS, 'fold') === fold) said.set(item, judge(item.text));
    }
    console.log(`\n${name}: ${items.length} texts, each judged by weights learnt from other voices`);
    printLabels(items, said, kinds);
  }
} else {
  const texts = Object.fromEntries(
    Object.entries(KINDS_OF_TEXT).map(([name, { file, kinds, signs, read: readText }]) => [
      name,
      { kinds: kinds.join(', '), ...learnTexts(linesOf(file), kinds, signs, readText, prose).weights },
    ]),
  );
  const from = Object.values(KINDS_OF_TEXT)
    .map(({ file }) => file)
    .join(', ');
  writeFileSync('schemas/judgement-texts.json', inLines({ made: { by: 'node scripts/train.mjs', from }, ...texts }));
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

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function printLabels(items, said, labels) {
  let sum = 0;
  for (const label of labels) {
    const right = items.filter((item) => item.label === label && said.get(item) === label).length;
    const told = items.filter((item) => said.get(item) === label).length;
    const are = items.filter((item) => item.label === label).length;
    sum += (2 * right) / (told + are);
    const precision = (right / Math.max(1, told)).toFixed(3);
    console.log(`  ${label.padEnd(18)} precision ${precision}  recall ${(right / are).toFixed(3)}  (${are})`);
  }
  console.log(`  macro-F1: ${(sum / labels.length).toFixed(3)}`);
}

function read(file) {
  return linesOf(file)
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
