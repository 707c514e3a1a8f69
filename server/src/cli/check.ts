import { fileURLToPath } from 'node:url';
import { check } from '../check.ts';
import { atStage } from '../review/atStage.ts';
import { parseReview } from '../review/parseReview.ts';
import type { Stage } from '../rules/rule.ts';
import type { IsoDay } from '../time/workingDays.ts';
import { effectiveConfiguration, type ReadProjectFile } from '../workspace/projectFile.ts';
import { noSettings } from '../workspace/settings.ts';
import { type CheckedFile, jsonReport, summaryOf, textReport } from './checkReport.ts';
import { findReviews, projectFileFor, readText, shown } from './files.ts';
import { junitReport } from './junitReport.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { Places } from './places.ts';
import { sarifReport } from './sarifReport.ts';
import { say, textStyle, warn } from './terminal.ts';
import { todayBy } from './today.ts';

export const checkHelp = `Usage: practice-review check [FILES, FOLDERS OR PATTERNS] [options]

Checks reviews and says what was found. Without a file or folder, looks in the
current folder.

  --format FORMAT       How to write the findings: text, json, sarif or junit.
                        Text, unless you say otherwise. Lines and columns count
                        from 1, offsets from 0.
  --stage STAGE         Check as if the reviews were at this stage: scoping,
                        draft, signOff or published.
  --max-warnings N      Fail when there are more warnings than this.
  --today YYYY-MM-DD    Count deadlines as if this were today.
  --help                Show this.

Exit code: 0 when there is no error, 1 when there are errors or too many
warnings, 2 when something could not be read or the command was not understood.
`;

/** How the findings are written for each format. */
const FORMATS = {
  text: (checked: readonly CheckedFile[]) => (checked.length > 0 ? textReport(checked, textStyle()) : ''),
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
} as const;

const STAGES: readonly Stage[] = ['scoping', 'draft', 'signOff', 'published'];

/** `practice-review check`: checks reviews and writes what was found. Returns the exit code. */
export async function runCheck(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    format: { type: 'string' },
    stage: { type: 'string' },
    'max-warnings': { type: 'string' },
    today: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(checkHelp);
    return 0;
  }
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json', 'sarif', 'junit']);
  const stage = values.stage === undefined ? undefined : oneOf('--stage', values.stage, STAGES);
  const maxWarnings = warningLimit(values['max-warnings']);
  const today = todayBy(values.today);
  const { files, problems } = await findReviews(operands.length === 0 ? ['.'] : operands);
  for (const problem of problems) warn(problem);
  let unread = problems.length;
  const unreadLists = new Set<string>();
  const told = new Set<string>();
  const checked: CheckedFile[] = [];
  for (const file of files) {
    try {
      checked.push(await checkFile(file, stage, today, told, unreadLists));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      warn(error.message);
      unread++;
    }
  }
  say(FORMATS[format](checked));
  const { errors, warnings } = summaryOf(checked);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) warn(`There are ${warnings} warnings, and --max-warnings allows ${maxWarnings}.`);
  if (unread > 0 || unreadLists.size > 0) return 2;
  return errors > 0 || tooMany ? 1 : 0;
}

/**
 * Checks one review. `told` has the troubles with project files that were told already; `unreadLists` takes the lists of
 * protected terms that could not be read.
 */
async function checkFile(
  file: string,
  stage: Stage | undefined,
  today: IsoDay,
  told: Set<string>,
  unreadLists: Set<string>,
): Promise<CheckedFile> {
  const text = await readText(file);
  const project = await projectFileFor(file);
  for (const sentence of problemsOf(project)) {
    if (!told.has(sentence)) warn(sentence);
    told.add(sentence);
  }
  const { terms, problem } = project?.protectedTerms ?? {};
  if (problem !== undefined) unreadLists.add(problem);
  const configuration = effectiveConfiguration(noSettings, project?.settings, today, terms);
  const parsed = parseReview(text);
  const review = stage === undefined ? parsed : atStage(parsed, stage);
  const places = new Places(text);
  const findings = check(review, configuration).map(({ rule, severity, message, start, end }) => ({
    rule: rule.id,
    severity,
    message,
    start: places.at(start),
    end: places.at(end),
  }));
  return { file: shown(file), findings };
}

function problemsOf(project: ReadProjectFile | undefined): string[] {
  if (project === undefined) return [];
  const name = shown(fileURLToPath(project.uri));
  return project.problems.map((problem) => `${name}: ${problem}`);
}

function warningLimit(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError(`"${value}" is not something --max-warnings can be. Give a number, such as 0 or 10.`);
}
