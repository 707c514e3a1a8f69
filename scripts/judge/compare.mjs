import { ofKind } from '../train/corpus.mjs';
import { judgedByOthers } from '../train/parts.mjs';
import { bestFlag, macroF1 } from './figures.mjs';
import { methodsFor } from './methods.mjs';
import { justTwo } from './print.mjs';

/**
 * Prints how well each method judges passages: voices held out, published paragraphs, and `others`, lines never
 * learnt from. Each method learns from the same passages.
 */
export function compareMethods(passages, others, prose, folds) {
  const read = ofKind(others, 'passage').map((item) => ({ ...item, passage: prose.readPassage(item.text) }));
  const sets = [
    ['held out', passages.filter(({ sure }) => sure === undefined)],
    ['published', passages.filter(({ sure }) => sure !== undefined)],
    ['given', read],
  ].filter(([, items]) => items.length > 0);
  console.log('\nMethods: F1 of four labels, of two, and recall of the flag at a precision of 0.95');
  for (const [name, learner] of Object.entries(methodsFor(prose))) {
    const likely = judgedByOthers(passages, folds, 'fold', learner);
    if (read.length > 0) {
      const judge = learner(passages);
      for (const item of read) likely.set(item, judge(item));
    }
    const figures = sets.map(([set, items]) => `${set} ${figuresOf(items, likely, prose)}`);
    console.log(`  ${name.padEnd(54)} ${figures.join('   ')}`);
  }
}

function figuresOf(items, likely, prose) {
  const of = (kinds) => (item) => {
    const scores = likely.get(item).slice(0, kinds);
    return prose.passageKinds[scores.indexOf(Math.max(...scores))];
  };
  const two = macroF1(justTwo(items), of(2)).toFixed(3);
  const { recall } = bestFlag(items, (item) => likely.get(item)[0], 0.95);
  return `${macroF1(items, of(prose.passageKinds.length)).toFixed(3)} ${two} ${recall.toFixed(3)}`;
}
