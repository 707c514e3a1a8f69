// Writes the pages of the rules, docs/rules/GROUP/RULE.md, and their index from the registry and from what is written
// beside each rule in RULE.page.md.
//   node scripts/pages.mjs            writes them
//   node scripts/pages.mjs --check    fails when they are not what would be written
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadGroupTitles, loadRules, readPage } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = join(root, 'docs/rules');
const NOTICE = '<!-- Made by scripts/pages.mjs from the rule and the .page.md beside it. Change those, not this. -->';

const BASES = {
  format: 'Format of the document',
  law: 'Law',
  guidance: 'Guidance',
  panel: 'What the national Panel has praised or criticised',
  practice: 'Good practice elsewhere',
  heuristic: 'Our own inference',
};
const KINDS = { lcspr: 'local child safeguarding practice reviews', rapidReview: 'rapid reviews' };

/** @returns {Promise<Map<string, string>>} every page by its path below docs/rules */
export async function pages() {
  const rules = await loadRules();
  const made = new Map(rules.map((rule) => [`${rule.id}.md`, pageOf(rule)]));
  made.set('README.md', indexOf(rules, await loadGroupTitles()));
  return made;
}

function pageOf(rule) {
  const { whatToDo, weak, better } = readPage(rule.id);
  const silence = rule.canBeSilenced
    ? [
        'Where it does not apply, silence it in one place and say why. Above a paragraph:',
        fenced('markdown', `<!-- review-ignore ${rule.id} -- your reason -->\n`),
        'or for an entry of the front matter, by its id:',
        fenced('yaml', `suppressions:\n  - rule: ${rule.id}\n    at: F1\n    reason: Your reason.\n`),
        `To turn it off for all reviews of a folder, write this in \`.practice-review.yml\`:`,
        fenced('yaml', `rules:\n  ${rule.id}: off\n`),
      ]
    : ['It cannot be silenced in a review.'];
  return `${[
    NOTICE,
    `# ${rule.id}`,
    rule.title,
    '## Why it matters',
    rule.why,
    `**What it rests on:** ${lowerFirst(BASES[rule.basis])}. ${rule.restsOn}`,
    `**How serious:** ${severityOf(rule)}. **Applies to:** ${rule.appliesTo.map((kind) => KINDS[kind]).join(' and ')}.`,
    '## What to do',
    whatToDo,
    ...(rule.fixes === undefined ? [] : ['The light bulb at the place offers to do what can be done for you.']),
    '## Pointed out',
    fenced(weak.language, weak.text),
    '## Put right',
    fenced(better.language, better.text),
    '## If it does not apply',
    ...silence,
    'A check can see that something is there. It cannot see that it is right: that stays with you.',
  ].join('\n\n')}\n`;
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function severityOf({ inPublic, severity: { whileDrafting, atSignOff } }) {
  if (inPublic !== undefined) return `${whileDrafting}, ${inPublic} in a public review`;
  return whileDrafting === atSignOff ? whileDrafting : `${whileDrafting} while drafting, ${atSignOff} at sign-off`;
}

function fenced(language, text) {
  const fence = text.includes('```') ? '~~~~' : '```';
  return `${fence}${language}\n${text}${fence}`;
}

function indexOf(rules, groupTitles) {
  const groups = Object.entries(groupTitles).flatMap(([group, title]) => {
    const own = rules.filter(({ id }) => id.startsWith(`${group}/`));
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.title} | ${severityOf(rule)} | ${rule.basis} |`,
    );
    return [
      `## ${title}`,
      `| check | what it checks | how serious | basis |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
    ];
  });
  return `${[NOTICE, '# The checks', `There are ${rules.length}. Each has a page.`, ...groups].join('\n\n')}\n`;
}

function writtenPages() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.split(sep).join('/'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const made = await pages();
  const check = process.argv.includes('--check');
  const surplus = writtenPages().filter((file) => !made.has(file));
  const stale = [...made].filter(
    ([file, text]) => !existsSync(join(FOLDER, file)) || readFileSync(join(FOLDER, file), 'utf8') !== text,
  );
  if (!check) {
    for (const file of surplus) rmSync(join(FOLDER, file));
    for (const [file, text] of stale) {
      mkdirSync(dirname(join(FOLDER, file)), { recursive: true });
      writeFileSync(join(FOLDER, file), text);
    }
  } else if (surplus.length + stale.length > 0) {
    console.error('The pages in docs/rules are out of date. Run: node scripts/pages.mjs');
    process.exitCode = 1;
  }
}
