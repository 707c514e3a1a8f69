import { rules } from '../rules/registry.ts';
import { formatDay } from '../time/isoDay.ts';
import type { InForce } from '../workspace/configurations.ts';
import { PROJECT_FILE_NAME } from '../workspace/projectFile.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Today } from '../workspace/today.ts';

const REGIONS = { englandAndWales: 'England and Wales', scotland: 'Scotland', northernIreland: 'Northern Ireland' };

/** The settings that count for a document and where each comes from, as a page in Markdown. */
export function effectiveConfigurationPage({ configuration, settings, projectFile }: InForce, today: Today): string {
  const { timescales, holidays, limits } = configuration;
  const problems = [...(projectFile?.problems ?? []), ...settings.problems, ...today.problems];
  return [
    '# Settings in force',
    projectFile === undefined
      ? `No project file: there is no \`${PROJECT_FILE_NAME}\` in the folder of this document or above it.`
      : `Project file: ${readable(projectFile.uri)}. It wins over the settings of the editor.`,
    ...(problems.length === 0 ? [] : ['## What does not count', list(problems)]),
    '## Today',
    `The checks take today to be ${formatDay(configuration.today)}, ${today.source}.`,
    '## Checks',
    checks(configuration.rules, projectFile?.settings.rules ?? {}),
    '## Time limits',
    list([
      `Notifying the Panel: ${days(timescales.notificationWorkingDays)} from becoming aware.`,
      `Rapid review: ${days(timescales.rapidReviewWorkingDays)} from ${timescales.rapidReviewClock === 'aware' ? 'becoming aware' : 'notifying the Panel'}.`,
      `Publication: ${count(timescales.publicationMonths, 'month')} from the decision.`,
      `Copy to the Panel: ${days(timescales.panelCopyWorkingDays)} before publication.`,
      `A request without a reply is pointed out after ${days(timescales.noReplyWorkingDays)}.`,
      `A deadline is called near when it is fewer than ${days(timescales.deadlineNearWorkingDays)} away.`,
    ]),
    '## Holidays',
    list([
      `Bank holidays of ${REGIONS[holidays.region]}.`,
      ...(holidays.extra.length === 0 ? [] : [`Holidays as well: ${holidays.extra.map(formatDay).join(', ')}.`]),
      ...(holidays.removed.length === 0 ? [] : [`Working days here: ${holidays.removed.map(formatDay).join(', ')}.`]),
    ]),
    '## Limits',
    list([
      `More than ${count(limits.recommendations, 'recommendation')} in one review are pointed out.`,
      `At most ${count(limits.problems, 'finding')} are shown for one document.`,
    ]),
    '## Beside the text',
    list(besideText(settings.settings)),
    '## Privacy',
    protectedTermsSentence(projectFile),
    '## Reports',
    look(projectFile),
    '',
  ].join('\n\n');
}

const HINTS: Readonly<Record<Settings['inlayHints'], string>> = {
  dates: 'Beside a date: its weekday, and how far away it is.',
  all: 'Beside a date: its weekday, and how far away it is. Beside an id: its title.',
  off: 'Nothing beside dates and ids.',
};

function besideText({ codeLens, inlayHints }: Settings): readonly string[] {
  const entries = 'each line of enquiry, finding and recommendation';
  return [codeLens ? `Above ${entries}: what it is joined to.` : `Nothing above ${entries}.`, HINTS[inlayHints]];
}

/** How many names are looked for, and never which. */
function protectedTermsSentence(projectFile: InForce['projectFile']): string {
  const list = projectFile?.protectedTerms;
  if (list === undefined) return 'There is no list of protected terms: the project file names none.';
  const names = `Protected terms that are looked for: ${list.terms.length}`;
  return list.uri === undefined ? `${names}.` : `${names}, from the list ${readable(list.uri)}.`;
}

const LOOK = [
  ['Published by', 'organisation'],
  ['Contact', 'contact'],
  ['Logo', 'logo'],
  ['Colour', 'colour'],
  ['Foot of each page', 'footer'],
  ['Word template', 'template'],
] as const;

function look(projectFile: InForce['projectFile']): string {
  const report = projectFile?.settings.report ?? {};
  const given = LOOK.flatMap(([name, key]) => {
    const words = report[key]?.replace(/\s+/g, ' ').trim() ?? '';
    return words === '' ? [] : [`${name}: \`${words.replaceAll('`', "'")}\``];
  });
  return given.length === 0 ? 'Reports have the built-in look: the project file gives none.' : list(given);
}

function checks(inForce: Readonly<Record<string, string>>, byProject: Readonly<Record<string, string>>): string {
  const changed = rules.filter(({ id }) => inForce[id] !== undefined && inForce[id] !== 'default');
  const off = changed.filter(({ id }) => inForce[id] === 'off').length;
  const total = `There are ${count(rules.length, 'check')}; ${off === 0 ? 'none is' : off === 1 ? '1 is' : `${off} are`} turned off.`;
  if (changed.length === 0) return `${total} Each has its own severity.`;
  const rows = changed.map(({ id, title }) => {
    const by = Object.hasOwn(byProject, id) ? 'the project file' : 'the settings of the editor';
    return `| \`${id}\` | ${title} | ${inForce[id]} | ${by} |`;
  });
  return `${total} These do not have their own severity:\n\n| check | what it checks | set to | by |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function days(number: number): string {
  return count(number, 'working day');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** The address of a file as people know it. */
function readable(uri: string): string {
  const path = decodeURI(new URL(uri).pathname).replace(/^\/([A-Za-z]:|[A-Za-z]%3A)/i, (_, drive: string) =>
    decodeURIComponent(drive),
  );
  return `\`${path}\``;
}
