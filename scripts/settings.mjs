// Writes the setting practiceReview.rules into package.json from the registry of rules, so that the editor offers each
// check by name and says what it checks.
//   node scripts/settings.mjs            writes it
//   node scripts/settings.mjs --check    fails when package.json is not what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadRules } from './rules.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'package.json');
const SETTING = 'practiceReview.rules';

const MEANINGS = {
  off: 'The check is not made.',
  hint: 'Shown as faint dots only.',
  information: 'Shown as information.',
  warning: 'Shown as a warning.',
  error: 'Shown as an error.',
  default: "The check's own severity, which may rise at sign-off.",
};

/** @returns {Promise<string>} the text of package.json with the setting as the registry has it */
export async function manifestText() {
  const rules = await loadRules();
  const manifest = JSON.parse(readFileSync(target, 'utf8'));
  const setting = manifest.contributes.configuration.properties[SETTING];
  delete setting.patternProperties;
  setting.properties = Object.fromEntries(rules.map((rule) => [rule.id, propertyOf(rule)]));
  setting.additionalProperties = false;
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function propertyOf({ title, inPublic, severity: { whileDrafting, atSignOff } }) {
  const raised = inPublic === undefined ? '' : `, ${inPublic} in a public review`;
  const own =
    whileDrafting === atSignOff
      ? `By default: ${whileDrafting}${raised}.`
      : `By default: ${whileDrafting} while drafting, ${atSignOff} at sign-off.`;
  return {
    description: `${title} ${own}`,
    type: 'string',
    enum: Object.keys(MEANINGS),
    enumDescriptions: Object.values(MEANINGS),
    default: 'default',
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = await manifestText();
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error('The settings in package.json are out of date. Run: node scripts/settings.mjs');
    process.exitCode = 1;
  }
}
