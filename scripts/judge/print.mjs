import { BASELINES } from './baselines.mjs';
import { bestFlag, figuresOf, flagAt, macroF1, miscalibration, shareRight } from './figures.mjs';
import { byHardKind } from './hardKinds.mjs';

/** Limits at which the flag is shown; the product's own is among them. */
const LIMITS = [0.5, 0.6, 0.7, 0.71, 0.74, 0.8, 0.85, 0.9];

/** Prints how well texts of one kind were told apart: by class, by hard kind and beside a few lines of code. */
export function printJudged(title, kind, items, told) {
  console.log(`\n${title}: ${items.length} of kind ${kind}, macro-F1 ${macroF1(items, told).toFixed(3)}`);
  for (const label of [...new Set(items.map((item) => item.label))].sort()) {
    const { precision, recall, f1, are } = figuresOf(items, told, label);
    console.log(
      `  ${label.padEnd(20)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${are})`,
    );
  }
  const two = kind === 'passage' ? justTwo(items) : [];
  if (two.length > 0)
    console.log(`  ${macroF1(two, told).toFixed(3)}  chronology or analysis, all four labels on offer`);
  for (const [name, judge] of Object.entries(BASELINES[kind])) {
    console.log(`  ${macroF1(items, ({ text }) => judge(text)).toFixed(3)}  instead: ${name}`);
    if (two.length > 0)
      console.log(`  ${macroF1(two, ({ text }) => judge(text)).toFixed(3)}  … of chronology or analysis`);
  }
  for (const { name, items: hard } of byHardKind(kind, items)) {
    console.log(`  right ${shareRight(hard, told).toFixed(3)}  ${name} (${hard.length})`);
  }
}

/** Prints what an author would be told of, were a chronology told from one likelihood or another on. */
export function printFlag(items, likelyOf) {
  for (const limit of LIMITS) {
    const { precision, recall } = flagAt(items, likelyOf, limit);
    console.log(
      `  chronology from ${limit.toFixed(2)} on: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
  }
  const { recall, limit } = bestFlag(items, likelyOf, 0.95);
  console.log(`  at a precision of 0.95: recall ${recall.toFixed(3)}, from ${limit.toFixed(2)} on`);
  console.log(`  likelihoods are off by ${miscalibration(items, likelyOf, 'chronology').toFixed(3)} on average`);
}

/** Prints how often what an author is told is right, and how many of all chronologies are told. */
export function printTold(what, items, isTold) {
  const { precision, recall } = flagAt(items, (item) => Number(isTold(item)), 1);
  console.log(`  ${what}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
}

/** The items that are chronology or analysis. */
export function justTwo(items) {
  return items.filter(({ label }) => label === 'chronology' || label === 'analysis');
}
