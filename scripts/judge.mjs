// Scores the judgement: the shipped weights on files that are given, and weights learnt anew on the committed corpus with
// whole voices held out. By class, by hard kind, and beside what a few lines of code would say.
//   npm run judge                         the committed corpus, each voice judged by weights learnt from the others
//   npm run judge -- FILE.jsonl ...       first the shipped weights on these: lines {id, kind, text, label, note?}
//   npm run judge -- --also FILE.jsonl    learn from these too when voices are held out
//   npm run judge -- --methods            and other methods beside the one that is shipped; takes some minutes
// Files to judge may also stand in JUDGE_FILES, between them a colon.

import { compareMethods } from './judge/compare.mjs';
import { macroF1 } from './judge/figures.mjs';
import { justTwo, printFlag, printJudged, printTold } from './judge/print.mjs';
import { buildShipped, shippedLabels } from './judge/shipped.mjs';
import { committedCorpus, furtherLines, linesOf, ofKind, readPassages } from './train/corpus.mjs';
import { learn } from './train/learn.mjs';
import { judgedByOthers } from './train/parts.mjs';
import { bundledProse, textKinds } from './train/prose.mjs';
import { learnTexts } from './train/texts.mjs';

const FOLDS = 6;
const args = process.argv.slice(2);
const alsoFiles = args.flatMap((arg, at) => (arg === '--also' ? [args[at + 1]] : []));
const named = args.filter((arg) => !arg.startsWith('--') && !alsoFiles.includes(arg));
const files = [...named, ...(process.env.JUDGE_FILES ?? '').split(':').filter((file) => file !== '')];

const prose = await bundledProse();
if (files.length > 0) buildShipped();
for (const file of files) {
  const labels = shippedLabels(file);
  const items = linesOf(file);
  for (const kind of ['passage', 'recommendation', 'level']) {
    const own = ofKind(items, kind);
    if (own.length > 0) printJudged(`${file}, the shipped weights`, kind, own, ({ id }) => labels.get(id));
    if (own.length > 0 && kind === 'passage') printTold('told to an author', own, toldNow);
  }
}

const corpus = [...committedCorpus(), ...alsoFiles.flatMap(furtherLines)];
const passages = readPassages(corpus, prose);
const likely = judgedByOthers(passages, FOLDS, 'fold', (rest) => learn(rest, prose).judge);
const written = passages.filter(({ sure }) => sure === undefined);
const published = passages.filter(({ sure }) => sure !== undefined);
printJudged('The corpus, whole voices held out', 'passage', written, (item) =>
  best(likely.get(item).passage, prose.passageKinds),
);
console.log(`  ${macroF1(justTwo(written), ofTwo).toFixed(3)}  chronology or analysis, these two labels on offer`);
printFlag(written, (item) => likely.get(item).passage[0]);
for (const sure of published.length > 0 ? [1, 2, 3] : []) {
  const items = published.filter((item) => item.sure >= sure);
  const title = `Published paragraphs, read and found sure ${sure} or more, each judged by weights learnt from the others`;
  printJudged(title, 'passage', items, (item) => best(likely.get(item).passage, prose.passageKinds));
  console.log(`  ${macroF1(justTwo(items), ofTwo).toFixed(3)}  chronology or analysis, these two labels on offer`);
  printFlag(items, (item) => likely.get(item).passage[0]);
}
for (const [kind, reading] of Object.entries(textKinds(prose))) {
  const items = ofKind(corpus, kind);
  const judged = judgedByOthers(items, FOLDS, 'fold', (rest) => learnTexts(rest, reading, prose).judge);
  printJudged('The corpus, whole voices held out', kind, items, (item) => best(judged.get(item), reading.kinds));
}
if (args.includes('--methods')) compareMethods(passages, files.flatMap(linesOf), prose, FOLDS);

function toldNow({ text }) {
  const { label, confident } = prose.judgeText(text);
  return label === 'chronology' && confident;
}

function ofTwo(item) {
  const [tells, explains] = likely.get(item).passage;
  return tells >= explains ? 'chronology' : 'analysis';
}

function best(likelihoods, kinds) {
  return kinds[likelihoods.indexOf(Math.max(...likelihoods))];
}
