// Makes the VS Code snippets from schemas/templates, the headings and the values that the schemas allow.
//   node scripts/snippets.mjs            writes them
//   node scripts/snippets.mjs --check    fails when the file in the repository is not what would be written
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'snippets/practice-review.code-snippets.json');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** @returns {Promise<string>} the text of the snippet file */
export async function snippetFile() {
  const { newReviewSnippet, numberStops, sectionSnippet } = await loadTemplates();
  const { $defs } = readJson('schemas/common.schema.json');
  const { frontMatter, body } = readJson('schemas/templates/snippets.json');
  const { roles } = readJson('schemas/headings.json');
  const snippets = {
    'New practice review': snippet('new-lcspr', 'A whole new local child safeguarding practice review.', [
      newReviewSnippet({ reviewType: 'lcspr' }),
    ]),
    'New rapid review': snippet('new-rapid-review', 'A whole new rapid review.', [
      newReviewSnippet({ reviewType: 'rapidReview' }),
    ]),
  };
  for (const [name, { title, description, body: lines }] of Object.entries({ ...frontMatter, ...body })) {
    snippets[title] = snippet(name, description, [numberStops(withChoices(lines.join('\n'), $defs), 1)]);
  }
  for (const [role, { heading }] of Object.entries(roles)) {
    const name = role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    snippets[`Section: ${heading}`] = snippet(`section-${name}`, `The section "${heading}" with questions to answer.`, [
      numberStops(sectionSnippet(role), 1),
    ]);
  }
  return `${inLines(snippets)}\n`;
}

/** JSON as the formatter of this repository writes it: a list that fits on a line stands on one. */
function inLines(snippets) {
  return JSON.stringify(snippets, undefined, 2).replace(/"body": \[\n {6}([^\]]|\](?!\n))*?\n {4}\]/g, (list) => {
    const line = list
      .replace(/\n {6}/g, ' ')
      .replace('[ ', '[')
      .replace(/\n {4}\]$/, ']');
    return line.length + 4 <= 120 ? line : list;
  });
}

function snippet(name, description, texts) {
  return { prefix: `review-${name}`, description, body: texts.join('\n').split('\n') };
}

/**
 * `|Held|` becomes the values that the schema allows for `Held`, and `|Held:unknown|` the same with `unknown` first: the
 * first stands there until the author chooses, so it is the one that claims least.
 */
function withChoices(text, definitions) {
  return text.replace(/\$\{_\|([A-Z]\w*)(?::(\w+))?\|\}/g, (_choice, name, first) => {
    const values = definitions[name]?.enum;
    if (values === undefined) throw new Error(`schemas/common.schema.json has no list of values "${name}".`);
    if (first !== undefined && !values.includes(first)) throw new Error(`"${first}" is not a value of ${name}.`);
    const sorted = first === undefined ? values : [first, ...values.filter((value) => value !== first)];
    return `\${_|${sorted.join(',')}|}`;
  });
}

/** The functions that the extension itself makes its templates with. */
async function loadTemplates() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server/src/templates/newReviewTemplate.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = await snippetFile();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${relative(root, target)} is out of date. Run: node scripts/snippets.mjs`);
    process.exitCode = 1;
  }
}
