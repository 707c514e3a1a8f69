// Learns the weights of the judgement from labelled texts: schemas/judgement.json for passages and
// schemas/judgement-texts.json for recommendations and levels. Deterministic: the same input gives the same files. Takes
// about a minute.
//   node scripts/train.mjs                      learn from every line of test/corpus and write the weights
//   node scripts/train.mjs --also FILE.jsonl    learn from these too; those labelled by their section get a reader's label
//   node scripts/train.mjs --texts              only recommendations and levels
// A line of input is {id, kind, text, label, voice?, weak?}; kind: passage (also without one), recommendation, level.
//
// Passages are judged in two steps, both logistic regressions. First the sentences: those of a chronology tell, those of
// an analysis explain, those of a passage that is neither do neither. Then the passages: by how their sentences and
// clauses differ, by the cues and by the words. For the second step each sentence is judged by weights learnt without its
// own voice, as a new sentence would be. The weights of words are held back to a part of what naive Bayes says of them.
import { writeFileSync } from 'node:fs';
import { committedCorpus, furtherLines, ofKind, readPassages } from './train/corpus.mjs';
import { learn } from './train/learn.mjs';
import { bundledProse, textKinds } from './train/prose.mjs';
import { learnTexts } from './train/texts.mjs';
import { inLines } from './train/written.mjs';

const BY = 'node scripts/train.mjs';
const args = process.argv.slice(2);
const also = args.flatMap((arg, at) => (arg === '--also' ? furtherLines(args[at + 1]) : []));
const prose = await bundledProse();
const corpus = committedCorpus();

const texts = Object.entries(textKinds(prose)).map(([name, reading]) => {
  const items = ofKind([...corpus, ...also], name);
  const { weights } = learnTexts(items, reading, prose);
  return [
    name,
    { kinds: reading.kinds.join(', '), from: `${items.length} texts written for this project`, ...weights },
  ];
});
writeFileSync(
  'schemas/judgement-texts.json',
  inLines({
    made: { by: BY, words: 'in tenths, one number for each kind; of two kinds only the first' },
    ...Object.fromEntries(texts),
  }),
);

if (!args.includes('--texts')) {
  const passages = readPassages([...corpus, ...also], prose);
  const read = passages.filter(({ sure }) => sure !== undefined).length;
  const made = {
    by: BY,
    from: `${passages.length - read} passages written for this project`,
    also:
      read === 0
        ? 'nothing else'
        : `${read} paragraphs of published reports, which are not part of the repository, by the labels in test/corpus/published`,
    words: 'in tenths: sentence tells, explains, neither; passage chronology, analysis, mixed, neither',
  };
  writeFileSync('schemas/judgement.json', inLines({ made, ...learn(passages, prose).weights }));
}
