// Scores the judgement: the shipped weights on files that are given, and weights learnt anew on the committed corpus with
// whole voices held out.
//   npm run judge                         the committed corpus, each voice judged by weights learnt from the others
//   npm run judge -- FILE.jsonl ...       first the shipped weights on these: lines {id, kind, text, label}
//   npm run judge -- --also FILE.jsonl    learn from these too when voices are held out
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const args = process.argv.slice(2);
const also = args.flatMap((arg, at) => (arg === '--also' ? [arg, args[at + 1]] : []));
const files = args.filter((arg) => !also.includes(arg));

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATE = new RegExp(`\\b\\d{1,2} ${MONTH}\\b|\\b${MONTH} \\d{4}\\b|\\b\\d{1,2}[./:]\\d{2}\\b`, 'gi');
const CAUSAL = /\b(?:because|due to|as a result|therefore|led to|meant that|so that|the reason|resulted in)\b/i;

/** What a few lines of code would say: the least that a judgement must be better than. */
const BASELINES = {
  passage: {
    'a causal word makes it analysis': (text) => (CAUSAL.test(text) ? 'analysis' : 'chronology'),
    'a date in a hundred words makes it chronology': (text) =>
      (100 * (text.match(DATE) ?? []).length) / text.split(/\s+/).length >= 1 ? 'chronology' : 'analysis',
  },
  recommendation: {
    'a date makes it strong': (text) => ((text.match(DATE) ?? []).length > 0 ? 'strong' : 'weak'),
    'a soft word makes it weak': (text) =>
      /\b(?:consider|ensure|assurance|aware|remind)/i.test(text) ? 'weak' : 'strong',
  },
  level: {},
};

execFileSync(process.execPath, ['scripts/generate.mjs']);
execFileSync(process.execPath, ['esbuild.mjs']);

for (const file of files) {
  const items = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const { stdout } = spawnSync(process.execPath, ['dist/cli.js', 'classify', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const said = new Map(
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ id, label }) => [id, label]),
  );
  for (const kind of Object.keys(BASELINES)) {
    const own = items.filter((item) => (item.kind ?? 'passage') === kind);
    if (own.length === 0) continue;
    console.log(`\n${file}: ${own.length} of kind ${kind}`);
    print('the shipped weights', own, (item) => said.get(item.id));
    for (const [name, judge] of Object.entries(BASELINES[kind])) print(name, own, ({ text }) => judge(text));
    if (kind !== 'passage') continue;
    const two = own.filter(({ label }) => label === 'chronology' || label === 'analysis');
    print('the shipped weights, chronology or analysis', two, (item) => said.get(item.id));
  }
}
console.log('\nThe committed corpus, whole voices held out');
spawnSync(process.execPath, ['scripts/train.mjs', '--cross-validate', ...also], { stdio: 'inherit' });

function print(name, items, judge) {
  const labels = [...new Set(items.map(({ label }) => label))].sort();
  let sum = 0;
  const each = labels.map((label) => {
    const right = items.filter((item) => item.label === label && judge(item) === label).length;
    const told = items.filter((item) => judge(item) === label).length;
    const are = items.filter((item) => item.label === label).length;
    sum += (2 * right) / Math.max(1, told + are);
    return `${label} ${(right / Math.max(1, told)).toFixed(2)}/${(right / are).toFixed(2)}`;
  });
  console.log(`  ${(sum / labels.length).toFixed(3)} macro-F1  ${name}  (precision/recall: ${each.join(', ')})`);
}
