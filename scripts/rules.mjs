// The registry of rules, for the scripts that write something from it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../server/src/rules');

/** The rules that the extension itself runs, in the order of the catalogue. */
export async function loadRules() {
  return (await load('registry.ts')).rules;
}

/** The titles of the groups of rules, in the order of the catalogue. */
export async function loadGroupTitles() {
  return (await load('groups.ts')).groupTitles;
}

async function load(file) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * What is written about a rule for its page, in `RULE.page.md` beside the rule: a part "What to do", and two examples,
 * each one code block of YAML (a part of the front matter) or Markdown (a part of the text).
 * @param {string} id `group/rule`
 * @returns {{ whatToDo: string, weak: Example, better: Example }} `Example` is `{ language: 'yaml' | 'markdown', text }`
 */
export function readPage(id) {
  const [group, name] = id.split('/');
  const file = readdirSync(join(folder, group)).find(
    (each) => each.endsWith('.page.md') && kebab(basename(each, '.page.md')) === name,
  );
  if (file === undefined) throw new Error(`There is no page for ${id}: write it in server/src/rules/${group}/.`);
  const parts = new Map(
    readFileSync(join(folder, group, file), 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n')).trim()]),
  );
  return {
    whatToDo: partOf(parts, 'What to do', id),
    weak: exampleIn(partOf(parts, 'Pointed out', id), id),
    better: exampleIn(partOf(parts, 'Put right', id), id),
  };
}

function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function partOf(parts, title, id) {
  const text = parts.get(title);
  if (text === undefined) throw new Error(`The page of ${id} has no part "# ${title}".`);
  return text;
}

function exampleIn(part, id) {
  const [, fence, language, text] = /^(`{3,}|~{3,})(yaml|markdown)\n([\s\S]*?\n)\1$/.exec(part) ?? [];
  if (fence === undefined) throw new Error(`An example of ${id} is not one code block of yaml or markdown.`);
  return { language, text };
}
