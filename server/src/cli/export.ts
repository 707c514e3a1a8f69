import { resolve } from 'node:path';
import reportEditions from '../../../schemas/reportEditions.json';
import reportFormats from '../../../schemas/reportFormats.json';
import { check, type Finding } from '../check.ts';
import type { Edition } from '../export/editions.ts';
import type { FormatId } from '../export/exportJob.ts';
import type { Look } from '../export/look.ts';
import { privacyErrors } from '../export/privacyGate.ts';
import { reportModel } from '../export/reportModel.ts';
import { parseReview } from '../review/parseReview.ts';
import { effectiveConfiguration, type ReadProjectFile } from '../workspace/projectFile.ts';
import { reportLook } from '../workspace/reportSettings.ts';
import { noSettings } from '../workspace/settings.ts';
import { shippedFonts, writeInWorker } from './exporter.ts';
import { projectFileFor, readText, shown } from './files.ts';
import { oneOf, readOptions, UsageError } from './options.ts';
import { Places } from './places.ts';
import { type LookFileKind, readLook } from './reportLook.ts';
import { say, warn } from './terminal.ts';
import { todayBy } from './today.ts';
import { writeWhole } from './writeWhole.ts';

/** What can be asked for, as the editor offers it too. */
const formats = reportFormats as readonly {
  readonly id: FormatId;
  readonly extension: string;
  readonly lookFiles: readonly LookFileKind[];
}[];
const editions = reportEditions as readonly { readonly id: Edition }[];

export const exportHelp = `Usage: practice-review export FILE [options]

Writes a review as a report: one file that stands alone, with nothing fetched
from anywhere.

  --to FORMAT           ${formats.map(({ id }) => id).join(', ')}.
                        HTML, unless you say otherwise.
  --edition EDITION     ${editions.map(({ id }) => id).join(', ')}.
                        The full report, unless you say otherwise.
  --out PATH            The file to write. Without it, the report stands beside
                        the review, with the ending of its format.
  --force               Replace a file that is there already.
  --today YYYY-MM-DD    The date to put on the report.
  --accept-privacy-errors REASON
                        Write a public report although it has privacy errors.
                        The reason and the date are recorded in the report.
  --help                Show this.
`;

/** `practice-review export`: writes one review as a report. Returns the exit code. */
export async function runExport(argv: readonly string[]): Promise<number> {
  const { values, operands } = readOptions(argv, {
    to: { type: 'string' },
    edition: { type: 'string' },
    out: { type: 'string' },
    force: { type: 'boolean' },
    today: { type: 'string' },
    'accept-privacy-errors': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help === true) {
    say(exportHelp);
    return 0;
  }
  const format = oneOf(
    '--to',
    values.to ?? 'html',
    formats.map(({ id }) => id),
  );
  const edition = oneOf(
    '--edition',
    values.edition ?? 'full',
    editions.map(({ id }) => id),
  );
  const today = todayBy(values.today);
  const [file, ...others] = operands;
  if (file === undefined) throw new UsageError('Say which review to export: practice-review export FILE');
  if (others.length > 0) throw new UsageError('One review can be exported at a time.');
  const text = await readText(file);
  const target = values.out ?? defaultTarget(file, format);
  if (resolve(target) === resolve(file)) {
    throw new UsageError(`${shown(target)} is the review itself. Give the report another name.`);
  }
  const project = await projectFileFor(file);
  const { terms, problem } = project?.protectedTerms ?? {};
  const configuration = effectiveConfiguration(noSettings, project?.settings, today, terms);
  const review = parseReview(text);
  const errors = privacyErrors(review, check(review, configuration), configuration);
  const reason = values['accept-privacy-errors']?.trim() ?? '';
  if (problem !== undefined) warn(problem);
  if (errors.length > 0 && reason === '') {
    warn(privacySentence(text, errors));
    return problem === undefined ? 1 : 2;
  }
  // Nobody can say that a report holds no protected name where the names are not known.
  if (problem !== undefined) {
    warn('No report was written. Put the path of the list right in the project file, or take it out.');
    return 2;
  }
  const choice = errors.length > 0 ? { privacyChoice: reason } : {};
  const publisher = project?.settings.report ?? {};
  const report = reportModel(review, { today, configuration, edition, publisher, ...choice });
  const fonts = format === 'pdf' ? { fonts: await shippedFonts() } : {};
  const look = project === undefined ? {} : { look: await lookFor(format, project) };
  const { content, notes } = await writeInWorker({ format, report, today, ...look, ...fonts });
  await writeWhole('The report', target, content, values.force === true);
  say(`The report is in ${shown(target)}.\n`);
  for (const note of [...report.notes, ...notes]) warn(`Note: ${note}`);
  return 0;
}

/** The look that the project file gives; what of its files cannot be read is told. */
async function lookFor(format: FormatId, { settings, uri }: ReadProjectFile): Promise<Look> {
  const kinds = formats.find(({ id }) => id === format)?.lookFiles ?? [];
  const { look, problems } = await readLook(reportLook(settings, uri), kinds);
  for (const problem of problems) warn(problem);
  return look;
}

function privacySentence(text: string, errors: readonly Finding[]): string {
  const places = new Places(text);
  const lines = [...new Set(errors.map(({ start }) => places.at(start).line))].join(', ');
  return (
    `No report was written: this review is for the public, and something in it may identify a person (line ${lines}). ` +
    'Change it, or give a reason with --accept-privacy-errors.'
  );
}

function defaultTarget(file: string, format: FormatId): string {
  return `${file.replace(/\.md$/i, '')}.${formats.find(({ id }) => id === format)?.extension}`;
}
