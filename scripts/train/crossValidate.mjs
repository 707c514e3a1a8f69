import { learn, partOf } from './learn.mjs';

const FOLDS = 6;

/** Judges every passage by weights learnt from other voices, and prints how often that was right. */
export function crossValidate(items, prose) {
  const likely = new Map();
  for (let fold = 0; fold < FOLDS; fold++) {
    const { judge } = learn(
      items.filter((item) => partOf(item, FOLDS, 'fold') !== fold),
      prose,
    );
    for (const item of items) if (partOf(item, FOLDS, 'fold') === fold) likely.set(item, judge(item));
  }
  for (const [name, set] of [
    ['written for this project', items.filter(({ weak }) => !weak)],
    ['labelled by place', items.filter(({ weak }) => weak)],
  ]) {
    if (set.length === 0) continue;
    console.log(`\n${name}: ${set.length} passages, each judged by weights learnt from other voices`);
    printScores(set, likely, prose.passageKinds, prose);
    printScores(set, likely, ['chronology', 'analysis'], prose);
    printFlag(set, likely);
  }
}

function printScores(set, likely, among, prose) {
  const kept = set.filter(({ label }) => among.includes(label));
  const kinds = among.map((name) => prose.passageKinds.indexOf(name));
  const guess = (item) =>
    prose.passageKinds[kinds.reduce((best, kind) => (likely.get(item)[kind] > likely.get(item)[best] ? kind : best))];
  let sum = 0;
  const present = among.filter((label) => kept.some((item) => item.label === label));
  for (const label of present) {
    const right = kept.filter((item) => item.label === label && guess(item) === label).length;
    const said = kept.filter((item) => guess(item) === label).length;
    const are = kept.filter((item) => item.label === label).length;
    sum += (2 * right) / (said + are);
    console.log(
      `  ${label.padEnd(12)} precision ${(right / Math.max(1, said)).toFixed(3)}  recall ${(right / are).toFixed(3)}  (${are})`,
    );
  }
  console.log(`  macro-F1 among ${present.join(', ')}: ${(sum / present.length).toFixed(3)}`);
}

function printFlag(set, likely) {
  const chronologies = set.filter(({ label }) => label === 'chronology').length;
  for (const limit of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const said = set.filter((item) => likely.get(item)[0] >= limit);
    const right = said.filter(({ label }) => label === 'chronology').length;
    console.log(
      `  said to be chronology at ${limit} or more: precision ${(right / Math.max(1, said.length)).toFixed(3)}, recall ${(right / chronologies).toFixed(3)}`,
    );
  }
}
